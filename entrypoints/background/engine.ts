/** The engine in the background: matching, deciding and converting. The script data are loaded from the package when first asked for. */
import type { Answer, Request } from '@/lib/messages/protocol';
import type { Asker } from '@/lib/messages/receive';
import { packMentions } from '@/lib/model/packed-mentions';
import { err, ok } from '@/lib/model/result';
import { readPackaged } from '@/lib/platform/packaged';
import { createConverter, type Converter } from '@/lib/script/convert';
import { SCRIPT_FILE } from '@/lib/script/format';
import { loadScript, type ScriptData } from '@/lib/script/load';
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

let scriptData: Promise<ScriptData> | undefined;
const converters = new Map<string, Converter>();

/** Texts from one script variant to another. The dictionaries are read when first asked for. */
export async function convertTexts({ texts, from, to }: Request<'convert'>): Promise<Answer<'convert'>> {
  scriptData ??= readPackaged(SCRIPT_FILE).then(loadScript);
  scriptData.catch(() => (scriptData = undefined));
  const data = await scriptData;
  const key = `${from} ${to}`;
  const converter = converters.get(key) ?? createConverter(data, from, to);
  converters.set(key, converter);
  return ok(texts.map((text) => converter(text)));
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
  const facts = { ...pageFacts(date, verdicts, names), isForeign: foreign === true };
  return ok(packMentions(decide(matched, names, facts)));
}
