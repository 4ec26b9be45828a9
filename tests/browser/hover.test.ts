/** Opening and closing cards with pointer, finger and keyboard, in frames and over what pages put on top. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  cardRect,
  cardText,
  clickInCard,
  launch,
  painted,
  placeOf,
  pointAt,
  waitForCard,
  type TestBrowser,
} from './extension';
import { page } from './pages';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const TEXT = '浙江省委書記易煉紅在禮賓府與行政長官李家超會面，並出席2023港澳·浙江周開幕式。';
const CLOSED = undefined;

async function open(html: string): Promise<Page> {
  const tab = await browser.open(html);
  await tab.bringToFront();
  await browser.ready(tab);
  await expect.poll(async () => (await painted(tab)).solid).toContain('易煉紅');
  return tab;
}

describe('the pointer', () => {
  it('opens nothing while a button is down, so that selecting is not disturbed, and leaves the selection alone', async () => {
    const tab = await open(page('zh-Hant-HK', TEXT));
    const { x, y } = await placeOf(tab, '易煉紅');
    await tab.mouse.move(x - 60, y);
    await tab.mouse.down();
    await tab.mouse.move(x, y, { steps: 5 });
    await tab.waitForTimeout(600);
    expect(await cardText(tab)).toBeUndefined();
    await tab.mouse.up();
    const selected = await tab.evaluate(() => String(getSelection()));
    expect(selected).not.toBe('');
    await pointAt(tab, '李家超');
    await waitForCard(tab, '李家超');
    expect(await tab.evaluate(() => String(getSelection()))).toBe(selected);
    await tab.close();
  });

  it('opens at once with Shift held, and what is not marked too', async () => {
    const tab = await open(page('zh-Hant-HK', '浙江省委書記易煉紅訪港。', '其後，易煉紅離開香港。'));
    const second = await tab.evaluate(() => {
      const node = document.querySelectorAll('p')[1]?.firstChild;
      if (!node) return undefined;
      const range = new Range();
      range.setStart(node, 3);
      range.setEnd(node, 6);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    if (!second) throw new Error('no second paragraph');
    await tab.mouse.move(second.x, second.y + 2, { steps: 5 });
    await tab.waitForTimeout(600);
    expect(await cardText(tab)).toBeUndefined();
    await tab.keyboard.down('Shift');
    await waitForCard(tab, '易煉紅');
    await tab.keyboard.up('Shift');
    await tab.close();
  });

  it('opens on a press, and the card stays until a press elsewhere', async () => {
    const tab = await open(page('zh-Hant-HK', TEXT));
    const { x, y } = await placeOf(tab, '易煉紅');
    await tab.mouse.click(x, y);
    await waitForCard(tab, '易煉紅');
    await tab.mouse.move(700, 700, { steps: 4 });
    await tab.waitForTimeout(600);
    expect(await cardText(tab)).toContain('易煉紅');
    await tab.mouse.click(700, 700);
    await expect.poll(() => cardText(tab)).toBe(CLOSED);
    await tab.close();
  });

  it('leaves a press on a link to the page', async () => {
    const tab = await open(page('zh-Hant-HK', `<a href="#there">浙江省委書記易煉紅訪港</a>`));
    const { x, y } = await placeOf(tab, '易煉紅');
    await tab.mouse.move(x, y);
    await tab.mouse.click(x, y);
    await expect.poll(() => tab.url()).toContain('#there');
    await expect.poll(() => cardText(tab)).toBe(CLOSED);
    await tab.close();
  });

  it('closes the card when the page scrolls, unless it is pinned', async () => {
    const tab = await open(page('zh-Hant-HK', TEXT, ...Array.from({ length: 60 }, () => '正文。')));
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    await tab.mouse.wheel(0, 200);
    await expect.poll(() => cardText(tab)).toBe(CLOSED);
    await tab.mouse.wheel(0, -400);
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    await clickInCard(tab, '釘住');
    await tab.waitForTimeout(200);
    const before = await cardRect(tab);
    await tab.mouse.move(5, 5, { steps: 4 });
    await tab.mouse.wheel(0, 200);
    await tab.waitForTimeout(600);
    expect(await cardRect(tab)).toEqual(before);
    await tab.keyboard.press('Escape');
    await expect.poll(() => cardText(tab)).toBe(CLOSED);
    await tab.close();
  });

  it('may go slowly from the name to the card, over other names', async () => {
    const names = Array.from({ length: 4 }, () => '行政長官李家超與浙江省委書記易煉紅').join('，');
    const tab = await open(page('zh-Hant-HK', TEXT, names));
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    const card = await cardRect(tab);
    const from = await placeOf(tab, '易煉紅');
    await tab.mouse.move((card.left + card.right) / 2, card.top + 12, { steps: 30 });
    await tab.waitForTimeout(500);
    expect(await cardText(tab)).toContain('易煉紅');
    expect(card.top).toBeGreaterThan(from.y);
    await tab.close();
  });
});

describe('a finger', () => {
  it('opens a card with a tap and closes it with a tap elsewhere', async () => {
    const tab = await open(page('zh-Hant-HK', TEXT));
    const session = await tab.context().newCDPSession(tab);
    const tap = async (x: number, y: number) => {
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const { x, y } = await placeOf(tab, '易煉紅');
    await tap(x, y);
    await waitForCard(tab, '易煉紅');
    await tap(700, 700);
    await expect.poll(() => cardText(tab)).toBe(CLOSED);
    await session.detach();
    await tab.close();
  });
});

describe('frames', () => {
  const inner = `<body style="margin:0">${'<p>正文</p>'.repeat(3)}<p>${TEXT}</p></body>`;

  // Borders and paddings only where the frame is of the same site: the test's own driver leaves them out of account elsewhere.
  it.each([
    ['of another site in a page that is not Chinese', '<p>English</p>', 'border:0', 0],
    ['of another site in a frame of the same', '', 'border:3px solid;padding:13px', 1],
  ])('show their cards in the top frame, beside the name: one %s', async (_, text, style, depth) => {
    const leaf = `<!doctype html><html lang="zh-Hant-HK">${inner}</html>`;
    const innermost = browser.serve(leaf, 'localhost');
    const nested = `<!doctype html><body style="margin:0;padding:10px"><iframe style="border:0;width:640px;height:400px" src="${innermost}"></iframe>`;
    const src = depth === 0 ? innermost : browser.serve(nested);
    const tab = await browser.open(
      `<!doctype html><body style="margin:0">${text}<div style="height:150px"></div><iframe style="margin-left:120px;${style};width:700px;height:460px" src="${src}"></iframe>`,
    );
    await tab.bringToFront();
    const frame = () => tab.frames().find((one) => one.url() === innermost);
    await expect
      .poll(() => frame()?.evaluate(() => CSS.highlights.get('meipi-solid')?.size ?? 0))
      .toBeGreaterThan(0);
    const box = await frame()?.locator('p').last().boundingBox();
    if (!box) throw new Error('no frame');
    // 浙江省委書記易煉紅: the name begins after six characters of 16 pixels.
    const at = { x: box.x + 7.5 * 16, y: box.y + box.height / 2 };
    await tab.mouse.move(at.x + 100, at.y + 60);
    await tab.mouse.move(at.x + 3, at.y, { steps: 4 });
    await tab.waitForTimeout(60);
    await tab.mouse.move(at.x, at.y);
    await waitForCard(tab, '浙江省委書記');
    const card = await cardRect(tab);
    expect(Math.abs(card.left - (box.x + 6 * 16))).toBeLessThan(3);
    expect(card.top - at.y).toBeGreaterThan(0);
    expect(card.top - at.y).toBeLessThan(40);
    // Into the card, which another frame sees as leaving.
    await tab.mouse.move(card.left + 60, card.top + 30, { steps: 8 });
    await tab.waitForTimeout(600);
    expect(await cardText(tab)).toContain('浙江省委書記');
    await tab.mouse.move(5, 5, { steps: 4 });
    await expect.poll(() => cardText(tab)).toBe(CLOSED);
    await tab.close();
  });
});

describe('what pages put on top', () => {
  it('does not stop the card: a modal dialog with the name in it', async () => {
    const tab = await open(page('zh-Hant-HK', TEXT) + `<dialog><p>政務司司長陳國基亦有出席。</p></dialog>`);
    await tab.evaluate(() => document.querySelector('dialog')?.showModal());
    await expect.poll(async () => (await painted(tab)).solid).toContain('陳國基');
    await pointAt(tab, '陳國基');
    await waitForCard(tab, '陳國基');
    await tab.waitForTimeout(250);
    await clickInCard(tab, '關閉');
    await expect.poll(() => cardText(tab)).toBe(CLOSED);
    expect(await tab.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await tab.close();
  });

  it('does not let a covered card be clicked', async () => {
    const tab = await open(page('zh-Hant-HK', TEXT));
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    await tab.waitForTimeout(300);
    await tab.evaluate(() => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none;background:#fff;margin:0';
      document.body.append(cover);
      cover.showPopover();
    });
    await tab.waitForTimeout(300);
    await clickInCard(tab, '不是這個');
    await tab.waitForTimeout(300);
    expect(await cardText(tab)).toContain('不是這個');
    await tab.close();
  });
});

describe('vertical text', () => {
  it('has its card beside the column', async () => {
    const tab = await open(
      `<!doctype html><html lang="zh-Hant-HK"><body><article style="writing-mode:vertical-rl;height:600px;margin-left:500px"><p>${TEXT}</p></article></body></html>`,
    );
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    const { x } = await placeOf(tab, '易煉紅');
    const { left, right } = await cardRect(tab);
    expect(left > x || right < x).toBe(true);
    await tab.close();
  });
});

describe('the keyboard', () => {
  const focused = async (tab: Page) => {
    const session = await tab.context().newCDPSession(tab);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    const node = nodes.find(
      ({ properties = [], role }) =>
        properties.some(({ name, value }) => name === 'focused' && value.value === true) &&
        role?.value !== 'RootWebArea',
    );
    return node && `${String(node.role?.value)} ${String(node.name?.value)}`;
  };

  it('goes from mark to mark, tells what and which, opens the card, which takes the focus, and comes back', async () => {
    const tab = await open(page('zh-Hant-HK', TEXT));
    const before = await tab.evaluate(() => document.body.innerHTML);
    await browser.press(tab, 'next-mark');
    await expect.poll(() => focused(tab)).toMatch(/^button .+，第 1 項，共 \d+ 項$/);
    await browser.press(tab, 'next-mark');
    await expect.poll(() => focused(tab)).toMatch(/第 2 項/);
    await browser.press(tab, 'previous-mark');
    await expect.poll(() => focused(tab)).toMatch(/第 1 項/);
    await browser.press(tab, 'previous-mark');
    await expect.poll(() => focused(tab)).toMatch(/第 (\d+) 項，共 \1 項/);
    const name = (await focused(tab))?.slice('button '.length).split('，')[0] ?? '';
    await tab.keyboard.press('Enter');
    await waitForCard(tab, name);
    await expect.poll(() => focused(tab)).toMatch(/^dialog /);
    await tab.keyboard.press('Escape');
    await expect.poll(() => cardText(tab)).toBe(CLOSED);
    await expect.poll(() => focused(tab)).toContain(name);
    expect(await tab.evaluate(() => document.body.innerHTML)).toBe(before);
    await tab.close();
  });

  it('opens the card of the name at the caret', async () => {
    const tab = await open(page('zh-Hant-HK', TEXT));
    await tab.evaluate(() => {
      const node = document.querySelector('p')?.firstChild;
      if (node) getSelection()?.collapse(node, 7);
    });
    await browser.press(tab, 'open-card');
    expect(await waitForCard(tab, '易煉紅')).toContain('浙江省委書記');
    await tab.close();
  });
});

describe('settings', () => {
  it('let cards open on presses only', async () => {
    const own = await browser.ownPage();
    const keep = (opensOn: string) =>
      own.evaluate(
        (opensOn) => chrome.runtime.sendMessage({ type: 'keep-settings', body: { opensOn } }),
        opensOn,
      );
    await keep('press');
    const tab = await open(page('zh-Hant-HK', TEXT));
    await pointAt(tab, '易煉紅');
    await tab.waitForTimeout(800);
    expect(await cardText(tab)).toBeUndefined();
    const { x, y } = await placeOf(tab, '易煉紅');
    await tab.mouse.click(x, y);
    await waitForCard(tab, '易煉紅');
    await tab.close();
    await keep('hover');
  });
});
