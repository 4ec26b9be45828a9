import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as OpenCC from 'opencc-js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VARIANTS } from '@/lib/model/variant';
import { DEMO_DIR } from '../../scripts/lib/project';
import {
  clickInNotice,
  launch,
  noticeText,
  painted,
  pointAt,
  waitForCard,
  type TestBrowser,
} from './extension';
import { page } from './pages';

declare global {
  /** What the tests leave in their pages. */
  var writes: string[];
  var slices: number[];
  var stopIt: () => void;
}

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const html = readFileSync(join(DEMO_DIR, 'hk.html'), 'utf8');
const wholeText = (tab: Page) => tab.evaluate(() => document.documentElement.textContent);

describe('conversion in place', () => {
  it.each(VARIANTS)('shows the whole page in %s and restores it byte for byte', async (to) => {
    const tab = await browser.open(html);
    await browser.ready(tab);
    const before = await wholeText(tab);
    const state = await browser.command(tab, { type: 'convert-page', to });
    expect(state).toMatchObject({ shown: to });
    if (to === 'cn') expect(await wholeText(tab)).not.toBe(before);
    await browser.command(tab, { type: 'convert-page', to: 'original' });
    expect(await wholeText(tab)).toBe(before);
    await tab.close();
  });

  it('goes from variant to variant by way of the original', async () => {
    const tab = await browser.open(
      page('zh-Hant-HK', '香港的軟件公司與互聯網企業簽署合作協議，林建岳與范徐麗泰出席。'),
    );
    await browser.ready(tab);
    await browser.command(tab, { type: 'convert-page', to: 'cn' });
    await browser.command(tab, { type: 'convert-page', to: 'twp' });
    const direct = OpenCC.Converter({ from: 'hk', to: 'twp' });
    expect(await tab.innerText('p')).toBe(
      direct('香港的軟件公司與互聯網企業簽署合作協議，林建岳與范徐麗泰出席。'),
    );
    await tab.close();
  });

  it('keeps marks on their words, also where a phrase before them changes its length', async () => {
    const tab = await browser.open(page('zh-Hant-HK', '互聯網大會上，浙江省委書記易煉紅表示歡迎。'));
    await browser.ready(tab);
    await expect.poll(async () => (await painted(tab)).solid).toEqual(['易煉紅']);
    await browser.command(tab, { type: 'convert-page', to: 'twp' });
    expect(await tab.innerText('p')).toContain('網際網路');
    expect((await painted(tab)).solid).toEqual(['易煉紅']);
    await browser.command(tab, { type: 'convert-page', to: 'cn' });
    expect((await painted(tab)).solid).toEqual(['易炼红']);
    await tab.close();
  });

  it('gives names the forms that the store has, where the dictionaries would misspell them', async () => {
    const tab = await browser.open(
      page('zh-Hans', '香港贸易发展局主席林建岳与政制及内地事务局局长曾国卫出席，林建岳发言。', '山岳与保卫'),
    );
    await browser.ready(tab);
    await browser.command(tab, { type: 'convert-page', to: 'hk' });
    expect(await tab.innerText('p')).toBe(
      '香港貿易發展局主席林建岳與政制及內地事務局局長曾國衛出席，林建岳發言。',
    );
    await browser.command(tab, { type: 'convert-page', to: 'tw' });
    expect(await tab.innerText('p')).toContain('林建岳與政制及內地事務局局長曾國衛出席');
    await browser.command(tab, { type: 'convert-page', to: 'original' });
    expect(await tab.innerText('p')).toContain('林建岳与政制及内地事务局局长曾国卫');
    await tab.close();
  });

  it('converts what readers see in attributes and says the language, and takes it all back', async () => {
    const tab = await browser.open(
      page(
        'zh-Hant-HK',
        '浙江與香港簽署軟件協議。',
        '<img alt="圖片說明"><input placeholder="搜尋新聞" value="不變的值">',
      ),
    );
    await browser.ready(tab);
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    await browser.command(tab, { type: 'convert-page', to: 'cn' });
    expect(await tab.getAttribute('img', 'alt')).toBe('图片说明');
    expect(await tab.getAttribute('input', 'placeholder')).toBe('搜寻新闻');
    expect(await tab.getAttribute('input', 'value')).toBe('不變的值');
    expect(await tab.getAttribute('html', 'lang')).toBe('zh-Hans');
    await tab.evaluate(() => {
      document
        .querySelector('article')
        ?.insertAdjacentHTML('beforeend', '<p title="後來的標題">後來的段落</p>');
    });
    await expect.poll(() => tab.getAttribute('p[title]', 'title')).toBe('后来的标题');
    await tab.evaluate(() => document.querySelector('p[title]')?.remove());
    await browser.command(tab, { type: 'convert-page', to: 'original' });
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await tab.close();
  });

  it('joins words over inline elements', async () => {
    const tab = await browser.open(
      page('zh-Hans', '浙江与香港的<b>关</b>系紧密，<i>头</i>发问题与皇<b>后</b>大道。'),
    );
    await browser.ready(tab);
    await browser.command(tab, { type: 'convert-page', to: 'hk' });
    expect(await tab.innerText('p')).toBe('浙江與香港的關係緊密，頭髮問題與皇后大道。');
    await tab.close();
  });

  it('converts what the page adds later, and finds names in its original', async () => {
    const tab = await browser.open(page('zh-Hant-HK', '浙江省委書記易煉紅訪港。'));
    await browser.ready(tab);
    await browser.command(tab, { type: 'convert-page', to: 'cn' });
    await tab.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = '行政長官李家超歡迎代表團訪問。';
      document.querySelector('article')?.append(added);
    });
    await expect.poll(() => tab.innerText('p:last-of-type')).toBe('行政长官李家超欢迎代表团访问。');
    await expect.poll(async () => (await painted(tab)).solid).toContain('李家超');
    await tab.close();
  });

  it('goes by each paragraph’s own script where a page has both', async () => {
    const [hans, hant] = ['他写道：里面的关系与发展。', '香港與浙江簽署合作協議，裏面說明關係。'];
    const tab = await browser.open(page('zh', hans, hant));
    await browser.ready(tab);
    const paragraphs = () => tab.locator('p').allInnerTexts();
    await browser.command(tab, { type: 'convert-page', to: 'hk' });
    expect(await paragraphs()).toEqual(['他寫道：裏面的關係與發展。', hant]);
    await browser.command(tab, { type: 'convert-page', to: 'cn' });
    expect(await paragraphs()).toEqual([hans, '香港与浙江签署合作协议，里面说明关系。']);
    await browser.command(tab, { type: 'convert-page', to: 'original' });
    expect(await paragraphs()).toEqual([hans, hant]);
    await tab.close();
  });

  it('leaves alone what is not the page’s running text', async () => {
    const skipped =
      '<textarea>軟件協議</textarea><code>軟件協議</code><span contenteditable>軟件協議</span><span translate="no">軟件協議</span>';
    const tab = await browser.open(page('zh-Hant-HK', '浙江與香港簽署軟件協議。', skipped));
    await browser.ready(tab);
    await browser.command(tab, { type: 'convert-page', to: 'cn' });
    expect(await tab.innerText('p')).toBe('浙江与香港签署软件协议。');
    expect(await tab.textContent('p:last-of-type')).toBe('軟件協議'.repeat(4));
    await tab.close();
  });

  it('opens cards on a converted page, with names in the script that is shown', async () => {
    const tab = await browser.open(page('zh-Hant-HK', '浙江省委書記易煉紅訪港，與行政長官會面。'));
    await tab.bringToFront();
    await browser.ready(tab);
    await browser.command(tab, { type: 'convert-page', to: 'cn' });
    await pointAt(tab, '易炼红');
    expect(await waitForCard(tab, '易炼红')).toContain('浙江省委');
    await tab.close();
  });
});

