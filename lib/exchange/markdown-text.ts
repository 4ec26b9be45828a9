/** Text inside Markdown (CommonMark with GitHub's footnotes), shown as it is written. */

/** `text` as inline text: one line, nothing of it markup, also where it begins a block. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>&~|#]/g, String.raw`\$&`)
    .replace(/^[-+=]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);
}

/** An address as a link that shows itself. What would end the link is percent-encoded. */
export function markdownLink(url: string): string {
  return `<${url.replaceAll(/[\s<>\\]/g, (character) => encodeURIComponent(character))}>`;
}
