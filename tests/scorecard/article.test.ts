import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '@/lib/gazetteer/gazetteer';
import { compileCore } from '../../scripts/lib/compile-core';
import { PROJECT_DIR } from '../../scripts/lib/project';
import { articleCases } from '../../scripts/lib/scorecard/article';
import { articleConverters } from '../../scripts/lib/scorecard/converters';
import { errorText } from '../../scripts/lib/scorecard/report';
import { scoreCases } from '../../scripts/lib/scorecard/run';

const SOURCE = join(PROJECT_DIR, '../shared/sources/wenweipo-zhejiang-week-2023.txt');

describe('the people of the source article', () => {
  it('are all found, surely and rightly, in every script and through what hides in names', (context) => {
    if (!existsSync(SOURCE)) return context.skip('the source article is not beside the project');
    const { pack, gazetteer } = compileCore(join(PROJECT_DIR, 'data'));
    const cases = articleCases(readFileSync(SOURCE, 'utf8'), pack, articleConverters());
    expect(cases.map(({ id }) => id)).toEqual(
      ['hk', 'cn', 'tw', 't', 'zero-width', 'soft-hyphen'].map((id) => `article-${id}`),
    );
    const { errors, tallies } = scoreCases(cases, loadGazetteer(gazetteer.buffer));
    expect(errors.map(errorText)).toEqual([]);
    const { right = 0, missed = 0 } = tallies.solid.get('kind person') ?? {};
    expect(right).toBe(6 * 43);
    expect(missed).toBe(0);
  });
});
