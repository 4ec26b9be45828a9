/** The engine in the background: the gazetteer and the script data, loaded from the package when first asked for. */
import type { Answer } from '@/lib/messages/protocol';
import { loadGazetteer, type Gazetteer } from '@/lib/gazetteer/gazetteer';
import { err, ok } from '@/lib/model/result';
import { readPackaged } from '@/lib/platform/packaged';
import { decodeCandidates, encodeCandidates } from '@/lib/spotting/candidate';
import { decide } from '@/lib/spotting/decide';
import { matchBlock } from '@/lib/spotting/match';
import { countScripts } from '@/lib/text/variant';

let gazetteer: Promise<Gazetteer> | undefined;

/** The core gazetteer; read again at the next call where it could not be read. */
export function coreGazetteer(): Promise<Gazetteer> {
  gazetteer ??= readPackaged('core.gazetteer').then(loadGazetteer);
  gazetteer.catch(() => (gazetteer = undefined));
  return gazetteer;
}

/** Step one, for texts of blocks. */
export async function matchTexts(texts: readonly string[]): Promise<Answer<'match'>> {
  const names = await coreGazetteer();
  return ok({
    candidates: texts.map((text) => encodeCandidates(matchBlock(text, names))),
    scripts: texts.map((text) => countScripts(text, names.scripts)),
  });
}

interface EncodedBlock {
  readonly block: number;
  readonly length: number;
  readonly candidates: readonly number[];
}

/** Step two, for all blocks of an article. */
export async function decideArticle(blocks: readonly EncodedBlock[]): Promise<Answer<'decide'>> {
  const names = await coreGazetteer();
  const known = names.nameKinds.length;
  const matched = blocks.map((block) => ({ ...block, candidates: decodeCandidates(block.candidates) }));
  if (matched.some(({ candidates }) => candidates.some(({ name }) => name >= known))) {
    return err('candidates of another version: match again');
  }
  return ok(decide(matched, names));
}