describe('what is selected', () => {
  const select = (tab: Page, from: string, to: string) =>
    tab.evaluate(
      ([from, to]) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = (text: string) => {
          walker.currentNode = document.body;
          while (walker.nextNode()) {
            const at = walker.currentNode.nodeValue?.indexOf(text) ?? -1;
            if (at >= 0) return { node: walker.currentNode, at };
          }
          throw new Error(`no ${text}`);
        };
        const [first, last] = [found(from), found(to)];
        getSelection()?.setBaseAndExtent(first.node, first.at, last.node, last.at + to.length);
      },
      [from, to] as const,
    );
  const selected = (tab: Page) => tab.evaluate(() => String(getSelection()));

  it('is converted alone, in the middle of a phrase and over elements, and comes back', async () => {
    const tab = await browser.open(
      page('zh-Hans', '浙江与香港的<b>关</b>系紧密，互联网大会。', '头发与发展', '互联网'),
    );
    await browser.ready(tab);
    const before = await tab.evaluate(() => document.body.innerHTML);
    await select(tab, '关', '头发');
    const state = await browser.command(tab, { type: 'convert-selection', to: 'twp' });
    expect(state).toMatchObject({ shown: 'original', isMixed: true });
    expect(await tab.innerText('article')).toBe(
      '浙江与香港的關係緊密，網際網路大會。\n\n頭髮与发展\n\n互联网',
    );
    expect(await selected(tab)).toBe('關係緊密，網際網路大會。\n\n頭髮');
    await select(tab, '大會', '大會');
    await browser.command(tab, { type: 'convert-selection', to: 'cn' });
    expect(await tab.innerText('p')).toBe('浙江与香港的關係緊密，網際網路大会。');
    await browser.command(tab, { type: 'convert-page', to: 'original' });
    expect(await tab.evaluate(() => document.body.innerHTML)).toBe(before);
    expect(await browser.command(tab, { type: 'page-state' })).toMatchObject({ isMixed: false });
    await tab.close();
  });

  it('may be a quotation in another script than the page, and goes by its own', async () => {
    const tab = await browser.open(
      page('zh-Hant-HK', '香港與浙江簽署合作協議，雙方表示歡迎並將進一步發展關係。', '他写道：关系与发展。'),
    );
    await browser.ready(tab);
    await select(tab, '他', '发展。');
    await browser.command(tab, { type: 'convert-selection', to: 'hk' });
    expect(await tab.innerText('p:last-of-type')).toBe('他寫道：關係與發展。');
    await tab.close();
  });

  it('stays selected while the page is converted, and a caret stays where it is', async () => {
    const tab = await browser.open(page('zh-Hans', '互联网大会上，浙江与香港的关系。', '头发'));
    await browser.ready(tab);
    await select(tab, '大会', '关系');
    for (const to of ['twp', 'hk', 'original'] as const) {
      await browser.command(tab, { type: 'convert-page', to });
      expect(await selected(tab)).toBe(
        {
          twp: '大會上，浙江與香港的關係',
          hk: '大會上，浙江與香港的關係',
          original: '大会上，浙江与香港的关系',
        }[to],
      );
    }
    await tab.evaluate(() =>
      getSelection()?.collapse(document.querySelector('p:last-of-type')?.firstChild ?? null, 1),
    );
    await browser.command(tab, { type: 'convert-page', to: 'hk' });
    expect(
      await tab.evaluate(() => [getSelection()?.anchorNode?.nodeValue, getSelection()?.anchorOffset]),
    ).toEqual(['頭髮', 1]);
    await tab.close();
  });

  it('brings the offer to copy the original, when it is copied from converted text', async () => {
    const tab = await browser.open(page('zh-Hans', '浙江省委书记易炼红<b>访</b>港。', '第二段<br>第二行'));
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], {
      origin: new URL(tab.url()).origin,
    });
    await tab.bringToFront();
    await browser.ready(tab);
    const copied = () => tab.evaluate(() => navigator.clipboard.readText());
    await select(tab, '易炼红', '第二行');
    await tab.keyboard.press('Control+c');
    await tab.waitForTimeout(300);
    expect(await noticeText(tab)).toBeUndefined();
    await browser.command(tab, { type: 'convert-page', to: 'hk' });
    await tab.keyboard.press('Control+c');
    await expect.poll(() => noticeText(tab)).toContain('已複製轉換後的文字');
    expect(await copied()).toBe('易煉紅訪港。\n\n第二段\n第二行');
    await clickInNotice(tab);
    await expect.poll(() => noticeText(tab)).toContain('已複製原文');
    expect(await copied()).toBe('易炼红访港。\n第二段\n第二行');
    await expect.poll(() => noticeText(tab), { timeout: 4000 }).toBeUndefined();
    await tab.keyboard.press('Control+c');
    await expect.poll(() => noticeText(tab)).toContain('已複製轉換後的文字');
    await tab.keyboard.press('Escape');
    await expect.poll(() => noticeText(tab)).toBeUndefined();
    await tab.close();
  });
});

