import { describe, expect, it } from 'vitest';
import { NO_ENTITY, entityIdAt } from '@/lib/gazetteer/gazetteer';
import { pageFacts } from '@/lib/spotting/page-facts';
import { core, spotted } from './core';

const press = (url: string) => pageFacts({ url }, core).press;

describe('whose press a page is', () => {
  it('is told by its host, and those above it', () => {
    expect(entityIdAt(core, press('https://news.rthk.hk/rthk/ch/1.htm') ?? NO_ENTITY)).toBe(
      'place/hong-kong',
    );
    expect(entityIdAt(core, press('https://www.legco.gov.hk./a') ?? NO_ENTITY)).toBe('place/hong-kong');
    expect(press('https://www.tdm.com.mo/')).toBe(NO_ENTITY);
  });

  it('is not told of sites for everybody, nor of what is no address', () => {
    expect(press('https://www.xinhuanet.com/')).toBeUndefined();
    expect(press('https://nothk/')).toBeUndefined();
    expect(press('news.rthk.hk')).toBeUndefined();
  });
});

describe('a short name of an office or body', () => {
  const spot = (url: string, text: string) => spotted([text], { url });

  it('is likely its region’s on a page of its press that speaks of no other', () => {
    expect(spot('https://news.rthk.hk/', '立法會三讀通過修例，教育局表示歡迎。')).toEqual([
      'dotted 立法會',
      'dotted 教育局',
    ]);
    expect(spot('https://www.tdm.com.mo/', '立法會三讀通過修例，教育局表示歡迎。')).toEqual([]);
    expect(spot('https://example.com/', '立法會三讀通過修例，教育局表示歡迎。')).toEqual([]);
    expect(spot('https://www.zjol.com.cn/', '省商務廳公布新措施。')).toEqual(['dotted 省商務廳']);
  });

  it('is not where the article speaks of another that has one', () => {
    expect(spot('https://news.rthk.hk/', '四川省教育局表示歡迎。')).toEqual([]);
    expect(spot('https://news.rthk.hk/', '澳門的立法會三讀通過修例。')).toEqual([]);
    expect(spot('https://news.rthk.hk/', '四川來的團到訪立法會。')).toEqual(['dotted 立法會']);
  });
});
