/** Packs replacement values while a group is compiled. */
import { LENGTH_BITS, LENGTH_MASK } from './flat-group';

/** Collects values; equal values share their place. */
export class ValuePool {
  private readonly units: number[] = [];
  private readonly places = new Map<string, number>();

  /**
   * The word for a value: where it starts in the pool, and its length.
   *
   * @throws Error where the value is longer than a word can say.
   */
  wordOf(value: string): number {
    if (value.length === 0 || value.length > LENGTH_MASK) throw new Error(`a value of this length: ${value}`);
    const known = this.places.get(value);
    if (known !== undefined) return known;
    const word = ((this.units.length << LENGTH_BITS) | value.length) >>> 0;
    for (let at = 0; at < value.length; at += 1) this.units.push(value.charCodeAt(at));
    this.places.set(value, word);
    return word;
  }

  toArray(): Uint16Array {
    return Uint16Array.from([...this.units, 0, 0, 0]);
  }
}

/** Replaces single units: what `chars` of a group does. */
export function replaceUnits(chars: ReadonlyMap<string, string>, text: string): string {
  let replaced = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    replaced += chars.get(unit) ?? unit;
  }
  return replaced;
}
