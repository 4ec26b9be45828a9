import { describe, expect, it } from 'vitest';
import { characterPairs } from '../../lib/script/characters';
import { isCharacter } from '../../lib/script/preset';
import { preset } from './dictionaries';

const notJapanese = (configuration: string) => !configuration.includes('jp');
const setOf = (pairs: readonly (readonly [string, string])[]) => new Set(pairs.map(([a, b]) => a + b));

describe('character pairs', () => {
  const pairs = setOf(characterPairs(preset, notJapanese));

  it('holds the characters of every variant, both ways where the dictionaries go both ways', () => {
    expect(pairs).toContain('卫衛');
    expect(pairs).toContain('衛卫');
    expect(pairs).toContain('衛衞');
    expect(pairs).toContain('臺台');
    expect(pairs).toContain('污汙');
  });

  it('holds compatibility ideographs and characters beyond the basic plane', () => {
    expect(pairs).toContain('\uf900豈');
    expect(pairs).toContain('㓆𠗣');
    expect(pairs).toContain('\u{2f800}丽');
  });

  it('holds single characters only, and no character with itself', () => {
    const list = characterPairs(preset);
    expect(list.filter(([a, b]) => !isCharacter(a) || !isCharacter(b) || a === b)).toEqual([]);
    expect(list.length).toBe(setOf(list).size);
  });

  it('leaves out the configurations that are not wanted', () => {
    expect(setOf(characterPairs(preset))).toContain('予豫');
    expect(pairs).not.toContain('予豫');
  });
});
