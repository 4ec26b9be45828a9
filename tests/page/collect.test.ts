import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { BlockList } from '@/lib/page/block-list';
import { collectBlocks } from '@/lib/page/collect';
import { precedes } from '@/lib/page/shadow';
import { staleRoots } from '@/lib/page/stale-roots';
import { nodeSpans, type TextBlock } from '@/lib/page/text-block';
import { nodeLayout } from '../../scripts/lib/node-layout';
import { arbitraryTree, elementsOf, growTree } from './trees';

function blocksOf(html: string) {
  const { window } = new JSDOM(`<body>${html}</body>`);
  return [...collectBlocks(window.document.body, nodeLayout(window))];
}
const texts = (html: string) => blocksOf(html).map(({ text }) => text.trim());

describe('collectBlocks', () => {
  it('joins what a reader reads as one string', () => {
    expect(texts('<p><b>李</b>家<i>超</i>表示</p>')).toEqual(['李家超表示']);
    expect(texts('<p>李家<wbr>超</p>')).toEqual(['李家超']);
    expect(texts('<p><ruby>李<rp>(</rp><rt>lei5</rt><rp>)</rp></ruby>家超</p>')).toEqual(['李家超']);
  });

  it('parts paragraphs, table cells and list items', () => {
    expect(texts('<p>浙江</p><p>香港</p>')).toEqual(['浙江', '香港']);
    expect(texts('<table><tr><td>浙江</td><td>香港</td></tr></table>')).toEqual(['浙江', '香港']);
    expect(texts('<ul><li>浙江<li>香港</ul>')).toEqual(['浙江', '香港']);
  });

  it('goes by the page’s own styles', () => {
    expect(texts('<style>b { display: block }</style><p>浙江<b>香港</b></p>')).toEqual(['浙江', '香港']);
    expect(texts('<p style="display: flex"><span>浙江</span><span>香港</span></p>')).toEqual([
      '浙江',
      '香港',
    ]);
    expect(texts('<style>.x { visibility: hidden }</style><p class="x">浙江</p>')).toEqual([]);
  });

  it('parts text around a paragraph that stands in it', () => {
    expect(texts('<div>浙江省<p>香港</p>寧波市</div>')).toEqual(['浙江省', '香港', '寧波市']);
  });

  it('parts words at line breaks and pictures, within one block', () => {
    expect(texts('<p>浙江<br>香港<img>寧波</p>')).toEqual(['浙江\n香港\n寧波']);
  });

  it.each([
    ['scripts', '<script>李家超</script>'],
    ['inputs', '<textarea>李家超</textarea>'],
    ['code', '<p><code>李家超</code></p>'],
    ['editors', '<div contenteditable>李家超</div>'],
    ['text boxes', '<div role="textbox">李家超</div>'],
    ['hidden elements', '<p hidden>李家超</p><p style="display: none">李家超</p>'],
    ['Japanese', '<p lang="ja">香港の浙江</p>'],
    ['less than two letters', '<p>港</p><p>12·34</p>'],
  ])('leaves out %s', (_, html) => {
    expect(texts(html)).toEqual([]);
  });

  it('does not join words over something that is skipped', () => {
    expect(texts('<p>李家<code>x</code>超然</p>')).toEqual(['李家\n超然']);
  });

  it('tells which stretches of text nodes a stretch of a block covers', () => {
    const [block] = blocksOf('<p>今天<b>李</b>家超表示</p>');
    expect(block && nodeSpans(block, 2, 5).map(({ node, start, end }) => [node.data, start, end])).toEqual([
      ['李', 0, 1],
      ['家超表示', 0, 2],
    ]);
  });
});

