import { describe, expect, it } from 'vitest';
import type { Edit } from '../../lib/text/edits';
import { converter, directions, oracle, wordsOf } from './dictionaries';
import { randomFrom, textMaker } from './texts';

/** Texts per direction; `SCRIPT_TEXTS=60000` for the long run. */
const TEXTS = Number(process.env['SCRIPT_TEXTS'] ?? 2500);

describe.each(directions)('from $from to $to', ({ from, to }) => {
  const convert = converter(from, to);
  const expected = oracle({ from, to });
  const makeText = textMaker(wordsOf(from, to), randomFrom(1));
  const texts = Array.from({ length: TEXTS }, makeText);

  it(`gives what opencc-js gives, for ${TEXTS} texts`, () => {
    const differing = texts.filter((text) => convert(text).text !== expected(text));
    expect(differing.slice(0, 5).map((text) => [text, convert(text).text, expected(text)])).toEqual([]);
  });
});
