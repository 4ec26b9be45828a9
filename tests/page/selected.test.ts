import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { collectBlocks } from '@/lib/page/collect';
import { OriginalText } from '@/lib/page/original-text';
import { originalOf, selectedStretches } from '@/lib/page/selected';
import { nodeLayout } from '../../scripts/lib/node-layout';

const { window } = new JSDOM(
  '<article><p>浙江与<b>香港</b>的关系</p><p>软件\n  协会<br>第二行</p><p>无关</p></article>',
);
const { document } = window;
const texts = new OriginalText();
const blocks = [...collectBlocks(document.body, nodeLayout(window), texts.read)];
const selection = document.getSelection();
const textIn = (holding: string) => {
  const walker = document.createTreeWalker(document.body, 4);
  while (walker.nextNode()) if (walker.currentNode.nodeValue?.includes(holding)) return walker.currentNode;
  throw new Error(`no ${holding}`);
};
const select = (from: Node, start: number, to: Node, end: number) => {
  selection?.setBaseAndExtent(from, start, to, end);
  return selectedStretches(blocks, selection, texts);
};

describe('what is selected', () => {
  it('is a stretch of each block that it touches', () => {
    const stretches = select(textIn('香港'), 1, textIn('软件'), 2);
    expect(Array.from(stretches, ([{ text }, { start, end }]) => text.slice(start, end))).toEqual([
      '港的关系',
      '软件',
    ]);
  });

  it('may be whole elements, and nothing', () => {
    const article = document.querySelector('article');
    if (!article) throw new Error('no article');
    expect([...select(article, 1, article, 2).keys()].map(({ text }) => text.includes('软件'))).toEqual([
      true,
    ]);
    expect(select(textIn('香港'), 1, textIn('香港'), 1).size).toBe(0);
    expect(selectedStretches(blocks, null, texts).size).toBe(0);
  });

  it('is the same in the original, while another text is shown', () => {
    const node = textIn('软件');
    if (!(node instanceof window.Text)) throw new Error('no text');
    texts.show(node, node.data, '這個軟體\n  協會', [{ srcStart: 0, srcEnd: 2, dstStart: 0, dstEnd: 4 }]);
    const stretches = select(node, 4, textIn('第二行'), 2);
    expect(originalOf(stretches)).toBe('协会\n第二');
    expect(originalOf(select(node, 0, node, 4))).toBe('软件');
    texts.restore(node);
  });

  it('reads as the page is read: a line for each block and line break, no white space of the source', () => {
    const stretches = select(textIn('浙江'), 0, textIn('第二行'), 3);
    expect(originalOf(stretches)).toBe('浙江与香港的关系\n软件 协会\n第二行');
  });
});
