import { describe, expect, it } from 'vitest';
import type { Entity } from '@/lib/model/pack';
import { regionOf, regionsOf, shortForms } from '@/lib/pack/short-forms';
import { gazetteerEntities } from '@/lib/pack/to-gazetteer';
import { compileCore } from '../../scripts/lib/compile-core';
import { PROJECT_DIR } from '../../scripts/lib/project';

const entity = (id: string, ...names: string[]): Entity => {
  const kind = id.split('/')[0];
  if (kind !== 'place' && kind !== 'post' && kind !== 'organisation' && kind !== 'person')
    throw new Error(id);
  return {
    id,
    kind,
    names: names.map((text) => ({ text, lang: 'zh-Hant', kind: 'official' })),
    statements: [],
  };
};
const regions = regionsOf([
  entity('place/zhejiang', '浙江', '浙江省'),
  entity('place/ningbo', '寧波市'),
  entity('place/hong-kong', '香港', '香港特別行政區'),
]);
const forms = (one: Entity) => shortForms(one, regions).map(({ text, kind }) => `${text} ${kind}`);

describe('short forms', () => {
  it('of a body of a province leave out its rank, or its name', () => {
    expect(forms(entity('organisation/a', '浙江省商務廳'))).toEqual(['浙江商務廳 short', '省商務廳 region']);
  });

  it('of a party committee keep the rank: 浙江委書記 is not said', () => {
    expect(forms(entity('post/a', '浙江省委書記'))).toEqual(['省委書記 region']);
    expect(forms(entity('post/b', '寧波市委書記'))).toEqual(['市委書記 region']);
  });

  it('of a governor keep the name: 省副省長 is not said', () => {
    expect(forms(entity('post/a', '浙江省副省長'))).toEqual(['浙江副省長 short']);
  });

  it('are not made twice, nor of people, nor of bodies of a special region', () => {
    expect(forms(entity('organisation/a', '浙江省商務廳', '浙江商務廳'))).toEqual(['省商務廳 region']);
    expect(forms(entity('person/a', '浙江省商人'))).toEqual([]);
    expect(forms(entity('organisation/a', '香港特別行政區政府'))).toEqual([]);
  });
});

describe('the region of an office', () => {
  it('is the place whose name it begins with', () => {
    expect(regionOf(entity('post/a', '浙江省委書記'), regions)).toBe('place/zhejiang');
    expect(regionOf(entity('organisation/a', '香港立法會'), regions)).toBe('place/hong-kong');
    expect(regionOf(entity('organisation/a', '全國工商聯'), regions)).toBeUndefined();
  });

  it('is that of the body that it belongs to, where no name of its own says it', () => {
    const { pack } = compileCore(`${PROJECT_DIR}/data`);
    const regionById = new Map(gazetteerEntities(pack).map(({ id, region }) => [id, region]));
    expect(regionById.get('organisation/hk-constitutional-affairs-bureau')).toBe('place/hong-kong');
    expect(regionById.get('post/hk-constitutional-affairs-secretary')).toBe('place/hong-kong');
    expect(regionById.get('organisation/acfic')).toBeUndefined();
    expect(regionById.get('organisation/foreign-ministry-commissioner-office')).toBeUndefined();
  });
});
