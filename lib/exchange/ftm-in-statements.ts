/** FollowTheMoney's links and notes as statements. */
import { isDay } from '../model/day';
import type { EntityId, EntityKind, Name } from '../model/entity';
import { MAX_QUOTE, PARTS, propertyRule, valueType, type Part, type Value } from '../model/statement';
import type { Source } from '../model/pack';
import type { FtmLine } from './ftm-parse';
import { ACTING, DIRECT, ORIGIN_READ, SAID, isFtmDate, readRole, valueRead } from './ftm-rules';
import { cutQuote } from './imported';
import type { Loss } from './loss';

/** A thing that is read as an entity. */
export interface FtmThing {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly names: readonly Name[];
  readonly note?: string | undefined;
  /** The line of its file. */
  readonly line: number;
}

/** Links whose schema says what they mean: their ends, from the statement's subject to its value. */
const LINKS: Readonly<
  Record<string, { readonly property: string; readonly ends: readonly [string, string] }>
> = {
  Occupancy: { property: 'holds', ends: ['holder', 'post'] },
  Employment: { property: 'works-for', ends: ['employee', 'employer'] },
  ProjectParticipant: { property: 'party', ends: ['project', 'participant'] },
};

type Fields = Record<string, unknown>;

export class FtmStatements {
  readonly #things: ReadonlyMap<string, FtmThing>;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #losses: Loss[];
  readonly #statements = new Map<EntityId, Fields[]>();
  readonly #notes = new Map<string, Fields>();
  #usesDefault = false;

  /**
   * @param things - by their ids in the file
   * @param sources - by their ids in the file
   * @param losses - takes what is not read
   */
  constructor(things: ReadonlyMap<string, FtmThing>, sources: ReadonlyMap<string, Source>, losses: Loss[]) {
    this.#things = things;
    this.#sources = sources;
    this.#losses = losses;
  }

  /** True where a claim named no source. */
  get usesDefault(): boolean {
    return this.#usesDefault;
  }

  of(id: EntityId): readonly Fields[] {
    return this.#statements.get(id) ?? [];
  }

  /** Reads a link or a note. */
  read(line: FtmLine): void {
    const link = Object.hasOwn(LINKS, line.schema) ? LINKS[line.schema] : undefined;
    if (link) this.#readLink(line, link.ends, { property: link.property, part: this.#partOf(line) });
    else if (line.schema === 'Note') this.#readNote(line);
    else if (line.schema === 'UnknownLink') this.#readUnknownLink(line);
    else this.#lose(line, 'entity', `entities of schema ${line.schema} are not read`);
  }

  /** Reads what stands on a thing itself, where no link or note said the same. */
  readDirect(line: FtmLine): void {
    const thing = this.#things.get(line.id);
    if (!thing) return;
    for (const { schema, ftm, property } of DIRECT) {
      if (schema !== line.schema) continue;
      for (const text of line.properties[ftm] ?? []) this.#readDirectValue(line, thing, ftm, property, text);
    }
  }

