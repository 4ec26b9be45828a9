/** What the user chose for conversion: kept in the browser's own storage, the words as the lines that the user wrote. */
import { browser } from 'wxt/browser';
import type { Answer, Request } from '@/lib/messages/protocol';
import { ok } from '@/lib/model/result';
import { DEFAULT_WORDING, type Wording } from '@/lib/model/wording';
import { readWords } from '@/lib/script/word-lines';

const KEY = 'wording';

export async function wording(): Promise<Wording> {
  const { [KEY]: kept } = await browser.storage.local.get<{ [KEY]?: Partial<Wording> }>(KEY);
  return { ...DEFAULT_WORDING, ...kept };
}

export async function answerWording(): Promise<Answer<'wording'>> {
  return ok(await wording());
}

/**
 * Keeps it, unless a line is wrong.
 *
 * @param onChange - called when it is kept
 */
export async function keepWording(
  chosen: Request<'keep-wording'>,
  onChange: () => void,
): Promise<Answer<'keep-wording'>> {
  const { errors } = readWords(chosen.lines);
  if (errors.length > 0) return ok(errors);
  await browser.storage.local.set({ [KEY]: chosen });
  onChange();
  return ok([]);
}