describe('who else writes', () => {
  it('is the reader: what is typed while the page is shown converted is left alone, composition too', async () => {
    const tab = await browser.open(
      page(
        'zh-Hans',
        '浙江与香港的关系。',
        '<span id="edit" contenteditable>关系</span>',
        '<input id="line">',
      ),
    );
    await tab.bringToFront();
    await browser.ready(tab);
    await browser.command(tab, { type: 'convert-page', to: 'hk' });
    const session = await tab.context().newCDPSession(tab);
    await tab.focus('#edit');
    await tab.keyboard.press('End');
    await tab.keyboard.insertText('与软件');
    await session.send('Input.imeSetComposition', { text: '发展', selectionStart: 2, selectionEnd: 2 });
    await tab.evaluate(() =>
      document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>后来的段落</p>'),
    );
    await expect.poll(() => tab.innerText('p:last-of-type')).toBe('後來的段落');
    expect(await tab.innerText('#edit')).toBe('关系与软件发展');
    await session.send('Input.insertText', { text: '发展' });
    await tab.keyboard.insertText('。');
    expect(await tab.innerText('#edit')).toBe('关系与软件发展。');
    await tab.focus('#line');
    await tab.keyboard.insertText('软件');
    await browser.command(tab, { type: 'convert-page', to: 'tw' });
    await tab.keyboard.insertText('关系');
    expect(await tab.inputValue('#line')).toBe('软件关系');
    expect(await tab.innerText('p')).toBe('浙江與香港的關係。');
    await tab.close();
  });

  it('is another converter: we yield after two rounds, say so, and begin anew when asked again', async () => {
    const tab = await browser.open(page('zh-Hans', '浙江与香港的关系，软件协议。', '头发与发展的问题'));
    await browser.ready(tab);
    await tab.evaluate(() => {
      const simplified = new Map(
        [...'與关關係软軟協議頭髮發問題'].map((to, at) => [to, [...'与关关系软软协议头发发问题'][at] ?? to]),
      );
      const writes: string[] = [];
      Object.assign(globalThis, { writes });
      const observer = new MutationObserver((records) => {
        for (const { target } of records) {
          if (!(target instanceof Text)) continue;
          const text = [...target.data].map((one) => simplified.get(one) ?? one).join('');
          if (text === target.data) continue;
          writes.push(target.data);
          setTimeout(() => (target.data = text), 100);
        }
      });
      observer.observe(document.body, { characterData: true, subtree: true });
      Object.assign(globalThis, { stopIt: () => observer.disconnect() });
    });
    await browser.command(tab, { type: 'convert-page', to: 'hk' });
    await expect.poll(async () => (await browser.command(tab, { type: 'page-state' }))?.state).toBe('ready');
    await expect
      .poll(() => browser.command(tab, { type: 'page-state' }), { timeout: 10_000 })
      .toMatchObject({ isShared: true });
    await tab.waitForTimeout(1500);
    const writes = await tab.evaluate(() => globalThis.writes);
    expect(writes.filter((text) => text.includes('香港'))).toHaveLength(2);
    await tab.waitForTimeout(1500);
    expect(await tab.innerText('p')).toBe('浙江与香港的关系，软件协议。');
    await tab.evaluate(() => globalThis.stopIt());
    await browser.command(tab, { type: 'convert-page', to: 'original' });
    await browser.command(tab, { type: 'convert-page', to: 'hk' });
    expect(await tab.innerText('p')).toBe('浙江與香港的關係，軟件協議。');
    expect(await browser.command(tab, { type: 'page-state' })).toMatchObject({ isShared: false });
    await tab.close();
  });
});

