/** What is measured side by side on one page. Each is a function that runs in the page. */
import type { Page } from 'playwright-core';

export interface Contender {
  readonly name: string;
  /** The extension reads the page. */
  readonly isOurs: boolean;
  /** Marks the names, after the page has loaded. */
  readonly mark?: ((page: Page, names: readonly string[]) => Promise<void>) | undefined;
  /** What looking for the mark at a point costs: the body of a function of x and y. */
  readonly hit?: string | undefined;
}

/** @param markJs - the source of mark.js */
export function contenders(markJs: string): readonly Contender[] {
  return [
    { name: 'bare page', isOurs: false },
    { name: 'this extension', isOurs: true },
    {
      name: 'mark.js',
      isOurs: false,
      async mark(page, names) {
        await page.addScriptTag({ content: markJs });
        await page.evaluate(
          (names) =>
            new Promise((done) => {
              const Mark: new (root: Element) => { mark(words: readonly string[], options: object): void } =
                Reflect.get(globalThis, 'Mark');
              new Mark(document.body).mark(names, { separateWordSearch: false, diacritics: false, done });
            }),
          names,
        );
      },
      hit: `document.elementFromPoint(x, y)?.closest('mark')`,
    },
    {
      name: 'live Ranges',
      isOurs: false,
      async mark(page, names) {
        await page.addStyleTag({ content: '::highlight(bench){text-decoration:underline}' });
        await page.evaluate((names) => {
          const pattern = new RegExp(names.join('|'), 'g');
          const highlight = new Highlight();
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (const found of (node.nodeValue ?? '').matchAll(pattern)) {
              const range = new Range();
              range.setStart(node, found.index);
              range.setEnd(node, found.index + found[0].length);
              highlight.add(range);
            }
          }
          CSS.highlights.set('bench', highlight);
        }, names);
      },
      hit: `CSS.highlights.highlightsFromPoint(x, y)[0]`,
    },
  ];
}
