import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { OtherWriter } from '@/lib/page/other-writer';

const { document } = new JSDOM().window;
const HK = '浙江與香港的關係，軟件協議';
const CN = '浙江与香港的关系，软件协议';

/** Two programs that each write their own form when the other has written, a second apart. */
function struggle(other: OtherWriter, node: Text, theirs: string, ours: string, pause = 1000): number {
  let writes = 0;
  for (let now = 0; now < 20 * pause; now += pause) {
    if (other.yields(node, ours, now)) return writes;
    node.data = ours;
    writes += 1;
    node.data = theirs;
  }
  return writes;
}

describe('another program that converts the page', () => {
  it('has the last word after two rounds', () => {
    const other = new OtherWriter();
    expect(struggle(other, document.createTextNode(CN), CN, HK)).toBe(2);
    expect(other.isThere).toBe(true);
  });

  it('has it at once from then on, but only where it writes', () => {
    const other = new OtherWriter();
    struggle(other, document.createTextNode(CN), CN, HK);
    const next = document.createTextNode(CN);
    expect(struggle(other, next, CN, HK)).toBe(1);
    expect(other.yields(document.createTextNode('新的段落'), '新的段落', 100)).toBe(false);
  });

  it('is forgotten when the page is shown as it was written', () => {
    const other = new OtherWriter();
    const node = document.createTextNode(CN);
    struggle(other, node, CN, HK);
    other.forget();
    expect(other.isThere).toBe(false);
    expect(other.yields(node, HK, 0)).toBe(false);
  });

  it.each([
    ['new text of the same length', '十二月三日天氣晴，氣溫稍降', 1000],
    ['longer text', `${CN}全文`, 1000],
    ['other figures', '浙江与香港的关系，軟件協12', 1000],
    ['the same text, long after', CN, 6000],
  ])('is not taken for one: %s', (_, theirs, pause) => {
    const other = new OtherWriter();
    expect(struggle(other, document.createTextNode(CN), theirs, HK, pause)).toBe(20);
    expect(other.isThere).toBe(false);
  });

  it('is not ourselves, nor who leaves our text alone', () => {
    const other = new OtherWriter();
    const node = document.createTextNode(CN);
    for (let now = 0; now < 10; now += 1) {
      const form = now % 2 === 0 ? HK : CN;
      expect(other.yields(node, form, now)).toBe(false);
      node.data = form;
    }
    expect(other.isThere).toBe(false);
  });
});
