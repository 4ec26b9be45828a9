/** A candidate taken to mean an entity, with the evidence gathered for and against. */
import type { EntityKind, NameKind } from '../model/entity';
import type { Evidence } from '../model/mention';
import {
  cueAt,
  entityKindAt,
  isOfRegion,
  isOfSpecial,
  nameKindAt,
  namesYear,
  NO_ENTITY,
  refersBack,
  type Cue,
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
  /** Code units of the name itself: a text may have spaces and invisible ones in it. */
  readonly length: number;
  /** The name holds a year. */
  readonly namesYear: boolean;
  /** The name points back at what was named before (該備忘錄). */
  readonly refersBack: boolean;
  /** Every region has one of this name (省商務廳). */
  readonly isOfRegion: boolean;
  /** Only the special regions have one of this name (立法會). */
  readonly isOfSpecial: boolean;
  readonly evidence: Evidence[];
  readonly table: EvidenceTable;
  /** Sum of the evidence so far, in log-odds. */
  score: number;
}

/** The candidates of a block, told apart. */
export interface BlockHypotheses {
  readonly hypotheses: readonly Hypothesis[];
  /** Words that are no names; see {@link cuesIn}. */
  readonly cues: ReadonlyMap<Cue, readonly Candidate[]>;
}

const NONE: readonly Candidate[] = [];

/** The cues of a kind in a block, in text order. */
export const cuesIn = ({ cues }: BlockHypotheses, cue: Cue): readonly Candidate[] => cues.get(cue) ?? NONE;

/** What rules are worth, and one object for each that spoke without a detail: thousands of hypotheses share them. */
export interface EvidenceTable {
  readonly weights: Weights;
  readonly plain: Map<Rule, Evidence>;
}

const tables = new WeakMap<Weights, EvidenceTable>();

/** The table of some weights; made once. */
export function evidenceTable(weights: Weights): EvidenceTable {
  let table = tables.get(weights);
  if (!table) tables.set(weights, (table = { weights, plain: new Map() }));
  return table;
}

/** Adds a piece of evidence by the table's weight. */
export function add(hypothesis: Hypothesis, rule: Rule, detail?: string): void {
  const { weights, plain } = hypothesis.table;
  const weight = weights[rule];
  hypothesis.score += weight;
  if (detail !== undefined) {
    hypothesis.evidence.push({ rule, weight, detail });
    return;
  }
  let shared = plain.get(rule);
  if (!shared) plain.set(rule, (shared = { rule, weight }));
  hypothesis.evidence.push(shared);
}

/** True where one of some rules has spoken. */
export const hasRule = ({ evidence }: Hypothesis, ...rules: readonly Rule[]): boolean =>
  evidence.some(({ rule }) => rules.some((one) => one === rule));

/** True where an entity of a kind has spoken, by one of some rules that name the entity. */
export const hasRuleOf = ({ evidence }: Hypothesis, by: EntityKind, ...rules: readonly Rule[]): boolean =>
  evidence.some(
    ({ rule, detail }) => rules.some((one) => one === rule) && detail?.startsWith(`${by}/`) === true,
  );

export const isOffice = ({ kind }: Hypothesis): boolean => kind === 'organisation' || kind === 'post';

export const isOccasion = ({ kind }: Hypothesis): boolean => kind === 'agreement' || kind === 'event';

/** A short name of an agreement or event with so many characters says much of it (12個重點合作領域). */
const TELLING = 6;

/** True of a name that says much of its agreement or event by its length. */
export const isTelling = ({ length }: Hypothesis): boolean => length >= TELLING;

/** Words of every day, which stay such on a page that also uses them as a name (金融, 走出去). */
export const isOrdinaryWord = ({ kind, nameKind }: Hypothesis): boolean =>
  nameKind === 'weak' && (kind === 'area' || kind === 'term');

/**
 * Tells a block's candidates apart: names become hypotheses, but for those that cannot be and those that a decoy overlaps (東陽 in
 * 廣東陽江); cues are kept aside.
 */
export function readBlock(
  block: number,
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
  table: EvidenceTable,
): BlockHypotheses {
  const cues = new Map<Cue, Candidate[]>();
  const hypotheses: Hypothesis[] = [];
  for (const candidate of candidates) {
    const { start, end, name, surroundings } = candidate;
    const nameKind = nameKindAt(gazetteer, name);
    if (nameKind === undefined) {
      const cue = cueAt(gazetteer, name) ?? 'decoy';
      const others = cues.get(cue);
      if (others) others.push(candidate);
      else cues.set(cue, [candidate]);
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
        length: gazetteer.nameLengths[name] ?? 0,
        namesYear: namesYear(gazetteer, name),
        refersBack: refersBack(gazetteer, name),
        isOfRegion: isOfRegion(gazetteer, name),
        isOfSpecial: isOfSpecial(gazetteer, name),
        evidence: [],
        table,
        score: 0,
      });
    }
  }
  const decoys = cues.get('decoy') ?? NONE;
  const isDecoyed = (one: Span) => decoys.some((decoy) => overlap(decoy, one) && !contains(one, decoy));
  return { hypotheses: hypotheses.filter((one) => !isCutInWord(one, hypotheses) && !isDecoyed(one)), cues };
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
