/** A candidate taken to mean an entity, with the evidence gathered for and against. */
import type { EntityKind, NameKind } from '../model/entity';
import type { Evidence } from '../model/mention';
import {
  cueAt,
  entityKindAt,
  isOfRegion,
  nameKindAt,
  namesYear,
  NO_ENTITY,
  refersBack,
  type EntityIndex,
  type Gazetteer,
} from '../gazetteer/gazetteer';
import { has, type Candidate } from './candidate';
import { contains, overlap, type Span } from './spans';
import type { Rule, Weights } from './weights';

export interface Hypothesis extends Candidate {
  /** Ordinal of the block in the page. */
  readonly block: number;
  readonly entity: EntityIndex;
  readonly kind: EntityKind;
  readonly nameKind: NameKind;
  /** The name holds a year. */
  readonly namesYear: boolean;
  /** The name points back at what was named before (該備忘錄). */
  readonly refersBack: boolean;
  /** Every region has one of this name (省商務廳). */
  readonly isOfRegion: boolean;
  readonly evidence: Evidence[];
  readonly weights: Weights;
  /** Sum of the evidence so far, in log-odds. */
  score: number;
}

/** The candidates of a block, told apart. */
export interface BlockHypotheses {
  readonly hypotheses: readonly Hypothesis[];
  readonly titles: readonly Candidate[];
  readonly regions: readonly Candidate[];
  /** Countries and cities abroad. */
  readonly abroad: readonly Candidate[];
  /** Some word in it speaks of cooperation. */
  readonly hasContext: boolean;
  /** Regions that it names in pairs (浙港). */
  readonly paired: readonly EntityIndex[];
}

/** Adds a piece of evidence by the table's weight. */
export function add(hypothesis: Hypothesis, rule: Rule, detail?: string): void {
  const plain = plainEvidence(hypothesis.weights, rule);
  hypothesis.evidence.push(detail === undefined ? plain : { rule, weight: plain.weight, detail });
  hypothesis.score += plain.weight;
}

const plainByWeights = new WeakMap<Weights, Map<Rule, Evidence>>();

/** One object for each rule without a detail: thousands of hypotheses share them. */
function plainEvidence(weights: Weights, rule: Rule): Evidence {
  let made = plainByWeights.get(weights);
  if (!made) plainByWeights.set(weights, (made = new Map()));
  let plain = made.get(rule);
  if (!plain) made.set(rule, (plain = { rule, weight: weights[rule] }));
  return plain;
}

/** True where one of some rules has spoken. */
export const hasRule = ({ evidence }: Hypothesis, ...rules: readonly Rule[]): boolean =>
  evidence.some(({ rule }) => rules.some((one) => one === rule));

/** Words of every day, which stay such on a page that also uses them as a name (金融, 走出去). */
export const isOrdinaryWord = ({ kind, nameKind }: Hypothesis): boolean =>
  nameKind === 'weak' && (kind === 'area' || kind === 'term');

/**
 * Tells a block's candidates apart: names become hypotheses, but for those that cannot be and those that a decoy overlaps (東陽 in
 * 廣東陽江); titles are kept aside.
 */
export function readBlock(
  block: number,
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
  weights: Weights,
): BlockHypotheses {
  const titles: Candidate[] = [];
  const regions: Candidate[] = [];
  const abroad: Candidate[] = [];
  let hasContext = false;
  const paired: EntityIndex[] = [];
  const decoys: Span[] = [];
  const hypotheses: Hypothesis[] = [];
  for (const candidate of candidates) {
    const { start, end, name, surroundings } = candidate;
    const nameKind = nameKindAt(gazetteer, name);
    if (nameKind === undefined) {
      const cue = cueAt(gazetteer, name);
      if (cue === 'context') hasContext = true;
      else if (cue === 'pair') paired.push(gazetteer.nameEntities[name] ?? NO_ENTITY);
      else if (cue === 'title') titles.push(candidate);
      else if (cue === 'region') regions.push(candidate);
      else if (cue === 'abroad') abroad.push(candidate);
      else decoys.push(candidate);
    } else if (!has(candidate, 'joinedLatin')) {
      const entity = gazetteer.nameEntities[name] ?? NO_ENTITY;
      hypotheses.push({
        start,
        end,
        name,
        surroundings,
        block,
        entity,
        kind: entityKindAt(gazetteer, entity),
        nameKind,
        namesYear: namesYear(gazetteer, name),
        refersBack: refersBack(gazetteer, name),
        isOfRegion: isOfRegion(gazetteer, name),
        evidence: [],
        weights,
        score: 0,
      });
    }
  }
  const cues = { titles, regions, abroad, hasContext, paired };
  const whole = hypotheses.filter((one) => !isCutInWord(one, hypotheses));
  if (decoys.length === 0) return { hypotheses: whole, ...cues };
  const isDecoyed = (one: Span) => decoys.some((decoy) => overlap(decoy, one) && !contains(one, decoy));
  return { hypotheses: whole.filter((one) => !isDecoyed(one)), ...cues };
}

/** True of a place's longer name whose end lies in a word where that of a shorter name does not: 寧波|市區 is not 寧波市. */
const isCutInWord = (place: Hypothesis, others: readonly Hypothesis[]): boolean =>
  place.kind === 'place' &&
  has(place, 'insideWord') &&
  others.some(
    (other) =>
      other.entity === place.entity &&
      other.start === place.start &&
      other.end < place.end &&
      has(other, 'wordEdges'),
  );
