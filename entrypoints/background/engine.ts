/** The engine in the background: matching and deciding. */
import type { Answer, Request } from '@/lib/messages/protocol';
import type { Asker } from '@/lib/messages/receive';
import { packMentions } from '@/lib/model/packed-mentions';
import { err, ok } from '@/lib/model/result';
import { decodeCandidates, encodeCandidates } from '@/lib/spotting/candidate';
import { decide } from '@/lib/spotting/decide';
import { matchBlock } from '@/lib/spotting/match';
import { pageFacts } from '@/lib/spotting/page-facts';
import { countScripts } from '@/lib/text/variant';
import { allNames } from './gazetteer';
import { verdictsFor } from './verdicts';

/** Step one, for texts of blocks. */
export async function matchTexts({ texts }: Request<'match'>): Promise<Answer<'match'>> {
  const names = await allNames();
  return ok({
    candidates: texts.map((text) => encodeCandidates(matchBlock(text, names))),
    scripts: texts.map((text) => countScripts(text, names.scripts)),
  });
}

/** Step two, for all blocks of an article. */
export async function decideArticle(
  { blocks, date, foreign }: Request<'decide'>,
  { url }: Asker,
): Promise<Answer<'decide'>> {
  const [names, verdicts] = await Promise.all([allNames(), verdictsFor(url)]);
  const known = names.nameKinds.length;
  const matched = blocks.map((block) => ({ ...block, candidates: decodeCandidates(block.candidates) }));
  if (matched.some(({ candidates }) => candidates.some(({ name }) => name >= known))) {
    return err('candidates of another version: match again');
  }
  const facts = { ...pageFacts({ date, url, rejections: verdicts }, names), isForeign: foreign === true };
  return ok(packMentions(decide(matched, names, facts)));
}
