/** The extension in Firefox: what could differ from Chromium. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadGazetteer } from '@/lib/gazetteer/gazetteer';
import { annotateHtml } from '../../scripts/lib/annotate-file';
import { compileCore } from '../../scripts/lib/compile-core';
import { DEMO_DIR, PROJECT_DIR } from '../../scripts/lib/project';
import { hasFirefox, launch, type TestFirefox } from './firefox-browser';
import { page } from './pages';

const TEXT = '浙江省委書記易煉紅在禮賓府與行政長官李家超會面，並出席2023港澳·浙江周開幕式。';

const PATIENTLY = { timeout: 5000 };

describe('in Firefox', () => {
  let firefox: TestFirefox;
  beforeAll(async () => {
    if (hasFirefox) firefox = await launch();
  });
  beforeEach(({ skip }) => skip(!hasFirefox, 'no Firefox: install it, or set FIREFOX_PATH'));
  afterAll(() => firefox?.close());

  const open = async (html: string) => {
    await firefox.open(html);
    await firefox.ready();
    await expect.poll(() => firefox.painted()).toContain('易煉紅');
  };
  const card = () => firefox.cardText();
  const away = () => firefox.movePointer(900, 600);

  it('the demo page has just the mentions that `annotate` prints for its HTML', async () => {
    const html = readFileSync(join(DEMO_DIR, 'hk.html'), 'utf8');
    await firefox.open(html);
    const { mentions } = await firefox.ready();
    const gazetteer = loadGazetteer(compileCore(join(PROJECT_DIR, 'data')).gazetteer.buffer);
    const url = String(await firefox.execute('return location.href'));
    const expected = annotateHtml(html, url, undefined, gazetteer).mentions;
    const brief = ({ text, start, entity, band }: (typeof mentions)[number]) => ({
      text,
      start,
      entity,
      band,
    });
    // Its segmenter cuts words otherwise, which tells of names that are unsure only.
    const likely = (all: readonly (typeof mentions)[number][]) =>
      all.filter(({ band }) => band !== 'unsure').map(brief);
    expect(likely(mentions)).toEqual(likely(expected));
  });

  it('a card opens under a resting pointer, stays while the pointer is in it, and closes on Escape', async () => {
    await open(page('zh-Hant-HK', TEXT));
    await firefox.pointAt('易煉紅');
    await expect.poll(card, PATIENTLY).toContain('浙江省委書記');
    await away();
    await expect.poll(card, PATIENTLY).toBeUndefined();
    await firefox.pointAt('李家超');
    await expect.poll(card, PATIENTLY).toContain('行政長官');
    const escape = ['keyDown', 'keyUp'].map((type) => ({ type, value: '\uE00C' }));
    await firefox.marionette.send('WebDriver:PerformActions', {
      actions: [{ type: 'key', id: 'keyboard', actions: escape }],
    });
    await expect.poll(card, PATIENTLY).toBeUndefined();
  });

  it('text that comes later is marked, and marks come back where the page clears the registry', async () => {
    await open(page('zh-Hant-HK', TEXT));
    await firefox.execute(
      `document.querySelector('article').insertAdjacentHTML('beforeend', '<p>政務司司長陳國基致辭。</p>')`,
    );
    await expect.poll(() => firefox.painted()).toContain('陳國基');
    await firefox.execute('CSS.highlights.clear()');
    await firefox.movePointer(300, 300);
    await expect.poll(() => firefox.painted()).toContain('易煉紅');
  });

  it('a page is shown in another script and back, byte for byte', async () => {
    await open(page('zh-Hant-HK', TEXT));
    const before = await firefox.execute('return document.body.innerHTML');
    await firefox.command({ type: 'convert-page', to: 'cn' });
    await expect
      .poll(() => firefox.execute('return document.body.textContent'))
      .toContain('浙江省委书记易炼红');
    await firefox.command({ type: 'convert-page', to: 'original' });
    expect(await firefox.execute('return document.body.innerHTML')).toBe(before);
  });

  it('what is selected stays so while it is converted, and who copies it is offered the original', async () => {
    await open(page('zh-Hant-HK', TEXT, '<textarea></textarea>', '互聯網與軟件'));
    await firefox.execute(`getSelection().selectAllChildren(document.querySelector('p:last-of-type'))`);
    await firefox.command({ type: 'convert-selection', to: 'twp' });
    await expect.poll(() => firefox.execute('return String(getSelection())')).toBe('網際網路與軟體');
    expect(await firefox.execute(`return document.querySelector('p').textContent`)).toBe(TEXT);
    await firefox.control('c');
    await expect.poll(async () => (await firefox.notice())?.text, PATIENTLY).toContain('並非原文');
    const { x = 0, y = 0 } = (await firefox.notice()) ?? {};
    await firefox.movePointer(x, y);
    await firefox.marionette.send('WebDriver:PerformActions', {
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 })),
        },
      ],
    });
    await expect.poll(async () => (await firefox.notice())?.text, PATIENTLY).toContain('已複製原文');
    await firefox.execute(`document.querySelector('textarea').focus()`);
    await firefox.control('v');
    const pasted = () => firefox.execute(`return document.querySelector('textarea').value`);
    await expect.poll(pasted, PATIENTLY).toBe('互聯網與軟件');
  });

  it.each(['open', 'closed'])('names in %s shadow roots are found, and their cards open', async (mode) => {
    await open(
      page('zh-Hant-HK', TEXT) +
        `<x-news></x-news><script>
          const root = document.querySelector('x-news').attachShadow({ mode: '${mode}' });
          root.innerHTML = '<p style="font:18px/2 sans-serif;margin:0">貿發局主席林建岳在香港貿易發展局致辭。</p>';
        </script>`,
    );
    await expect.poll(() => firefox.painted()).toContain('林建岳');
    if (mode === 'open') {
      await firefox.pointAt('林建岳');
      await expect.poll(card, PATIENTLY).toContain('林建岳');
      await away();
    }
  });

  it('a frame has its card in the top frame', async () => {
    const inner = firefox.serve(
      `<!doctype html><html lang="zh-Hant-HK"><body style="margin:0;font:16px/24px sans-serif">${TEXT}</body></html>`,
    );
    await firefox.open(
      `<!doctype html><body style="margin:0"><p>English</p><iframe style="margin:60px 100px;width:700px;height:120px" src="${inner}"></iframe>`,
    );
    const place = await firefox.execute(
      `const { left, top } = document.querySelector('iframe').getBoundingClientRect(); return { left, top }`,
    );
    const { left, top } = place as { left: number; top: number };
    const at = { x: left + 2 + 7.5 * 16, y: top + 2 + 12 };
    // The frame is read when its marks are painted: it is of the page's own site, so the page can see that.
    await expect
      .poll(() => firefox.execute(`return frames[0].CSS.highlights.get('meipi-solid')?.size ?? 0`))
      .toBeGreaterThan(0);
    await firefox.movePointer(at.x + 60, at.y + 50);
    await firefox.movePointer(at.x + 3, at.y + 1);
    await firefox.movePointer(at.x, at.y);
    await expect.poll(card, PATIENTLY).toContain('浙江省委書記');
    await away();
    await expect.poll(card, PATIENTLY).toBeUndefined();
  });

  it('the keyboard goes to a mark and opens its card', async () => {
    await open(page('zh-Hant-HK', TEXT));
    await firefox.press({ type: 'step', to: 'next' });
    await firefox.press({ type: 'open-card' });
    await expect.poll(card, PATIENTLY).toContain('浙江省委書記');
  });

  it('nothing is seen of it once the extension is gone', async () => {
    await open(page('zh-Hant-HK', TEXT));
    const style = `return getComputedStyle(document.querySelector('p'), '::highlight(meipi-solid)').textDecorationLine`;
    expect(await firefox.execute(style)).toBe('underline');
    await firefox.pointAt('易煉紅');
    await expect.poll(card, PATIENTLY).toContain('浙江省委書記');
    await firefox.marionette.send('Addon:Uninstall', { id: 'meipi@meipi.example' });
    await firefox.movePointer(320, 320);
    await firefox.movePointer(330, 330);
    // It takes our scripts out of the page before any event; the ranges stay registered under our names, with no style.
    await expect.poll(() => firefox.execute(style)).toBe('none');
    const shown = `return [...document.querySelectorAll('[popover]')].filter((host) => host.checkVisibility()).length`;
    expect(await firefox.execute(shown)).toBe(0);
  });
});
