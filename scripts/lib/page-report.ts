/** What the extension has found on a page, asked of it from outside and printed. */
import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import type { PageMention, ReadPage } from '../../lib/messages/protocol';

/** A page in either browser, as far as the report needs it. */
export interface ReportedPage {
  /** Runs a JavaScript expression in the extension, where `chrome.tabs` is there. */
  readonly inExtension: (expression: string) => Promise<unknown>;
  /** Runs a JavaScript expression in the page. */
  readonly inPage: (expression: string) => Promise<unknown>;
  readonly url: string;
}

const PATIENCE_MS = 20_000;

/**
 * Waits until the extension has read the page.
 *
 * @param intervalMs - how often to ask, in milliseconds
 * @returns its answer, or `undefined` where it did not finish: most often there is no Chinese text to read
 */
export async function waitForPageState(page: ReportedPage, intervalMs = 300): Promise<ReadPage | undefined> {
  let last: ReadPage | undefined;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(intervalMs)) {
    const state = await askPageState(page);
    // Twice the same, since a page may still be adding text.
    if (state?.state === 'ready' && state.mentions.length === last?.mentions.length) return state;
    last = state?.state === 'ready' ? state : undefined;
  }
  return undefined;
}

/** The one place that knows how the extension is asked. It does not answer before its page part is in the page. */
async function askPageState({ inExtension, url }: ReportedPage): Promise<ReadPage | undefined> {
  const answer = await inExtension(`(async () => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === ${JSON.stringify(url)});
    return tab && chrome.tabs.sendMessage(tab.id, { type: 'page-state' }, { frameId: 0 }).catch(() => undefined);
  })()`);
  return isPageState(answer) ? answer : undefined;
}

function isPageState(answer: unknown): answer is ReadPage {
  return typeof answer === 'object' && answer !== null && 'state' in answer && 'mentions' in answer;
}

const PointSchema = v.object({ x: v.number(), y: v.number() });
/** A place in the window, in CSS pixels. */
export type Point = Readonly<v.InferOutput<typeof PointSchema>>;

/**
 * Where to point for a card: the middle of a mark, a person's if there is one, scrolled into view. Looks at the painted ranges,
 * which any page can see.
 *
 * @returns `undefined` where nothing is marked
 */
export async function findMark(
  { inPage }: ReportedPage,
  mentions: readonly PageMention[],
): Promise<Point | undefined> {
  const marked = mentions.filter((mention) => mention.marked);
  const people = marked.filter(({ kind }) => kind === 'person');
  const texts = [...people, ...marked].map(({ text }) => text);
  const point = await inPage(`(() => {
    const painted = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]).map((at) => {
      const range = document.createRange();
      range.setStart(at.startContainer, at.startOffset);
      range.setEnd(at.endContainer, at.endOffset);
      return range;
    });
    for (const text of ${JSON.stringify(texts)}) {
      const range = painted.find((range) => range.toString() === text);
      if (!range) continue;
      range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = range.getClientRects()[0];
      return { x: left + width / 2, y: top + height / 2 };
    }
  })()`);
  return v.is(PointSchema, point) ? point : undefined;
}

/**
 * The mentions of a page as lines of text, each name once: how often, kind, text, entity.
 *
 * @returns no line feeds inside
 */
export function reportLines({ mentions, date, variant }: ReadPage): string[] {
  const rows = new Map<string, { mention: PageMention; count: number; isMarked: boolean }>();
  for (const mention of mentions) {
    const key = `${mention.entity} ${mention.text}`;
    const row = rows.get(key) ?? { mention, count: 0, isMarked: false };
    rows.set(key, { mention: row.mention, count: row.count + 1, isMarked: row.isMarked || mention.marked });
  }
  const marks = mentions.filter(({ marked }) => marked).length;
  return [
    `${mentions.length} mentions, ${marks} of them marked (*); page date ${date ?? 'unknown'}, variant ${variant ?? 'unknown'}`,
    ...[...rows.values()].map(({ mention: { kind, text, entity, band }, count, isMarked }) =>
      [
        isMarked ? '*' : ' ',
        `${count}×`.padStart(4),
        kind.padEnd(12),
        band.padEnd(6),
        `${text}  ${entity}`,
      ].join(' '),
    ),
  ];
}
