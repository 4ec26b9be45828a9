import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { collectBlocks } from '@/lib/page/collect';
import { nodeLayout } from '../../scripts/lib/node-layout';
import { nodeSpans } from '@/lib/page/text-block';

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
