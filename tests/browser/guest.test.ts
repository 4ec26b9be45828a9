/** Faults that a reader would lay to the page, each of which a similar extension has. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardText, launch, pointAt, waitForCard, type TestBrowser } from './extension';
import { openCard, marks, nameLines, cardOpens } from './guest';
import { page } from './pages';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const GREETING = '浙江省委書記易煉紅訪問香港並出席開幕式。';

async function openPage(...paragraphs: string[]): Promise<Page> {
  const tab = await browser.open(page('zh-Hant-HK', ...paragraphs));
  await tab.bringToFront();
  await browser.ready(tab);
  await expect.poll(async () => (await marks(tab)).length).toBeGreaterThan(0);
  return tab;
}

describe('a name that is wrapped over two lines', () => {
  it('opens its card from either piece, and not from what lies between the pieces', async () => {
    const tab = await openPage(`<span style="display:block;width:8em">${GREETING}</span>`);
    const [above, below, ...more] = await nameLines(tab, '易煉紅');
    if (!above || !below) throw new Error('the name is not wrapped');
    expect(more).toEqual([]);
    expect(above.left).toBeGreaterThan(below.right + 20);
    // Both points are in the box around the two pieces.
    await tab.mouse.move(above.left - 30, above.top + 8, { steps: 4 });
    expect(await cardOpens(tab)).toBe(false);
    await tab.mouse.move(below.right + 30, below.top + 8, { steps: 4 });
    expect(await cardOpens(tab)).toBe(false);
    await tab.mouse.move(below.left + 8, below.top + 8, { steps: 4 });
    await waitForCard(tab, '易煉紅');
    await tab.mouse.move(5, 5);
    await expect.poll(() => cardText(tab)).toBeUndefined();
    await tab.mouse.move(above.right - 8, above.top + 8, { steps: 4 });
    await waitForCard(tab, '易煉紅');
    await tab.close();
  });
});

describe('the marks of a text that changes', () => {
  it('are never doubled where the page writes into a text node', async () => {
    const tab = await openPage(GREETING);
    for (const before of ['今日，', '', '據悉，昨日，']) {
      await tab.evaluate((text) => {
        const node = document.querySelector('p')?.firstChild;
        if (node) node.nodeValue = text;
      }, before + GREETING);
      await expect.poll(() => marks(tab)).toEqual([before + GREETING.replace('易煉紅', '【易煉紅】')]);
    }
    await tab.evaluate(() => {
      const node = document.querySelector('p')?.firstChild;
      if (node) node.nodeValue = '代表團訪問香港並出席開幕式。';
    });
    await expect.poll(() => marks(tab)).toEqual([]);
    await tab.close();
  });

  it('go with a subtree that is removed high above them', async () => {
    const tab = await openPage(
      `<span><b><i>${GREETING}</i></b></span>`,
      '香港貿易發展局主席林建岳出席開幕式。',
    );
    await tab.evaluate(() => {
      const [first] = document.querySelectorAll('p');
      const section = document.createElement('section');
      first?.replaceWith(section);
      if (first) section.append(first);
    });
    await expect.poll(async () => (await marks(tab)).length).toBe(2);
    await tab.evaluate(() => document.querySelector('section')?.remove());
    await expect.poll(() => marks(tab)).toEqual(['香港貿易發展局主席【林建岳】出席開幕式。']);
    await tab.evaluate(() => document.querySelector('article')?.replaceChildren());
    await expect.poll(() => marks(tab)).toEqual([]);
    await tab.close();
  });
});

describe('the marks of a page that replaces its content', () => {
  it.each([
    ['body', () => document.body.replaceWith(document.body.cloneNode(true))],
    ['root', () => document.documentElement.replaceWith(document.documentElement.cloneNode(true))],
  ])('are on its new %s', async (_, replace) => {
    const tab = await openPage(GREETING);
    await tab.evaluate(replace);
    await expect.poll(() => marks(tab)).toEqual([GREETING.replace('易煉紅', '【易煉紅】')]);
    await tab.close();
  });

  it('opens cards on a page that was written anew', async () => {
    const tab = await openPage(GREETING);
    await tab.evaluate(
      (html) => {
        document.open();
        document.write(html);
        document.close();
      },
      page('zh-Hant-HK', GREETING),
    );
    await expect.poll(() => marks(tab)).toEqual([GREETING.replace('易煉紅', '【易煉紅】')]);
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    await tab.close();
  });
});

/** Pushes the text down, as a banner does that comes late. */
const pushDown = (tab: Page) =>
  tab.evaluate(() => {
    const banner = document.createElement('div');
    banner.style.height = '200px';
    document.body.prepend(banner);
  });

