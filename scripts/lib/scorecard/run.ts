/** Runs the engine over cases and adds up. */
import type { Gazetteer } from '../../../lib/gazetteer/gazetteer';
import type { Band } from '../../../lib/model/mention';
import { countScripts, variantOf } from '../../../lib/text/variant';
import { annotateText } from '../annotate-file';
import type { Case } from './case';
import { scoreCase, type Found, type ScoredError, type Tally } from './score';

/** `solid` counts only what is drawn as sure; `likely` what is drawn at all. */
export const SCOPES = { solid: ['solid'], likely: ['solid', 'dotted'] } as const satisfies Record<
  string,
  readonly Band[]
>;
export type Scope = keyof typeof SCOPES;

export interface Scorecard {
  readonly cases: number;
  /** By scope, then by group: `all`, a kind (`kind person`), a variant (`variant hk`), a situation (`situation bare-post`). */
  readonly tallies: Readonly<Record<Scope, ReadonlyMap<string, Tally>>>;
  /** Of the scope `likely`, found mentions with their band. */
  readonly errors: readonly ScoredError[];
}

/** Annotates a case as the extension would. */
export function annotateCase({ text, date }: Case, gazetteer: Gazetteer): Found[] {
  return [...annotateText(text, date, gazetteer).mentions];
}

/** Scores cases. */
export function scoreCases(cases: readonly Case[], gazetteer: Gazetteer): Scorecard {
  const tallies = { solid: new Map<string, Tally>(), likely: new Map<string, Tally>() };
  const errors: ScoredError[] = [];
  for (const each of cases) {
    const { only } = each;
    const found = annotateCase(each, gazetteer).filter(({ kind }) => only?.includes(kind) ?? true);
    const variant = variantOf(countScripts(each.text, gazetteer.scripts)) ?? 'none';
    for (const scope of ['solid', 'likely'] as const) {
      const bands: readonly Band[] = SCOPES[scope];
      const score = scoreCase(
        each,
        found.filter(({ band }) => bands.includes(band)),
      );
      const count = (kind: string, field: keyof Tally) => {
        for (const group of ['all', `kind ${kind}`, `variant ${variant}`, `situation ${each.situation}`]) {
          const tally = tallies[scope].get(group) ?? { right: 0, wrong: 0, missed: 0 };
          tally[field] += 1;
          tallies[scope].set(group, tally);
        }
      };
      for (const { kind } of score.right) count(kind, 'right');
      for (const { kind, errorClass } of score.errors)
        count(kind, errorClass === 'missed' ? 'missed' : 'wrong');
      if (scope === 'likely') errors.push(...score.errors);
    }
  }
  return { cases: cases.length, tallies, errors };
}
