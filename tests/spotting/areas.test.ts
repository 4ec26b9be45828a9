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

  it('is the list of others where only one of its parties is named, and somebody else', () => {
    expect(areasIn(`香港與上海${LIST}`)).toEqual([]);
    expect(areasIn(`香港與德國${LIST}`)).toEqual([]);
  });

  it('may hold what is no area, between marks of enumeration', () => {
    expect(areasIn('浙港合作涵蓋金融、貿易物流、教育、專業服務、航空。')).toEqual(['金融', '教育', '航空']);
    expect(areasIn('浙港合作金融，貿易物流，教育，專業服務，航空。')).toEqual([]);
  });

  it('may have its items in blocks of their own, numbered', () => {
    const blocks = ['浙港合作清單', '一、金融', '二、教育', '3. 航空'];
    const found = annotateBlocks(
      blocks.map((text) => ({ text, article: 0 })),
      gazetteer,
    ).filter(({ kind }) => kind === 'area');
    expect(found.map(({ block, band }) => `${block} ${band}`)).toEqual(['1 solid', '2 solid', '3 solid']);
  });
});

describe('an area by its full name', () => {
  it('is likely where its agreement’s parties are named, and so are telling words beside it', () => {
    expect(areasIn('浙江與香港將設人才與公務員交流計劃。')).toEqual(['人才與公務員交流']);
    expect(areasIn('浙港談人才與公務員交流，會上也談經貿投資，但未提及教育。')).toEqual([
      '人才與公務員交流',
      '經貿投資',
    ]);
  });

  it('is nothing elsewhere', () => {
    expect(areasIn('廣東將設人才與公務員交流計劃，也談經貿投資。')).toEqual([]);
  });
});

describe('one or two areas of cooperation', () => {
  it('are meant where the text says that they are, or names what lists them', () => {
    expect(areasIn('浙港雙方認為青年交流、文化和旅遊兩個領域見效最快。')).toEqual(['青年交流', '文化和旅遊']);
    expect(areasIn('12個重點合作領域中，航空一項落實最快。')).toEqual(['航空']);
  });

  it('are ordinary words else, and where something carries them on', () => {
    expect(areasIn('浙港雙方說青年交流、文化和旅遊都重要。')).toEqual([]);
    expect(areasIn('12個重點合作領域公布後，金融業最關心細節。')).toEqual([]);
  });
});
