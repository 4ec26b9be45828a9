/** Names in shadow trees: read, painted, hit, converted, as elsewhere on a page. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, painted, pointAt, waitForCard, type TestBrowser } from './extension';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A page whose script builds its shadow trees with `grow(host, mode, html)`; `grow` keeps the roots in `roots`. */
const page = (body: string, script: string, lang = 'zh-Hant-HK'): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>浙港合作</title>
<meta property="article:published_time" content="2023-06-27T08:00:00+08:00"></head>
<body style="font:18px/1.8 sans-serif;max-width:40em;margin:2em auto">${body}
<script>
const roots = [];
function grow(host, mode, html) {
  const root = host.attachShadow({ mode });
  root.innerHTML = html;
  roots.push(root);
  return root;
}
${script}
</script></body></html>`;

const solid = async (tab: Page): Promise<string[]> => (await painted(tab)).solid.toSorted();
/** All of the page's own text, shadow trees first. */
const wholeText = (tab: Page): Promise<string> =>
  tab.evaluate(
    `roots.map((root) => root.innerHTML).join('\\n') + document.documentElement.innerHTML`,
  ) as Promise<string>;

const YI = '浙江省委書記易煉紅訪港。';
const LEE = '行政長官李家超歡迎代表團。';
const host = (selector: string) => `document.querySelector('${selector}')`;

describe('names in shadow trees', () => {
  it.each(['open', 'closed'])('are marked in %s roots, and in roots of roots', async (mode) => {
    const script = `const outer = grow(${host('x-card')}, '${mode}', '<p>${YI}</p><section></section>');
      grow(outer.querySelector('section'), '${mode}', '<p>${LEE}</p>');`;
    const tab = await browser.open(page(`<p>訪問團在香港。</p><x-card></x-card>`, script));
    const { mentions } = await browser.ready(tab);
    expect(mentions.map(({ text }) => text)).toEqual(expect.arrayContaining(['易煉紅', '李家超']));
    await expect.poll(() => solid(tab)).toEqual(['易煉紅', '李家超'].toSorted());
    await tab.close();
  });

  it('are marked in built-in elements’ closed roots, and in text that stands in a root', async () => {
    const script = `grow(${host('div')}, 'closed', '${YI}'); grow(${host('span')}, 'closed', '${LEE}');`;
    const tab = await browser.open(page(`<p>訪問團<span></span></p><div>\n</div>`, script));
    await browser.ready(tab);
    await expect.poll(() => solid(tab)).toEqual(['易煉紅', '李家超'].toSorted());
    await tab.close();
  });

  it('are marked once a custom element gets its root, also long after', async () => {
    const tab = await browser.open(page(`<p>訪問團在香港。</p><x-late></x-late>`, ''));
    await browser.ready(tab);
    await tab.evaluate(`customElements.define('x-late', class extends HTMLElement {
      constructor() { super(); grow(this, 'closed', '<p>${YI}</p>'); }
    })`);
    await expect.poll(() => solid(tab), { timeout: 11_000 }).toEqual(['易煉紅']);
    await tab.close();
  });

  it('follow what changes in a root', async () => {
    const tab = await browser.open(
      page(`<p>訪問團在香港。</p><x-a></x-a>`, `grow(${host('x-a')}, 'closed', '<p>${YI}</p>')`),
    );
    await browser.ready(tab);
    await expect.poll(() => solid(tab)).toEqual(['易煉紅']);
    await tab.evaluate(`roots[0].firstChild.firstChild.data = '${LEE}'`);
    await expect.poll(() => solid(tab)).toEqual(['李家超']);
    await tab.evaluate(`roots[0].append('${YI}')`);
    await expect.poll(() => solid(tab)).toEqual(['易煉紅', '李家超'].toSorted());
    await tab.evaluate(`${host('x-a')}.remove()`);
    await expect.poll(() => solid(tab)).toEqual([]);
    await tab.close();
  });

  it('are marked in what a host gets slotted', async () => {
    const tab = await browser.open(
      page(
        `<x-tabs><p slot="b">${YI}</p></x-tabs>`,
        `grow(${host('x-tabs')}, 'open', '<div>訪問團在香港。</div>')`,
      ),
    );
    await browser.ready(tab);
    expect(await solid(tab)).toEqual([]);
    await tab.evaluate(`roots[0].innerHTML = '<slot name="b"></slot>'`);
    await expect.poll(() => solid(tab)).toEqual(['易煉紅']);
    await tab.close();
  });

  it.each(['open', 'closed'])('open their cards, in %s roots', async (mode) => {
    const tab = await browser.open(
      page(`<p>訪問團在香港。</p><x-a></x-a>`, `grow(${host('x-a')}, '${mode}', '<p>${YI}</p>')`),
    );
    await tab.bringToFront();
    await browser.ready(tab);
    await expect.poll(() => solid(tab)).toEqual(['易煉紅']);
    await pointAt(tab, '易煉紅');
    // The page's own closed root stands before the card's.
    await expect.poll(() => cardIsOpen(tab)).toBe(true);
    if (mode === 'open') expect(await waitForCard(tab, '易煉紅')).toContain('浙江省委');
    // The card is a closed root as well, and nothing of it is read.
    await tab.waitForTimeout(500);
    expect(await solid(tab)).toEqual(['易煉紅']);
    await tab.close();
  });

  it('are converted and restored byte for byte', async () => {
    const script = `const outer = grow(${host('x-a')}, 'closed', '<p>${YI}</p><x-b></x-b><p translate="no">軟件協議</p>');
      grow(outer.querySelector('x-b'), 'open', '香港簽署<i>軟件</i>協議');`;
    const tab = await browser.open(page(`<p>訪問團在香港。</p><x-a></x-a>`, script));
    await browser.ready(tab);
    const before = await wholeText(tab);
    await browser.command(tab, { type: 'convert-page', to: 'cn' });
    const shown = await wholeText(tab);
    expect(shown).toContain('浙江省委书记易炼红访港。');
    expect(shown).toContain('香港签署<i>软件</i>协议');
    expect(shown).toContain('<p translate="no">軟件協議</p>');
    await expect.poll(() => solid(tab)).toContain('易炼红');
    await browser.command(tab, { type: 'convert-page', to: 'original' });
    expect(await wholeText(tab)).toBe(before);
    await tab.close();
  });
});

describe('a page whose Chinese text is only in shadow roots', () => {
  it.each([
    ['at once', `grow(${host('x-a')}, 'open', '<style>p { color: black }</style><p>${YI}</p>')`],
    [
      'in a root of a root',
      `grow(grow(${host('x-a')}, 'open', '<x-b></x-b>').firstChild, 'open', '<p>${YI}</p>')`,
    ],
    [
      'later',
      `const root = grow(${host('x-a')}, 'open', '<p></p>'); setTimeout(() => { root.firstChild.textContent = '${YI}'; }, 500)`,
    ],
    [
      'when its element is defined',
      `setTimeout(() => { customElements.define('x-a', class extends HTMLElement {
      constructor() { super(); grow(this, 'open', '<p>${YI}</p>'); } }); }, 500)`,
    ],
  ])('is found %s', async (_, script) => {
    const tab = await browser.open(page('<p>Loading</p><x-a></x-a>', script, ''));
    await expect.poll(() => solid(tab), { timeout: 11_000 }).toEqual(['易煉紅']);
    await tab.close();
  });

  it('is found by its declared language, though the roots are closed', async () => {
    const tab = await browser.open(
      page('<x-a></x-a>', `grow(${host('x-a')}, 'closed', '<p>${YI}</p>')`, 'zh-Hant-HK'),
    );
    await expect.poll(() => solid(tab)).toEqual(['易煉紅']);
    await tab.close();
  });
});

/** True where the card's host, the only popover of the page, is shown. */
const cardIsOpen = (tab: Page): Promise<boolean> =>
  tab.evaluate(() => document.querySelector('html > [popover]:popover-open') !== null);
