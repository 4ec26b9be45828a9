import { describe, expect, it } from 'vitest';
import { pageOfNames } from '../../scripts/lib/bench-page/page-of-names';

const NAMES = ['香港貿易發展局', '浙江省人民政府'];
const textOf = (html: string) =>
  /<body[^>]*>(.*)<\/body>/su.exec(html)?.[1]?.replaceAll(/<[^>]*>|\n/g, '') ?? '';

describe('a page of names', () => {
  it.each([10, 200])('has as many names as asked, and about as much text, with %d', (count) => {
    const text = textOf(pageOfNames(5000, count, NAMES, '正文。').html);
    expect(text.match(new RegExp(NAMES.join('|'), 'g'))).toHaveLength(count);
    expect(Math.abs(text.length - 5000)).toBeLessThan(300);
  });

  it('is the same every time', () => {
    expect(pageOfNames(500, 5, NAMES, '正文。')).toEqual(pageOfNames(500, 5, NAMES, '正文。'));
  });
});
