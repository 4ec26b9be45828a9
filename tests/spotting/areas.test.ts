import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '@/lib/gazetteer/gazetteer';
import { annotateBlocks } from '@/lib/spotting/annotate';
import { compileCore } from '../../scripts/lib/compile-core';
import { PROJECT_DIR } from '../../scripts/lib/project';

const gazetteer = loadGazetteer(compileCore(`${PROJECT_DIR}/data`).gazetteer.buffer);
const areasIn = (text: string): string[] =>
  annotateBlocks([{ text, article: 0 }], gazetteer)
    .filter(({ kind, band }) => kind === 'area' && band !== 'unsure')
    .map(({ start, end }) => text.slice(start, end));

const LIST = '將加強金融、教育、科技創新方面的合作。';

describe('a row of areas of cooperation', () => {
  it('is an agreement’s list where the regions of its parties are named, one by one or as a pair', () => {
    expect(areasIn(`浙江與香港${LIST}`)).toEqual(['金融', '教育', '科技創新']);
    expect(areasIn(`浙港${LIST}`)).toEqual(['金融', '教育', '科技創新']);
    expect(areasIn(`港浙${LIST}`)).toEqual(['金融', '教育', '科技創新']);
  });

  it('is the list of others where none of them is named', () => {
    expect(areasIn(`新加坡與越南${LIST}`)).toEqual([]);
    expect(areasIn(`兩地${LIST}`)).toEqual([]);
  });
});
