/** What every catalogue must hold: the keys of the first one, each with a text or with a function of the same arguments. */
import type { zhHantHK } from './zh-hant-hk';

type Same<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Same<T[K]> };

export type Catalogue = Same<typeof zhHantHK>;