  #readDirectValue(line: FtmLine, thing: FtmThing, ftm: string, property: string, text: string): void {
    const target = this.#things.get(text);
    const value: Value = target ? { entity: target.id } : valueRead(property, text);
    const known = this.of(thing.id).some(
      (fields) =>
        fields['property'] === property && JSON.stringify(fields['value']) === JSON.stringify(value),
    );
    if (known) return;
    if (!fits(thing, property, value, target)) {
      this.#lose(line, ftm, `${text}: not what our ${property} takes`);
      return;
    }
    const [name] = thing.names;
    const quote = cutQuote(`${name?.text ?? ''}：${target?.names[0]?.text ?? text}`, MAX_QUOTE);
    this.#usesDefault = true;
    this.#add(thing.id, { property, value, quote, origin: ORIGIN_READ });
  }

  #readUnknownLink(line: FtmLine): void {
    const [role = ''] = line.properties['role'] ?? [];
    const note = this.#notes.get(line.properties['object']?.[0] ?? '');
    const speaker = this.#things.get(line.properties['subject']?.[0] ?? '');
    if (role === SAID && note && speaker) {
      note['saidBy'] = speaker.id;
      return;
    }
    const read = readRole(role);
    if (read) this.#readLink(line, ['subject', 'object'], read);
    else this.#lose(line, 'role', `the role «${role}» is none of our properties`);
  }

  #readLink(
    line: FtmLine,
    [from, to]: readonly [string, string],
    said: { readonly property: string; readonly part?: Part | undefined },
  ): void {
    const subject = this.#things.get(line.properties[from]?.[0] ?? '');
    const target = this.#things.get(line.properties[to]?.[0] ?? '');
    const value = { entity: target?.id ?? '' };
    if (!subject || !target || !fits(subject, said.property, value, target)) {
      this.#lose(line, 'entity', `its two ends are not what our ${said.property} ties together`);
      return;
    }
    const first = (property: string) => line.properties[property]?.[0];
    const fallback = `${subject.names[0]?.text ?? ''}：${target.names[0]?.text ?? ''}`;
    this.#add(subject.id, {
      ...said,
      value,
      ...this.#evidence(line, fallback),
      observed: this.#dateOf(line, 'date', isDay),
      start: this.#dateOf(line, 'startDate', isFtmDate),
      end: this.#dateOf(line, 'endDate', isFtmDate),
      status: STATUSES.find((status) => status === first('status')),
      acting: first('description') === ACTING ? true : undefined,
    });
  }

  #dateOf(line: FtmLine, property: string, isRead: (text: string) => boolean): string | undefined {
    const text = line.properties[property]?.[0];
    if (text === undefined || isRead(text)) return text;
    this.#lose(line, property, `«${text}» is no day that a pack can hold here`);
    return undefined;
  }

  #readNote(line: FtmLine): void {
    const subject = this.#things.get(line.properties['entity']?.[0] ?? '');
    const [property = ''] = line.properties['name'] ?? [];
    const text = line.properties['description']?.[0];
    const value = valueRead(property, text ?? '');
    if (!subject || text === undefined || !fits(subject, property, value, undefined)) {
      this.#lose(
        line,
        'entity',
        `a note is read where its name is one of our properties; «${property}» is none of them here`,
      );
      return;
    }
    const fields = { property, value, ...this.#evidence(line, `${subject.names[0]?.text ?? ''}：${text}`) };
    this.#notes.set(line.id, fields);
    this.#add(subject.id, fields);
  }

  #evidence({ properties }: FtmLine, fallback: string): Fields {
    const [summary = ''] = properties['summary'] ?? [];
    const source = this.#sources.get(properties['proof']?.[0] ?? '');
    if (!source) this.#usesDefault = true;
    return {
      quote: cutQuote(summary.length < 2 ? fallback : summary, MAX_QUOTE),
      origin: ORIGIN_READ,
      ...(source ? { source: source.id } : {}),
    };
  }

  #partOf(line: FtmLine): Part | undefined {
    const role = line.properties['role']?.[0];
    const part = PARTS.find((word) => word === role);
    if (role !== undefined && part === undefined) this.#lose(line, 'role', `«${role}» is none of our parts`);
    return part;
  }

  #add(id: EntityId, fields: Fields): void {
    const known = this.#statements.get(id);
    if (known) known.push(fields);
    else this.#statements.set(id, [fields]);
  }

  #lose({ id }: FtmLine, property: string, reason: string): void {
    this.#losses.push({ entity: id, property, reason });
  }
}

const STATUSES = ['stated', 'current', 'ended', 'unknown'];

/** True where our model lets the property stand between the two. */
function fits(subject: FtmThing, property: string, value: Value, target: FtmThing | undefined): boolean {
  const rule = propertyRule(property);
  if (!rule || (rule.of !== 'any' && !rule.of.includes(subject.kind))) return false;
  if (!rule.takes.includes(valueType(value))) return false;
  if ('code' in value) return rule.codes?.includes(value.code) ?? false;
  return target === undefined || rule.to === undefined || rule.to.includes(target.kind);
}
