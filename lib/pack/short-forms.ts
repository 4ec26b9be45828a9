/** Short forms that follow safely from full names: 浙江省商務廳 is also 浙江商務廳, and, where the page speaks of 浙江, 省商務廳. */
import type { EntityId, Name } from '../model/entity';
import type { Entity } from '../model/pack';

/** A derived form. */
export interface ShortForm {
  readonly text: string;
  /** `short` stands for itself; `region` is every region's (省商務廳): it is this one's only where the page says which. */
  readonly kind: 'short' | 'region';
}

/** A place with a form that ends in its rank, such as 浙江省, and the name without it. */
export interface Region {
  readonly id: EntityId;
  readonly full: string;
  readonly bare: string;
  /** 省 or 市; `''` of a special region, whose name stands before its offices without more (香港立法會). */
  readonly rank: string;
}

/** The regions of a pack: places whose names have a rank. */
export function regionsOf(entities: readonly Entity[]): Region[] {
  return entities
    .filter(({ kind }) => kind === 'place')
    .flatMap(({ id, names }) =>
      names.flatMap(({ text }) => {
        const [, bare = '', rank = ''] = /^(.{2,}?)([省市]|特別行政區|特别行政区)$/u.exec(text) ?? [];
        return bare === '' ? [] : [{ id, full: text, bare, rank: rank.length === 1 ? rank : '' }];
      }),
    );
}

/** The region that an office or a body belongs to, as its names say; `undefined` where they say none. */
export function regionOf({ kind, names }: Entity, regions: readonly Region[]): EntityId | undefined {
  if (kind !== 'organisation' && kind !== 'post') return undefined;
  for (const { kind: nameKind, text } of names) {
    if (nameKind !== 'official' && nameKind !== 'short') continue;
    const region = regions.find(({ full, bare, rank }) =>
      rank === '' ? text.startsWith(bare) : text.startsWith(full) && text.length > full.length,
    );
    if (region) return region.id;
  }
  return undefined;
}

/** After these the short form is not said, or is said of something else: 浙江委書記, 省副省長. */
const NEVER_BARE = /^委/u;
const NEVER_RANKED = /^副?[省市]長/u;

/**
 * The forms that follow from an entity's official names and that it does not have yet.
 *
 * @param regions - of the whole pack
 */
export function shortForms({ kind, names }: Entity, regions: readonly Region[]): ShortForm[] {
  if (kind !== 'organisation' && kind !== 'post') return [];
  const known = new Set(names.map(({ text }) => text));
  const forms = names.flatMap((name) => formsOf(name, regions));
  return forms.filter(({ text }) => !known.has(text) && known.add(text));
}

function formsOf({ text, kind }: Name, regions: readonly Region[]): ShortForm[] {
  if (kind !== 'official') return [];
  return regions.flatMap(({ full, bare, rank }): ShortForm[] => {
    if (rank === '' || !text.startsWith(full)) return [];
    const rest = text.slice(full.length);
    if (rest.length < 2) return [];
    const forms: ShortForm[] = [];
    if (!NEVER_BARE.test(rest)) forms.push({ text: bare + rest, kind: 'short' });
    if (!NEVER_RANKED.test(rest)) forms.push({ text: rank + rest, kind: 'region' });
    return forms;
  });
}
