import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type TestBrowser } from './extension';
import { page } from './pages';

/** A site of Hong Kong's press and one of Macao's, which the tests serve themselves. */
const HONG_KONG = 'news.rthk.hk';
const MACAO = 'www.tdm.com.mo';

let browser: TestBrowser;
beforeAll(async () => {
  const local = [HONG_KONG, MACAO].map((host) => `MAP ${host} 127.0.0.1`).join(',');
  browser = await launch(undefined, [`--host-resolver-rules=${local}`]);
});
afterAll(() => browser.close());

async function likelyAt(host: string, text: string): Promise<string[]> {
  const tab = await browser.context.newPage();
  await tab.goto(browser.serve(page('zh-Hant-HK', text), host));
  const { mentions } = await browser.ready(tab);
  await tab.close();
  return mentions.filter(({ band }) => band !== 'unsure').map(({ text: words }) => words);
}

describe('a page of a region’s press', () => {
  it('speaks of that region’s offices without naming it', async () => {
    const text = '立法會三讀通過修例，教育局表示歡迎。';
    expect(await likelyAt(HONG_KONG, text)).toEqual(['立法會', '教育局']);
    expect(await likelyAt(MACAO, text)).toEqual([]);
  });
});

describe('a paragraph that is wrapped in its source', () => {
  it('holds its names as the reader sees them', async () => {
    expect(await likelyAt(HONG_KONG, '香港特區\n    政府與浙江省\n人民政府會面。')).toEqual([
      '香港特區\n    政府',
      '浙江省\n人民政府',
    ]);
  });
});
