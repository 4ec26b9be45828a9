import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isWorkplace } from '@/lib/page/application';

beforeAll(() => {
  vi.stubGlobal('innerWidth', 1000);
  vi.stubGlobal('innerHeight', 1000);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** In a window of 1000 × 1000; elements have their place in `data-at`, left top right bottom. */
function isSo(html: string): boolean {
  const { window } = new JSDOM(`<!doctype html>${html}`);
  const { document } = window;
  for (const element of document.querySelectorAll<HTMLElement>('*')) {
    const [left = 0, top = 0, right = 0, bottom = 0] = (element.dataset['at'] ?? '').split(' ').map(Number);
    element.getBoundingClientRect = () => new DOMRectLike(left, top, right, bottom);
    element.checkVisibility = () => !element.hidden;
  }
  return isWorkplace(document);
}

class DOMRectLike implements DOMRect {
  constructor(
    readonly left: number,
    readonly top: number,
    readonly right: number,
    readonly bottom: number,
  ) {}
  get x() {
    return this.left;
  }
  get y() {
    return this.top;
  }
  get width() {
    return this.right - this.left;
  }
  get height() {
    return this.bottom - this.top;
  }
  toJSON() {
    return {};
  }
}

const LARGE = 'data-at="200 100 1000 1000"';

describe('isWorkplace', () => {
  it.each([
    ['an editor that fills the window', `<div contenteditable ${LARGE}></div>`],
    ['one that says so with a role', `<div role="textbox" ${LARGE}></div>`],
    ['one for plain text', `<textarea ${LARGE}></textarea>`],
    ['plain text alone', `<div contenteditable="plaintext-only" ${LARGE}></div>`],
    [
      'an editor of many blocks',
      Array.from(
        { length: 8 },
        (_, i) => `<p contenteditable data-at="0 ${i * 50} 1000 ${i * 50 + 45}"></p>`,
      ),
    ],
    ['a main area that is written in', '<main contenteditable="true" data-at="0 0 10 10"></main>'],
    ['a body that is written in', '<body contenteditable></body>'],
  ])('is true of %s', (_, html) => expect(isSo([html].flat().join(''))).toBe(true));

  it.each([
    ['an article', '<main><p>浙江省委書記易煉紅訪港。</p></main>'],
    ['a comment box', '<div contenteditable data-at="100 700 900 900"></div>'],
    ['a large comment box further down', '<div contenteditable data-at="0 900 1000 1900"></div>'],
    ['an editor that is not shown', `<div contenteditable hidden ${LARGE}></div>`],
    ['an article that was written in once', `<div contenteditable="false" ${LARGE}></div>`],
    [
      'a comment box with fields inside, each counted once',
      `<div contenteditable data-at="0 800 1000 1000">${'<p contenteditable data-at="0 800 1000 1000"></p>'.repeat(4)}</div>`,
    ],
    ['a large frame', `<iframe ${LARGE}></iframe>`],
  ])('is false of %s', (_, html) => expect(isSo(html)).toBe(false));
});
