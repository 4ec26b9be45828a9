import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { SpanIndex } from '@/lib/page/span-index';
import type { TextBlock } from '@/lib/page/text-block';

const { document } = new JSDOM().window;

/** A block of text nodes. */
function blockOf(...texts: string[]): { block: TextBlock; nodes: Text[] } {
  const nodes = texts.map((text) => document.createTextNode(text));
  let start = 0;
  const pieces = nodes.map((node) => {
    const piece = { node, start, length: node.length };
    start += node.length;
    return piece;
  });
  return { block: { container: document.body, pieces, text: texts.join('') }, nodes };
}

describe('SpanIndex', () => {
  const { block, nodes } = blockOf('浙江省委書記', '易', '煉紅表示');
  const [first, second, third] = nodes as [Text, Text, Text];
  const post = { start: 0, end: 6 };
  const person = { start: 6, end: 9 };

  it('finds the mention at a character, also where it runs over several nodes', () => {
    const index = new SpanIndex<typeof post>();
    index.set(block, [post, person]);
    expect(index.at(first, 5)?.mention).toBe(post);
    expect(index.at(second, 0)?.mention).toBe(person);
    expect(index.at(third, 1)?.mention).toBe(person);
    expect(index.at(third, 2)).toBeUndefined();
  });

  it('gives the mentions of a block with their stretches of nodes', () => {
    const index = new SpanIndex<typeof post>();
    index.set(block, [person]);
    expect(index.of(block).map(({ spans }) => spans)).toEqual([
      [
        { node: second, start: 0, end: 1 },
        { node: third, start: 0, end: 2 },
      ],
    ]);
  });

  it('forgets the old mentions of a block that gets new ones, and all of one that is deleted', () => {
    const index = new SpanIndex<typeof post>();
    index.set(block, [post, person]);
    index.set(block, [person]);
    expect(index.at(first, 0)).toBeUndefined();
    index.delete(block);
    expect(index.at(second, 0)).toBeUndefined();
    expect(index.of(block)).toEqual([]);
  });
});
