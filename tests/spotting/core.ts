/** The core pack's gazetteer, and what it finds in texts, for tests of single rules. */
import { loadGazetteer } from '@/lib/gazetteer/gazetteer';
import type { EntityKind } from '@/lib/model/entity';
import { parseDay } from '@/lib/model/day';
import { annotateBlocks } from '@/lib/spotting/annotate';
import { pageFacts } from '@/lib/spotting/page-facts';
import { compileCore } from '../../scripts/lib/compile-core';
import { PROJECT_DIR } from '../../scripts/lib/project';

export const core = loadGazetteer(compileCore(`${PROJECT_DIR}/data`).gazetteer.buffer);

export interface Page {
  /** YYYY-MM-DD */
  readonly date?: string;
  readonly url?: string;
  /** Only of this kind. */
  readonly kind?: EntityKind;
}

/** «band words» of what is at least likely in one article of some paragraphs. */
export function spotted(paragraphs: readonly string[], { kind, date, url }: Page = {}): string[] {
  const blocks = paragraphs.map((text) => ({ text, article: 0 }));
  return annotateBlocks(
    blocks,
    core,
    pageFacts({ date: date === undefined ? undefined : parseDay(date), url }, core),
  )
    .filter((mention) => mention.band !== 'unsure' && (kind === undefined || mention.kind === kind))
    .map(({ band, block, start, end }) => `${band} ${paragraphs[block]?.slice(start, end)}`);
}