describe('collectBlocks with shadow roots', () => {
  /** Blocks of a page whose `<template>`s are its shadow roots. */
  function textsIn(html: string, mode: ShadowRootMode = 'closed'): [string, string][] {
    const { window } = new JSDOM(`<body>${html}</body>`);
    const roots = new Map<Element, ShadowRoot>();
    for (const template of window.document.querySelectorAll('template')) openUp(template, mode, roots);
    const layout = nodeLayout(window);
    const blocks = collectBlocks(window.document.body, layout, undefined, (host) => roots.get(host) ?? null);
    return [...blocks].map(({ text, container }) => [text.trim(), container.localName]);
  }
  function openUp(
    template: HTMLTemplateElement,
    mode: ShadowRootMode,
    roots: Map<Element, ShadowRoot>,
  ): void {
    const host = template.parentElement;
    if (!host) return;
    const root = host.attachShadow({ mode });
    root.append(template.content);
    template.remove();
    roots.set(host, root);
    for (const inner of root.querySelectorAll('template')) openUp(inner, mode, roots);
  }

  it('reads open and closed roots, and roots in roots', () => {
    const html =
      '<div><template><p>浙江</p><section><template><p>香港</p></template></section></template></div>';
    for (const mode of ['open', 'closed'] as const) {
      expect(textsIn(html, mode)).toEqual([
        ['浙江', 'p'],
        ['香港', 'p'],
      ]);
    }
  });

  it('takes text that stands in a root as its host’s', () => {
    expect(textsIn('<main><template>浙江<b>省</b></template>香港</main>')).toEqual([
      ['浙江省', 'main'],
      ['香港', 'main'],
    ]);
    expect(textsIn('<p><x-a><template>浙江</template></x-a></p>')).toEqual([['浙江', 'p']]);
  });

  it('joins an inline host’s children with the text around it', () => {
    expect(textsIn('<p>行政長官李<x-a><template><slot></slot></template>家</x-a>超</p>')).toEqual([
      ['行政長官李家超', 'p'],
    ]);
  });

  it('parts words where a shadow tree or something slotted stands between them', () => {
    expect(textsIn('<p>李家<x-a><template>在香港</template></x-a>超然</p>')).toEqual([
      ['李家\n超然', 'p'],
      ['在香港', 'p'],
    ]);
    expect(textsIn('<div><template><p>李家<slot></slot>超然</p></template>在香港</div>')).toEqual([
      ['李家\n超然', 'p'],
      ['在香港', 'div'],
    ]);
  });

  it('reads what a slot shows of its own only while nothing is slotted', () => {
    expect(textsIn('<div><template><p>李家<slot>超</slot></p></template></div>')).toEqual([['李家超', 'p']]);
  });

  it('does not look into what is not shown', () => {
    expect(textsIn('<div hidden><template><p>浙江</p></template></div>')).toEqual([]);
  });

  it('reads in the order of first text nodes, over any tree, and the same when parts are read again', () => {
    const { body } = new JSDOM('<body></body>').window.document;
    const layout = ({ localName }: Element) =>
      localName === 'span' || localName === 'x-inline' ? 'inline' : 'block';
    const rootOf = ({ shadowRoot }: Element) => shadowRoot;
    const read = (element: Element) => [...collectBlocks(element, layout, undefined, rootOf)];
    const brief = (blocks: Iterable<TextBlock>) =>
      [...blocks].map(({ text, container, pieces }) => ({ text, container, first: pieces[0]?.node }));
    fc.assert(
      fc.property(arbitraryTree, fc.array(fc.nat(), { maxLength: 10 }), (tree, picks) => {
        body.replaceChildren();
        growTree(tree, body);
        const whole = read(body);
        const firsts = whole.flatMap(({ pieces }) => pieces[0]?.node ?? []);
        for (const [at, first] of firsts.slice(1).entries())
          expect(precedes(firsts[at] ?? body, first)).toBe(true);
        const list = new BlockList<TextBlock>();
        list.insert(whole);
        const all = elementsOf(body);
        const changed = picks.flatMap((pick) => all[pick % all.length] ?? []);
        for (const element of changed) element.append('寧波市');
        const roots = staleRoots(changed, layout);
        list.remove(roots);
        for (const root of roots) list.insert(read(root));
        expect(brief(list)).toEqual(brief(read(body)));
      }),
      { numRuns: 200 },
    );
  });
});