describe('a large page', () => {
  it('is converted in slices: 120,000 characters in 3,000 text nodes', async () => {
    const sentence = '浙江与香港的关系紧密，软件协议签署，发展与问题并存，头发与皇后大道，互联网大会。';
    const paragraphs = Array.from(
      { length: 1500 },
      (_, at) => `${sentence}<b>第${at}段：${sentence.slice(0, 33)}</b>`,
    );
    const tab = await browser.open(page('zh-Hans', ...paragraphs));
    await browser.ready(tab);
    await tab.evaluate(() => {
      const slices: number[] = [];
      Object.assign(globalThis, { slices });
      // One call for all that was written in one task.
      new MutationObserver((records) => {
        const units = records.reduce((sum, { target }) => sum + (target.nodeValue?.length ?? 0), 0);
        slices.push(units);
      }).observe(document.body, { characterData: true, subtree: true });
    });
    const nodes = () =>
      tab.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: string[] = [];
        while (walker.nextNode())
          if (walker.currentNode.nodeValue?.trim()) texts.push(walker.currentNode.nodeValue);
        return texts;
      });
    const before = await nodes();
    expect(before.length).toBeGreaterThanOrEqual(3000);
    expect(before.join('').length).toBeGreaterThanOrEqual(110_000);
    await browser.command(tab, { type: 'convert-page', to: 'hk' });
    const convert = OpenCC.Converter({ from: 'cn', to: 'hk' });
    const after = await nodes();
    expect(after[1498]).toBe(convert(before[1498] ?? ''));
    const slices = await tab.evaluate(() => globalThis.slices);
    expect(slices.length).toBeGreaterThanOrEqual(10);
    expect(Math.max(...slices)).toBeLessThanOrEqual(9_000);
    await browser.command(tab, { type: 'convert-page', to: 'original' });
    expect(await nodes()).toEqual(before);
    await tab.close();
  });

  it('is converted in its frames too', async () => {
    const inner = browser.serve(page('zh-Hans', '框架里的关系与软件。'));
    const tab = await browser.open(page('zh-Hans', '浙江与香港的关系。', `<iframe src="${inner}"></iframe>`));
    await browser.ready(tab);
    const frame = tab.frameLocator('iframe');
    await browser.commandAll(tab, { type: 'convert-page', to: 'hk' });
    await expect.poll(() => tab.innerText('p')).toBe('浙江與香港的關係。');
    await expect.poll(() => frame.locator('p').innerText()).toBe('框架裏的關係與軟件。');
    await browser.commandAll(tab, { type: 'convert-page', to: 'original' });
    await expect.poll(() => frame.locator('p').innerText()).toBe('框架里的关系与软件。');
    await tab.close();
  });
});

