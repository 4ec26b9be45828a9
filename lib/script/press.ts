/**
 * The forms of Hong Kong's press. OpenCC's Hong Kong variant follows the Education Bureau's list of forms (説 户 啓), which the press does
 * not (說 戶 啟); data/script/hk-press.txt says where, and how that was counted.
 */
import type { Variant } from '../model/variant';
import type { Run } from './pipeline';

export interface PressForm {
  /** What OpenCC gives. */
  readonly standard: string;
  /** What the press writes; as long. */
  readonly press: string;
  /** Simplified writes the standard form too. */
  readonly isSimplified: boolean;
}

/**
 * Reads the list: a standard form, the press's and, where it applies, 「簡」 on a line; `#` begins a comment.
 *
 * @throws Error which line is none, and why
 */
export function readPressForms(list: string): readonly PressForm[] {
  return list.split('\n').flatMap((line, at) => {
    const [standard, press, mark, ...rest] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (!standard) return [];
    const isForm = standard.length === press?.length && rest.length === 0 && (!mark || mark === '簡');
    if (!press || !isForm) throw new Error(`line ${at + 1}: not a form and one as long: ${line}`);
    return [{ standard, press, isSimplified: mark === '簡' }];
  });
}

/**
 * Makes a run that gives the press's forms where another gives the standard ones. What the source itself has stays as it is: who writes
 * 許智峯 on a page from Taiwan means that.
 */
export function inPress(forms: readonly PressForm[], from: Variant, run: Run): Run {
  const begins = new Uint8Array(0x1_0000);
  const byFirst = new Map<number, PressForm[]>();
  for (const form of forms.toSorted((a, b) => b.standard.length - a.standard.length)) {
    const unit = form.standard.charCodeAt(0);
    begins[unit] = 1;
    byFirst.set(unit, [...(byFirst.get(unit) ?? []), form]);
  }
  const isStandard = (units: Uint16Array, at: number, { standard }: PressForm) => {
    for (let i = 0; i < standard.length; i += 1) if (units[at + i] !== standard.charCodeAt(i)) return false;
    return true;
  };

  return (src, start, end, dst, at, edits) => {
    let edit = edits.length;
    const to = run(src, start, end, dst, at, edits);
    const reached = Math.min(to, dst.length);
    /** How far the result is ahead of the source. */
    let ahead = at - start;
    for (let next = at; next < reached; next += 1) {
      for (let passed = edits[edit]; passed && passed.dstEnd <= next; passed = edits[edit]) {
        ahead = passed.dstEnd - passed.srcEnd;
        edit += 1;
      }
      if (begins[dst[next] ?? 0] !== 1) continue;
      const form = byFirst
        .get(dst[next] ?? 0)
        ?.find((one) => next + one.standard.length <= reached && isStandard(dst, next, one));
      if (!form) continue;
      const isOwn = isStandard(src, next - ahead, form) && !(from === 'cn' && form.isSimplified);
      if (isOwn) continue;
      for (let i = 0; i < form.press.length; i += 1) dst[next + i] = form.press.charCodeAt(i);
    }
    return to;
  };
}
