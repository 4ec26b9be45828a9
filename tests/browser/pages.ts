/** Pages for the browser tests. */

/** A page of paragraphs. */
export function page(lang: string, ...paragraphs: string[]): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>浙港合作</title>
<meta property="article:published_time" content="2023-06-27T08:00:00+08:00"></head>
<body style="font:18px/1.8 sans-serif;max-width:40em;margin:2em auto"><article>${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('\n')}</article></body></html>`;
}