describe('a site that is always shown in one script', () => {
  const keep = async (host: string, shown?: string) => {
    const own = await browser.ownPage();
    await own.evaluate(
      ([host, shown]) =>
        chrome.runtime.sendMessage({ type: 'site-shown', body: { host, ...(shown && { shown }) } }),
      [host, shown] as const,
    );
  };
  const badge = async (tab: Page) => {
    const own = await browser.ownPage();
    return own.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
    }, tab.url());
  };

  it('is, with what comes later, and the toolbar says so; the reader may see the original', async () => {
    await keep('127.0.0.1', 'cn');
    const tab = await browser.open(page('zh-Hant-HK', '浙江省委書記易煉紅訪港，簽署協議。'));
    await expect.poll(() => tab.innerText('p')).toBe('浙江省委书记易炼红访港，签署协议。');
    await expect.poll(() => badge(tab)).toBe('簡');
    await tab.evaluate(() =>
      document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>後來的段落</p>'),
    );
    await expect.poll(() => tab.innerText('p:last-of-type')).toBe('后来的段落');
    await browser.command(tab, { type: 'convert-page', to: 'original' });
    expect(await tab.innerText('p')).toBe('浙江省委書記易煉紅訪港，簽署協議。');
    await expect.poll(() => badge(tab)).toBe('');
    await tab.close();
    await keep('127.0.0.1');
    const other = await browser.open(page('zh-Hant-HK', '浙江省委書記易煉紅訪港，簽署協議。'));
    await browser.ready(other);
    await other.waitForTimeout(1000);
    expect(await other.innerText('p')).toContain('易煉紅');
    await other.close();
  });

  it('is left as it is where nothing tells what a page is written in', async () => {
    await keep('127.0.0.1', 'cn');
    const tab = await browser.open(
      '<!doctype html><html><body><p>香山之上，三人行，必有我。</p></body></html>',
    );
    await browser.ready(tab);
    await tab.waitForTimeout(1200);
    expect(await browser.command(tab, { type: 'page-state' })).toMatchObject({ shown: 'original' });
    await tab.close();
    await keep('127.0.0.1');
  });

  it('is chosen from the menu over the page, for all of it or for what is selected', async () => {
    const tab = await browser.open(page('zh-Hans', '浙江省委书记易炼红访港。', '关系与软件'));
    await browser.ready(tab);
    await tab.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') ?? document.body));
    await browser.choose(tab, 'selected-hk');
    await expect.poll(() => tab.innerText('article')).toBe('浙江省委書記易煉紅訪港。\n\n关系与软件');
    await expect.poll(() => badge(tab)).toBe('選');
    await browser.choose(tab, 'tw');
    await expect.poll(() => tab.innerText('article')).toBe('浙江省委書記易煉紅訪港。\n\n關係與軟件');
    await expect.poll(() => badge(tab)).toBe('台');
    await browser.choose(tab, 'original');
    await expect.poll(() => tab.innerText('article')).toBe('浙江省委书记易炼红访港。\n\n关系与软件');
    await expect.poll(() => badge(tab)).toBe('');
    await tab.close();
  });

  it('is switched by a key', async () => {
    const tab = await browser.open(page('zh-Hans', '浙江省委书记易炼红访港。'));
    await browser.ready(tab);
    await browser.press(tab, 'switch-script');
    await expect.poll(() => tab.innerText('p')).toBe('浙江省委書記易煉紅訪港。');
    await browser.press(tab, 'switch-script');
    await expect.poll(() => tab.innerText('p')).toBe('浙江省委书记易炼红访港。');
    await tab.close();
  });
});

