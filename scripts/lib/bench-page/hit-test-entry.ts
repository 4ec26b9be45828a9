/** Bundled into the page that is measured: the extension's own hit test over spans that are given. */
import { hitTest } from '../../../lib/page/hit-test';
import { OriginalText } from '../../../lib/page/original-text';
import { SpanIndex } from '../../../lib/page/span-index';

/** Indexes names in text nodes, and times one look-up at each point. Returns microseconds a look-up, and what of it is the browser's own. */
export function timeHitTest(
  names: readonly string[],
  points: readonly (readonly [x: number, y: number])[],
): { microseconds: number; caret: number; hits: number } {
  const index = new SpanIndex<{ start: number; end: number }>();
  const texts = new OriginalText();
  const pattern = new RegExp(names.join('|'), 'g');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !node.parentElement) continue;
    const block = {
      container: node.parentElement,
      text: node.data,
      pieces: [{ node, start: 0, length: node.length }],
    };
    const mentions = [...node.data.matchAll(pattern)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
    }));
    if (mentions.length > 0) index.set(block, mentions);
  }
  let hits = 0;
  const microseconds = timed(() => {
    for (const [x, y] of points) if (hitTest(x, y, index, texts)) hits += 1;
  });
  const caret = timed(() => {
    for (const [x, y] of points) document.caretPositionFromPoint(x, y);
  });
  return { microseconds: microseconds / points.length, caret: caret / points.length, hits };
}

/** The least time of some rounds, in microseconds. */
function timed(work: () => void): number {
  let least = Infinity;
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least * 1000;
}