describe('the card of a text that has moved', () => {
  it('opens where the text is now', async () => {
    const tab = await openPage(GREETING);
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    await tab.mouse.move(5, 5);
    await expect.poll(() => cardText(tab)).toBeUndefined();
    await pushDown(tab);
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    const [line] = await nameLines(tab, '易煉紅');
    const card = await openCard(tab);
    if (!line || !card) throw new Error('no name or no card');
    const gap = Math.max(card.top - line.bottom, line.top - card.bottom);
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThan(20);
    await tab.close();
  });

  it('goes where the text moves away under a pointer that rests', async () => {
    const tab = await openPage(GREETING);
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    await pushDown(tab);
    await expect.poll(() => cardText(tab)).toBeUndefined();
    await tab.close();
  });

  it('closes the card where the name moves within its own line under a pointer that rests', async () => {
    const tab = await openPage(GREETING);
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    await tab.evaluate((text) => {
      const node = document.querySelector('p')?.firstChild;
      if (node) node.nodeValue = `今日上午，在香港舉行的儀式上，${text}`;
    }, GREETING);
    await expect.poll(() => cardText(tab), { timeout: 3000 }).toBeUndefined();
    await tab.close();
  });

  it('goes with its name', async () => {
    const tab = await openPage(GREETING);
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    await tab.evaluate(() => document.querySelector('p')?.remove());
    await expect.poll(() => cardText(tab)).toBeUndefined();
    await tab.close();
  });

  it('does not open where the text moves away before that', async () => {
    const tab = await openPage(GREETING);
    await pointAt(tab, '易煉紅');
    await pushDown(tab);
    expect(await cardOpens(tab)).toBe(false);
    await tab.close();
  });
});

describe('a reader who selects', () => {
  it('gets no card while the mouse button is down', async () => {
    const tab = await openPage(GREETING);
    const [line] = await nameLines(tab, '易煉紅');
    if (!line) throw new Error('no name');
    await tab.mouse.move(line.left - 60, line.top + 8);
    await tab.mouse.down();
    await tab.mouse.move(line.left + 20, line.top + 8, { steps: 6 });
    expect(await cardOpens(tab)).toBe(false);
    await tab.mouse.up();
    await tab.close();
  });

  it('keeps the selection, whatever is marked and whichever card opens', async () => {
    const tab = await openPage(GREETING);
    const selection = () =>
      tab.evaluate(() => {
        const { anchorOffset, focusOffset, direction } = getSelection() ?? {};
        return { text: getSelection()?.toString(), anchorOffset, focusOffset, direction };
      });
    await tab.evaluate(() => {
      const node = document.querySelector('p')?.firstChild;
      if (node) getSelection()?.setBaseAndExtent(node, 8, node, 4);
    });
    const before = await selection();
    expect(before.text).toBe('書記易煉');
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    expect(await selection()).toEqual(before);
    await tab.keyboard.press('Escape');
    await tab.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = '行政長官李家超歡迎代表團。';
      document.querySelector('article')?.append(added);
    });
    await expect.poll(async () => (await marks(tab)).length).toBe(2);
    expect(await selection()).toEqual(before);
    await tab.close();
  });
});

describe('a reader who presses Escape', () => {
  it('leaves a dialog open where Escape closes the card over it', async () => {
    const tab = await browser.open(
      page('zh-Hant-HK', '<button>開啟</button>', `</p><dialog><p>${GREETING}</p></dialog><p>`),
    );
    await tab.bringToFront();
    await browser.ready(tab);
    await tab.evaluate(() => {
      const [button] = document.getElementsByTagName('button');
      button?.addEventListener('click', () => document.querySelector('dialog')?.showModal());
    });
    await tab.getByRole('button').click();
    await expect.poll(async () => (await marks(tab)).length).toBe(1);
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    await tab.keyboard.press('Escape');
    await expect.poll(() => cardText(tab)).toBeUndefined();
    expect(await tab.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await tab.close();
  });
});

describe('a page that opens and closes its parts by a class above them', () => {
  it('has marks in what is shown, and none in what is hidden', async () => {
    const tab = await openPage(
      `<style>.closed .panel{display:none}</style>${GREETING}`,
      '<span class="closed" id="part" style="display:block"><span class="panel" style="display:block">行政長官李家超今早會見代表團</span></span>',
    );
    // A style of its own beats the sheet's rule until it goes.
    await tab.evaluate(() => document.querySelector('.panel')?.removeAttribute('style'));
    await expect.poll(async () => (await marks(tab)).length).toBe(1);
    await tab.evaluate(() => document.getElementById('part')?.classList.remove('closed'));
    await expect.poll(async () => (await marks(tab)).length).toBe(2);
    await tab.evaluate(() => document.getElementById('part')?.classList.add('closed'));
    await expect.poll(async () => (await marks(tab)).length).toBe(1);
    await tab.close();
  });
});

describe('a list of headlines that grows', () => {
  it('lets each of them decide for itself from the third on', async () => {
    const item = '<li><a href="#">行政長官李家超今早會見訪港代表團</a></li>';
    const tab = await openPage(`<ul>${item}${item}</ul>`);
    expect(await marks(tab)).toHaveLength(1);
    await tab.evaluate((html) => document.querySelector('ul')?.insertAdjacentHTML('beforeend', html), item);
    await expect.poll(async () => (await marks(tab)).length).toBe(3);
    await tab.evaluate(() => document.querySelector('li')?.remove());
    await expect.poll(async () => (await marks(tab)).length).toBe(1);
    await tab.close();
  });
});
