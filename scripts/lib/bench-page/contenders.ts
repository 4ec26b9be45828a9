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
      mark: (page, names) => highlight(page, names, false),
      hit: `CSS.highlights.highlightsFromPoint(x, y)[0]`,
    },
    // What no way of highlighting can be cheaper than: only what the extension too registers, and nothing else.
    { name: 'ranges nearby', isOurs: false, mark: (page, names) => highlight(page, names, true) },
  ];
}

/** Puts ranges over the names into the registry: live ones over all, or static ones over those within two screens of the top. */
async function highlight(page: Page, names: readonly string[], isNearOnly: boolean): Promise<void> {
  await page.addStyleTag({ content: '::highlight(bench){text-decoration:underline}' });
  await page.evaluate(
    ([names, isNearOnly]) => {
      const pattern = new RegExp(names.join('|'), 'g');
      const highlight = new Highlight();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (isNearOnly && (node.parentElement?.getBoundingClientRect().top ?? 0) > 2 * innerHeight) break;
        for (const found of (node.nodeValue ?? '').matchAll(pattern)) {
          const range = new Range();
          range.setStart(node, found.index);
          range.setEnd(node, found.index + found[0].length);
          highlight.add(isNearOnly ? new StaticRange(range) : range);
        }
      }
      CSS.highlights.set('bench', highlight);
    },
    [names, isNearOnly] as const,
  );
}
