import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as OpenCC from 'opencc-js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VARIANTS } from '@/lib/model/variant';
import { DEMO_DIR } from '../../scripts/lib/project';
import { launch, painted, pointAt, waitForCard, type TestBrowser } from './extension';
import { page } from './pages';

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
