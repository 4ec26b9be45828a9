/** The floor under the scorecard: rates that were reached, on the scored cases, and that only rise. Nothing is tuned to these cases. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '@/lib/gazetteer/gazetteer';
import { compileCore } from '../../scripts/lib/compile-core';
import { PROJECT_DIR } from '../../scripts/lib/project';
import { readCases } from '../../scripts/lib/scorecard/case';
import { errorText } from '../../scripts/lib/scorecard/report';
import { scoreCases } from '../../scripts/lib/scorecard/run';
import { rates } from '../../scripts/lib/scorecard/score';

const casesOf = (folder: string) => {
  const dir = join(PROJECT_DIR, 'tests/scorecard', folder);
  return readdirSync(dir).flatMap((name) => readCases(name, readFileSync(join(dir, name), 'utf8')));
};
const gazetteer = loadGazetteer(compileCore(join(PROJECT_DIR, 'data')).gazetteer.buffer);
const NONE = { right: 0, wrong: 0, missed: 0 };

describe.each([
  {
    folder: 'scored',
    person: { precision: 1, recall: 0.8 },
    sure: 0.985,
    all: { precision: 0.92, recall: 0.975 },
  },
  {
    folder: 'development',
    person: { precision: 1, recall: 0.75 },
    sure: 1,
    all: { precision: 0.94, recall: 0.98 },
  },
])('on the $folder cases', ({ folder, person, sure, all }) => {
  const card = scoreCases(casesOf(folder), gazetteer);

  it('no solid mention of a person is wrong', () => {
    const wrong = card.errors.filter(({ band, kind }) => band === 'solid' && kind === 'person');
    expect(wrong.map(errorText)).toEqual([]);
  });

  it('rates do not fall', () => {
    const solid = rates(card.tallies.solid.get('kind person') ?? NONE);
    const likely = rates(card.tallies.likely.get('all') ?? NONE);
    expect(solid.precision).toBeGreaterThanOrEqual(person.precision);
    expect(solid.recall).toBeGreaterThanOrEqual(person.recall);
    expect(rates(card.tallies.solid.get('all') ?? NONE).precision).toBeGreaterThanOrEqual(sure);
    expect(likely.precision).toBeGreaterThanOrEqual(all.precision);
    expect(likely.recall).toBeGreaterThanOrEqual(all.recall);
  });
});
