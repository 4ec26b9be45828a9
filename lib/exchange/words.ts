/** The Chinese that documents for people use. The interface's catalogue has all but the properties, which cards never name. */
import type { EntityKind } from '../model/entity';
import type { Figure, Origin, Part, PropertyName } from '../model/statement';

/** What the interface's catalogue gives: this is a part of it. */
export interface Words {
  readonly kinds: Readonly<Record<EntityKind, string>>;
  readonly origins: Readonly<Record<Origin, string>>;
  readonly parts: Readonly<Record<Part, string>>;
  readonly stages: Readonly<Record<string, string>>;
  readonly forms: Readonly<Record<string, string>>;
  readonly labels: { readonly acting: string };
  readonly figure: {
    readonly approximations: Readonly<Record<NonNullable<Figure['approximation']>, string>>;
  };
  readonly card: { readonly said: (name: string) => string };
}

const PROPERTY_WORDS: Readonly<Record<PropertyName, string>> = {
  holds: '職位',
  'works-for': '任職',
  occupation: '職業',
  attends: '出席',
  meets: '會面',
  credited: '署名',
  holders: '任職人數',
  'post-in': '設於',
  form: '性質',
  'part-of': '屬於',
  'located-in': '位於',
  founded: '成立',
  stage: '進度',
  party: '一方',
  field: '領域',
  purpose: '目的',
  'signed-at': '簽署場合',
  date: '日期',
  organiser: '主辦',
  listed: '名單寫法',
  content: '內容',
  'area-of': '所屬協議',
  'used-by': '使用者',
  owner: '提出者',
  about: '關於',
  'described-as': '描述',
  ranks: '排名',
  says: '言論',
  figure: '數字',
};

/** A property in Chinese; one that this version does not know stays as it is. */
export function propertyWord(property: string): string {
  const words: Readonly<Record<string, string>> = PROPERTY_WORDS;
  return Object.hasOwn(words, property) ? (words[property] ?? property) : property;
}
