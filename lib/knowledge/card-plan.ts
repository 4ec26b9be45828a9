/** Which claims stand in which section of a card, in an order that serves a journalist: who, what they did, what they said, the rest. */
import type { Catalogue } from '../i18n/catalogue';
import type { EntityKind } from '../model/entity';
import type { PropertyName } from '../model/statement';
import type { Side } from './claims';

/** A side and the property, or any that no other section of the card takes. */
export type Take = readonly [Side, PropertyName | 'any'];

export interface SectionPlan {
  readonly label: keyof Catalogue['sections'];
  readonly takes: readonly Take[];
  /** Lines that need more than one claim to write; they replace the lines of `holds`. */
  readonly tenure?: 'roles' | 'holders';
}

const own = (...properties: PropertyName[]): Take[] => properties.map((property): Take => ['own', property]);
const inverse = (...properties: PropertyName[]): Take[] =>
  properties.map((property): Take => ['inverse', property]);
const FIGURES: SectionPlan = {
  label: 'figures',
  takes: [
    ['own', 'figure'],
    ['said', 'figure'],
  ],
};
const DESCRIPTION: SectionPlan = { label: 'description', takes: own('described-as', 'ranks') };
const REMARKS: SectionPlan = {
  label: 'remarks',
  takes: [
    ['own', 'says'],
    ['said', 'any'],
  ],
};
const BODY: readonly SectionPlan[] = [
  { label: 'nature', takes: own('form', 'purpose', 'founded', 'part-of', 'located-in') },
  { label: 'posts', takes: inverse('post-in') },
  { label: 'people', takes: inverse('works-for') },
  { label: 'agreements', takes: inverse('party') },
  { label: 'activities', takes: [...own('attends'), ...inverse('organiser', 'attends')] },
  REMARKS,
  FIGURES,
  DESCRIPTION,
  { label: 'terms', takes: inverse('used-by', 'owner') },
  { label: 'parts', takes: inverse('part-of') },
  { label: 'here', takes: inverse('located-in') },
];

/** The sections of each kind's card. What none of them takes stands under 其他, so that nothing known is lost. */
export const CARD_PLANS: Readonly<Record<EntityKind, readonly SectionPlan[]>> = {
  person: [
    { label: 'roles', takes: own('works-for', 'occupation'), tenure: 'roles' },
    { label: 'activities', takes: [...own('attends', 'meets'), ...inverse('meets', 'party', 'organiser')] },
    REMARKS,
    FIGURES,
    DESCRIPTION,
    { label: 'credits', takes: own('credited') },
  ],
  post: [
    { label: 'holders', takes: own('holders'), tenure: 'holders' },
    { label: 'belongs', takes: own('post-in', 'part-of') },
    { label: 'agreements', takes: inverse('party') },
    DESCRIPTION,
  ],
  organisation: BODY,
  place: BODY,
  agreement: [
    { label: 'nature', takes: own('form') },
    { label: 'stage', takes: own('stage') },
    { label: 'parties', takes: own('party') },
    { label: 'time', takes: own('date', 'signed-at') },
    { label: 'content', takes: own('purpose', 'content', 'about', 'described-as', 'ranks') },
    { label: 'areas', takes: [...own('field'), ...inverse('area-of')] },
    FIGURES,
    { label: 'belongs', takes: own('part-of') },
    { label: 'includes', takes: inverse('part-of') },
  ],
  event: [
    { label: 'time', takes: own('date', 'located-in', 'part-of') },
    { label: 'organisers', takes: own('organiser', 'owner') },
    { label: 'attendance', takes: inverse('attends') },
    { label: 'signed', takes: inverse('signed-at') },
    { label: 'content', takes: own('purpose', 'content', 'about', 'described-as', 'ranks') },
    { label: 'areas', takes: own('field') },
    FIGURES,
    { label: 'includes', takes: inverse('part-of', 'located-in') },
  ],
  term: [
    { label: 'attribution', takes: own('owner', 'used-by') },
    { label: 'nature', takes: own('form', 'part-of') },
    { label: 'content', takes: own('content', 'purpose', 'described-as', 'ranks', 'about') },
    FIGURES,
    { label: 'appears', takes: inverse('field', 'about', 'part-of') },
  ],
  area: [
    { label: 'belongs', takes: own('area-of', 'part-of') },
    { label: 'printed', takes: own('listed') },
    { label: 'content', takes: own('content', 'described-as') },
    FIGURES,
    { label: 'appears', takes: inverse('field', 'about', 'part-of') },
  ],
};
