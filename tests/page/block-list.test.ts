import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { BlockList } from '@/lib/page/block-list';
import { collectBlocks } from '@/lib/page/collect';
import { nodeLayout } from '../../scripts/lib/node-layout';
import type { TextBlock } from '@/lib/page/text-block';

const { window } = new JSDOM(
  '<body><div id="a"><p>浙江</p><p>香港</p></div><div id="b"><p>寧波</p></div></body>',
);
const { document } = window;
const layout = nodeLayout(window);
beforeAll(() => {
  globalThis.Node = window.Node;
});
const collect = (id: string) => [...collectBlocks(document.getElementById(id) ?? document.body, layout)];
const texts = (list: BlockList<TextBlock>) => [...list].map(({ text }) => text);

describe('BlockList', () => {
  it('keeps the order of the document, in whatever order parts are read', () => {
    const list = new BlockList<TextBlock>();
    list.insert(collect('b'));
    list.insert(collect('a'));
    expect(texts(list)).toEqual(['浙江', '香港', '寧波']);
  });

  it('removes the blocks at and under an element, and those that left the document', () => {
    const list = new BlockList<TextBlock>();
    list.insert(collect('a'));
    list.insert(collect('b'));
    const root = document.getElementById('a');
    expect(list.remove(root ? [root] : []).map(({ text }) => text)).toEqual(['浙江', '香港']);
    document.getElementById('b')?.remove();
    expect(list.remove([]).map(({ text }) => text)).toEqual(['寧波']);
    expect(texts(list)).toEqual([]);
  });
});
