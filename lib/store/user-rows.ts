/** What only the user puts into the store, and its validation when it comes back from a backup. */
import * as v from 'valibot';
import { EntityIdSchema, type EntityId } from '../model/entity';
import { DaySchema } from '../model/statement';

/** «Not this»: here, this name does not mean this entity. */
export const VerdictSchema = v.strictObject({
  scope: v.picklist(['page', 'site', 'everywhere']),
  /** The page's address without its fragment, the site's host, or nothing. */
  address: v.string(),
  /** The name as `foldKey` folds it. */
  name: v.pipe(v.string(), v.minLength(1, 'a verdict has a name')),
  entity: EntityIdSchema,
  day: DaySchema,
});
export type Verdict = v.InferOutput<typeof VerdictSchema>;
export type VerdictScope = Verdict['scope'];

/** Two entities judged to be one, or not to be. */
export const MergeSchema = v.pipe(
  v.strictObject({
    first: EntityIdSchema,
    second: EntityIdSchema,
    verdict: v.picklist(['same', 'different']),
    /** Who judged. */
    by: v.pipe(v.string(), v.minLength(1, 'a judgement has somebody who judged')),
    day: DaySchema,
  }),
  v.check(({ first, second }) => first < second, 'the two ids stand in order and differ'),
  v.check(({ first, second }) => kindOf(first) === kindOf(second), 'the two are of one kind'),
);
export type Merge = v.InferOutput<typeof MergeSchema>;

/** The kind of an entity, as its id tells it. */
export function kindOf(id: EntityId): string | undefined {
  return id.split('/')[0];
}
