import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  cardText,
  clickInCard,
  launch,
  painted,
  pointAt,
  waitForCard,
  type TestBrowser,
  stopWorkers,
} from './extension';
import { page } from './pages';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const TEXT =
  '浙江省委書記易煉紅在禮賓府與行政長官李家超會面，就深化香港和浙江合作交換意見，並出席2023港澳·浙江周開幕式。';

async function openPage(text = TEXT) {
  const tab = await browser.open(page('zh-Hant-HK', text));
  await tab.bringToFront();
  await browser.ready(tab);
  await expect.poll(async () => (await painted(tab)).solid).toContain('易煉紅');
  return tab;
}

describe('the card', () => {
  it('opens where a real pointer rests on a mark, with the role, its day, the quote’s origin and the source', async () => {
    const tab = await openPage();
    await pointAt(tab, '易煉紅');
    const words = await waitForCard(tab, '易煉紅');
    expect(words).toContain('浙江省委書記');
    expect(words).toContain('2023-06-26');
    expect(words).toContain('人物');
    expect(words).toContain('原文所載');
    expect(words).toContain('香港文匯報，2023-06-27');
    await tab.close();
  });

  it('stays while the pointer goes into it, and closes when it leaves', async () => {
    const tab = await openPage();
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    const { x, y } = await hostMiddle(tab);
    await tab.mouse.move(x, y, { steps: 8 });
    await tab.waitForTimeout(700);
    expect(await cardText(tab)).toContain('易煉紅');
    await tab.mouse.move(5, 5, { steps: 3 });
    await expect.poll(() => cardText(tab)).toBeUndefined();
    await tab.close();
  });

  it('closes on Escape, and leaves no node behind', async () => {
    const tab = await openPage();
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    await pointAt(tab, '李家超');
    await waitForCard(tab, '李家超');
    await tab.keyboard.press('Escape');
    await expect.poll(() => cardText(tab)).toBeUndefined();
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await tab.close();
  });

  it('opens again after the service worker was stopped between two hovers', async () => {
    const tab = await openPage();
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    await tab.mouse.move(5, 5, { steps: 3 });
    await expect.poll(() => cardText(tab)).toBeUndefined();
    await stopWorkers(browser);
    await pointAt(tab, '李家超');
    expect(await waitForCard(tab, '李家超')).toContain('行政長官');
    await tab.close();
  });

  it('takes «not this»: the mark goes, at once and after a reload, and comes back when that is undone', async () => {
    const tab = await openPage();
    const marks = async () => (await painted(tab)).solid;
    await pointAt(tab, '李家超');
    await waitForCard(tab, '李家超');
    await clickInCard(tab, '不是這個');
    await waitForCard(tab, '已記住：本頁');
    await expect.poll(marks).not.toContain('李家超');
    await clickInCard(tab, '復原');
    await waitForCard(tab, '不是這個');
    await expect.poll(marks).toContain('李家超');
    await clickInCard(tab, '不是這個');
    await waitForCard(tab, '已記住：本頁');
    await tab.reload();
    await browser.ready(tab);
    await expect.poll(marks).toContain('易煉紅');
    expect(await marks()).not.toContain('李家超');
    await tab.close();
  });

  it('lets «not this» hold on the whole site', async () => {
    const tab = await openPage();
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    await clickInCard(tab, '不是這個');
    await waitForCard(tab, '本站都不是');
    await clickInCard(tab, '本站都不是');
    await waitForCard(tab, '已記住：本站');
    const other = await browser.open(page('zh-Hant-HK', '易煉紅致辭。香港貿易發展局主席林建岳出席。'));
    await browser.ready(other);
    await expect.poll(async () => (await painted(other)).solid).toContain('林建岳');
    expect((await painted(other)).solid).not.toContain('易煉紅');
    await other.close();
    await clickInCard(tab, '復原');
    await waitForCard(tab, '不是這個');
    await tab.close();
  });

  it('copies a report of a wrong fact, ready to send, where the reader asks for it', async () => {
    const tab = await openPage();
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    await clickInCard(tab, '此項有誤');
    await waitForCard(tab, '不傳送任何資料');
    await clickInCard(tab, '複製');
    await waitForCard(tab, '已複製');
    const own = await browser.ownPage();
    await own.evaluate(() => document.body.append(document.createElement('textarea')));
    await own.locator('textarea').press('Control+V');
    expect(await own.locator('textarea').inputValue()).toContain('對象：易煉紅（person/yi-lianhong）');
    await tab.close();
  });

  it('comes and goes without the page being read again', async () => {
    const tab = await openPage();
    const own = await browser.ownPage();
    await own.evaluate(() => {
      Object.assign(globalThis, { decided: 0 });
      chrome.runtime.onMessage.addListener((message: { type?: string }) => {
        const before = Number(Reflect.get(globalThis, 'decided'));
        if (message.type === 'decide') Object.assign(globalThis, { decided: before + 1 });
      });
    });
    const decided = () => own.evaluate(() => Number(Reflect.get(globalThis, 'decided')));
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    await tab.keyboard.press('Escape');
    await tab.waitForTimeout(600);
    expect(await decided()).toBe(0);
    // The same ear hears a page that does change.
    await tab.evaluate(() => document.querySelector('p')?.append('。'));
    await expect.poll(decided).toBe(1);
    await tab.close();
  });

  it('does not open for events that the page makes up', async () => {
    const tab = await openPage();
    await tab.evaluate(() => {
      const { x, y } = document.querySelector('p')?.getBoundingClientRect() ?? { x: 0, y: 0 };
      for (let at = 0; at < 40; at += 1) {
        document.querySelector('p')?.dispatchEvent(
          new PointerEvent('pointermove', {
            bubbles: true,
            clientX: x + at * 5,
            clientY: y + 12,
            pointerType: 'mouse',
          }),
        );
      }
    });
    await tab.waitForTimeout(900);
    expect(await cardText(tab)).toBeUndefined();
    await tab.close();
  });

  it('cannot be looked into by the page', async () => {
    const tab = await openPage();
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    const seen = await tab.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      return { root: host.shadowRoot, text: host.innerText, classes: host.className, id: host.id };
    });
    expect(seen).toEqual({ root: null, text: '', classes: '', id: '' });
    await tab.close();
  });
});

async function hostMiddle(tab: Awaited<ReturnType<typeof openPage>>) {
  return tab.evaluate(() => {
    const { x, y, width, height } = (
      document.documentElement.lastElementChild as HTMLElement
    ).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}

/** Stops every service worker, as the browser does after half a minute, and makes sure that it is gone. */
