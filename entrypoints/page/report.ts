/** Tells the card part, in the top frame, what the reader points at in this one. */
import type { KeptMention } from '@/lib/model/packed-mentions';
import type { Pointed, PointerReport } from '@/lib/model/pointing';
import { cardPart } from '@/lib/page/card-part';
import { framePath } from '@/lib/page/frame-path';
import { rectsOf } from '@/lib/page/hit-test';
import type { PlacedMention } from '@/lib/page/span-index';
import { ask } from '@/lib/platform/ask';
import type { Session } from './session';

/** Tells it. In the top frame itself the two parts meet; from others it goes through the background, which knows where they are. */
export function report(what: PointerReport): void {
  const part = cardPart();
  if (part) part.report(what);
  else void ask('point', { report: what, path: framePath() });
}

const nodeNumbers = new WeakMap<Text, number>();
let lastNumber = 0;

/** The same for the same words in the same place with the same meaning, however often they are read again. */
export function keyOf({ mention: { entity }, spans: [first] }: PlacedMention<KeptMention>): string {
  if (!first) return entity;
  const number = nodeNumbers.get(first.node) ?? (lastNumber += 1);
  nodeNumbers.set(first.node, number);
  return `${number} ${first.start} ${entity}`;
}

/** All that the card of a mention depends on. */
export function pointedAt(placed: PlacedMention<KeptMention>, session: Session): Pointed {
  const { entity, band, evidence, rivals } = placed.mention;
  const { date, shownVariant } = session;
  const lines = rectsOf(placed, session.texts).map(({ left, top, right, bottom }) => ({
    left,
    top,
    right,
    bottom,
  }));
  return {
    key: keyOf(placed),
    entity,
    words: session.wordsOf(placed),
    band,
    evidence,
    rivals,
    lines,
    isVertical: isVertical(placed),
    ...(date && { date }),
    ...(shownVariant && { variant: shownVariant }),
  };
}

function isVertical({ spans: [first] }: PlacedMention<KeptMention>): boolean {
  const around = first?.node.parentElement;
  return around ? getComputedStyle(around).writingMode.startsWith('vertical') : false;
}
