/** Seeded texts that try a converter where it can go wrong: keys, near misses of keys, and what is no Chinese at all. */

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Separated by blanks: Latin, punctuation, characters beyond the basic plane, description sequences whole and cut short. */
const VISIBLE =
  'A SQL注 U盘 ， 。 「 2023年 ・ · ﬁ 〾 か 한 😀 👨‍👩‍👧 𠮷 𫖮 周𫖮 𤋮 ⿰ ⿱ ⿲ ⿳ ⿻ ⿾ ⿿ ⿰木目 ⿱⿰头发 ⿲头发 ⿰𠮷';
/** Spaces and marks; compatibility ideographs (U+FA0E is none, only coded among them); lone and crossed surrogates. */
const HIDDEN = [
  [' ', '\n', '\u0000', '\u00ad', '\u200b', '\ufeff', '葛\u{e0100}'],
  ['\uf900', '\uf901', '\uf907', '\ufa0e', '\ufaff', '\u{2f800}', '\u{2fa1d}', '⿰\uf900\uf901'],
  ['\ud842', '\udfb7', '\ud87e', '\ud842\ud842\udfb7', '\udfb7\ud842'],
].flat();
const STRANGE = [...VISIBLE.split(' '), ...HIDDEN];

/**
 * A maker of texts of one to twelve pieces.
 *
 * @param words keys and values of the dictionaries under test.
 */
export function textMaker(words: readonly string[], random: () => number): () => string {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const word = () => pick(words) ?? '';
  const makers: readonly (() => string)[] = [
    word,
    word,
    word,
    () => word().slice(0, -1),
    () => word().slice(1),
    () => word().slice(0, -1) + word().slice(1),
    () => word().charAt(0),
    () => word().replace(/.$/u, word().charAt(0)),
    () => word().charAt(0) + (pick(STRANGE) ?? '') + word().slice(1),
    () => pick(STRANGE) ?? '',
  ];
  return () => {
    const count = 1 + Math.floor(random() * 12);
    return Array.from({ length: count }, () => pick(makers)?.() ?? '').join('');
  };
}
