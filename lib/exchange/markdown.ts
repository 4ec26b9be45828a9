/** An entity's facts as Markdown, each with a footnote that says where it stands: for citing in one's own text. */
import type { EntityId } from '../model/entity';
import type { Entity, Pack } from '../model/pack';
import type { Statement } from '../model/statement';
import { escapeMarkdown, markdownLink } from './markdown-text';
import { quoted, readingOf, statementsByTarget, type Reading } from './reading';
import { propertyWord, type Words } from './words';

/**
 * Writes entities as Markdown: for each its name, what else it is called, its facts and what other entities' facts say of it. A
 * footnote gives publisher, title, day, quote, how near the fact is to it, and address and day of reading. Withdrawn, deprecated and
 * superseded statements are left out.
 *
 * @param ids - which entities; those that the pack does not have are passed over
 * @param words - the interface's catalogue
 */
export function packToMarkdown(pack: Pack, ids: readonly EntityId[], words: Words): string {
  const reading = readingOf(pack);
  const byTarget = statementsByTarget(reading.entities.values());
  const notes = new Footnotes(reading, words);
  const parts = ids.flatMap((id) => {
    const entity = reading.entities.get(id);
    return entity ? [entityPart(entity, byTarget.get(id) ?? [], { reading, words, notes })] : [];
  });
  return [...parts, notes.text].filter((part) => part !== '').join('\n\n') + '\n';
}

interface Scribe {
  readonly reading: Reading;
  readonly words: Words;
  readonly notes: Footnotes;
}

function entityPart(entity: Entity, pointing: readonly Statement[], scribe: Scribe): string {
  const { reading, words } = scribe;
  const title = reading.nameOf(entity.id);
  const others = [...new Set(entity.names.map(({ text }) => text))].filter((text) => text !== title);
  const facts = entity.statements.map((statement) => {
    const text = `${labelOf(statement, words)}：${escapeMarkdown(valueText(statement, scribe))}`;
    return fact(text, [], statement, scribe);
  });
  const elsewhere = pointing.map((statement) =>
    fact(escapeMarkdown(reading.nameOf(statement.subject)), [labelOf(statement, words)], statement, scribe),
  );
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    [words.kinds[entity.kind], ...(entity.note === undefined ? [] : [escapeMarkdown(entity.note)])].join(
      '，',
    ),
    ...(others.length > 0 ? [`又稱：${others.map(escapeMarkdown).join('、')}`] : []),
    facts.join('\n'),
    ...(elsewhere.length > 0 ? ['## 見於其他條目', elsewhere.join('\n')] : []),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** What somebody did says more than the property it is said with. */
function labelOf({ property, part }: Statement, words: Words): string {
  return part === undefined ? propertyWord(property) : words.parts[part];
}

/** A line of the list: what is said, who says it, when it was so, and the mark of its footnote. */
function fact(
  text: string,
  before: readonly string[],
  statement: Statement,
  { reading, words, notes }: Scribe,
): string {
  const { acting, saidBy, observed } = statement;
  const asides = [
    ...before,
    ...(acting ? [words.labels.acting] : []),
    ...(saidBy === undefined ? [] : [escapeMarkdown(words.card.said(reading.nameOf(saidBy)))]),
    timeText(statement) ?? observed,
  ];
  return `- ${text}（${asides.join('，')}）${notes.markFor(statement)}`;
}

function timeText({ start, end }: Statement): string | undefined {
  if (start === undefined && end === undefined) return undefined;
  return `${escapeMarkdown(start ?? '')}／${escapeMarkdown(end ?? '')}`;
}

function valueText({ property, value }: Statement, { reading, words }: Scribe): string {
  if ('entity' in value) return reading.nameOf(value.entity);
  if ('text' in value) return value.text;
  if ('date' in value) return value.date;
  if ('code' in value) return (property === 'stage' ? words.stages : words.forms)[value.code] ?? value.code;
  const { number, approximation, unit, counted, period = '' } = value.figure;
  const about = approximation === undefined ? '' : words.figure.approximations[approximation];
  return `${counted}${period}${about}${number.toLocaleString('en-US', { maximumFractionDigits: 20 })}${unit}`;
}

/** One footnote for each phrase of a source, however many facts rest on it. */
class Footnotes {
  readonly #reading: Reading;
  readonly #words: Words;
  readonly #numbers = new Map<string, number>();

  constructor(reading: Reading, words: Words) {
    this.#reading = reading;
    this.#words = words;
  }

  markFor(statement: Statement): string {
    const text = this.#textFor(statement);
    const number = this.#numbers.get(text) ?? this.#numbers.size + 1;
    this.#numbers.set(text, number);
    return `[^${number}]`;
  }

  get text(): string {
    return Array.from(this.#numbers, ([text, number]) => `[^${number}]: ${text}`).join('\n');
  }

  #textFor(statement: Statement): string {
    const source = this.#reading.sourceOf(statement);
    const quote = `${escapeMarkdown(quoted(statement.quote))}（${this.#words.origins[statement.origin]}）`;
    if (!source) return quote;
    const { publisher, title, issued, read, url } = source;
    const link = url === undefined ? '' : `${markdownLink(url)}，`;
    return `${escapeMarkdown(publisher)}：《${escapeMarkdown(title)}》，${issued}。${quote}。${link}${read} 讀取。`;
  }
}