describe('every site', () => {
  const keep = async (body: { lines: string; hkForms: string; always?: string }) => {
    const own = await browser.ownPage();
    await own.evaluate((body) => chrome.runtime.sendMessage({ type: 'keep-wording', body }), body);
  };
  const settled = async (tab: Page) => {
    await browser.ready(tab);
    await tab.waitForTimeout(1000);
    return tab.innerText('p');
  };

  it('may be shown in the reader’s script, where a page is in the other one', async () => {
    await keep({ lines: '', hkForms: 'press', always: 'hk' });
    const simplified = await browser.open(page('zh-Hans', '浙江省委书记易炼红访港，签署协议。'));
    await expect.poll(() => simplified.innerText('p')).toBe('浙江省委書記易煉紅訪港，簽署協議。');
    const traditional = await browser.open(page('zh-Hant-TW', '這裡說明臺灣與香港簽署的協議。'));
    expect(await settled(traditional)).toBe('這裡說明臺灣與香港簽署的協議。');
    const own = await browser.ownPage();
    const body = { host: new URL(simplified.url()).hostname };
    await own.evaluate((body) => chrome.runtime.sendMessage({ type: 'site-shown', body }), body);
    await simplified.reload();
    expect(await settled(simplified)).toBe('浙江省委书记易炼红访港，签署协议。');
    await keep({ lines: '', hkForms: 'press' });
    await own.evaluate((body) => chrome.runtime.sendMessage({ type: 'site-shown', body }), body);
    await simplified.close();
    await traditional.close();
  });
});
