/**
 * Another program that converts the same page, by what it does: it writes over what we have just written, in other forms of the same
 * characters. Two such programs would write for ever (an issue that every converter has); we yield after two rounds.
 */

import { isHan } from '../text/han';

/** A text that we wrote and that is written over later than this, in milliseconds, was not written over in answer. */
const PROMPT = 5000;
const ROUNDS = 2;
/** Shorter texts are like each other by accident: tags and tickers that take turns. */
const LEAST_HAN = 4;

interface Written {
  readonly shown: string;
  /** Milliseconds, by the clock of the caller. */
  readonly at: number;
  /** How often it was written over before. */
  readonly rounds: number;
}

export class OtherWriter {
  #written = new WeakMap<Text, Written>();
  #isThere = false;

  /** True once the page has been seen to be converted by somebody else too. */
  get isThere(): boolean {
    return this.#isThere;
  }

  /**
   * Whether we leave a node to the other. To be asked whenever something is to be shown in it, and remembered if we do not.
   *
   * @param now - milliseconds
   */
  yields(node: Text, shown: string, now: number): boolean {
    const before = this.#written.get(node);
    const isWrittenOver =
      before !== undefined &&
      before.shown !== node.data &&
      now - before.at < PROMPT &&
      isOtherForm(before.shown, node.data);
    const rounds = isWrittenOver ? before.rounds + 1 : 0;
    this.#isThere ||= rounds >= ROUNDS;
    if (this.#isThere && isWrittenOver) return true;
    this.#written.set(node, { shown, at: now, rounds });
    return false;
  }

  /** The page is shown as it was written again: what is asked next is asked anew. */
  forget(): void {
    this.#written = new WeakMap();
    this.#isThere = false;
  }
}

/** Whether two texts differ in ideographs alone, and in no more than half of them: what conversion does. */
function isOtherForm(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let han = 0;
  let same = 0;
  for (let at = 0; at < a.length; at += 1) {
    const isSame = a.charCodeAt(at) === b.charCodeAt(at);
    if (isHan(a.charCodeAt(at)) && isHan(b.charCodeAt(at))) {
      han += 1;
      if (isSame) same += 1;
    } else if (!isSame) return false;
  }
  return han >= LEAST_HAN && same * 2 >= han;
}
