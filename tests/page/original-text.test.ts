import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { OriginalText } from '@/lib/page/original-text';

const { document } = new JSDOM().window;
const textNode = (text: string) => document.createTextNode(text);

describe('OriginalText', () => {
  it('keeps the original while a conversion is shown, and puts it back exactly', () => {
    const texts = new OriginalText();
    const node = textNode('林建嶽与范徐丽泰');
    expect(texts.show(node, '林建嶽与范徐丽泰', '林建嶽與范徐麗泰', [])).toBe(true);
    expect(node.data).toBe('林建嶽與范徐麗泰');
    expect(texts.read(node)).toBe('林建嶽与范徐丽泰');
    texts.restore(node);
    expect(node.data).toBe('林建嶽与范徐丽泰');
  });

  it('converts from the original again, whatever is shown', () => {
    const texts = new OriginalText();
    const node = textNode('软件');
    texts.show(node, '软件', '軟件', []);
    expect(texts.show(node, '软件', '軟體', [])).toBe(true);
    expect(texts.read(node)).toBe('软件');
  });

  it('takes what the page writes over a conversion for the new original, and leaves it alone', () => {
    const texts = new OriginalText();
    const node = textNode('浙江与香港');
    texts.show(node, '浙江与香港', '浙江與香港', []);
    node.data = '宁波与香港';
    expect(texts.read(node)).toBe('宁波与香港');
    expect(texts.show(node, '浙江与香港', '浙江與香港', [])).toBe(false);
    texts.restore(node);
    expect(node.data).toBe('宁波与香港');
  });

  it('maps offsets over pieces whose length changed', () => {
    const texts = new OriginalText();
    const node = textNode('看互联网公司');
    texts.show(node, '看互联网公司', '看網際網路公司', [{ srcStart: 1, srcEnd: 4, dstStart: 1, dstEnd: 5 }]);
    expect(texts.toShown(node, 4, 'start')).toBe(5);
    expect(texts.toOriginal(node, 5, 'end')).toBe(4);
  });

  it('writes nothing where there is nothing to change', () => {
    const texts = new OriginalText();
    const node = textNode('浙江');
    const before = node.data;
    texts.show(node, '浙江', '浙江', []);
    expect(node.data).toBe(before);
    expect(texts.isConverted(node)).toBe(false);
  });
});
