import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { collectBlocks } from '@/lib/page/collect';
import { withoutSourceBreaks } from '@/lib/page/line-breaks';
import { nodeKeepsBreaks, nodeLayout } from '../../scripts/lib/node-layout';

/** The first block's text, and as it is read, with «|» for every unit that became invisible. */
function read(html: string): string | undefined {
  const { window } = new JSDOM(`<body>${html}</body>`);
  const [block] = collectBlocks(window.document.body, nodeLayout(window));
  return block && withoutSourceBreaks(block, nodeKeepsBreaks(window)).replaceAll('\u200b', '|');
}

describe('withoutSourceBreaks', () => {
  it('makes a line break of the source between ideographs invisible, and keeps the length', () => {
    expect(read('<p>香港特區\n  政府</p>')).toBe('香港特區|||政府');
    expect(read('<p>香港\n<b>特區</b>\n政府</p>')).toBe('香港|特區|政府');
  });

  it('keeps one that the page shows', () => {
    expect(read('<p>香港<br>浙江</p>')).toBe('香港\n浙江');
    expect(read('<p>香港\n<br>浙江</p>')).toBe('香港\n\n浙江');
    expect(read('<pre>香港\n浙江</pre>')).toBe('香港\n浙江');
    expect(read('<div style="white-space: pre-line">香港\n浙江</div>')).toBe('香港\n浙江');
  });

  it('keeps spaces, and breaks beside letters and marks', () => {
    expect(read('<p>香港 浙江</p>')).toBe('香港 浙江');
    expect(read('<p>香港，\n浙江 John\nLee</p>')).toBe('香港，\n浙江 John\nLee');
  });
});
