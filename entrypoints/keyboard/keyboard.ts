/**
 * The keyboard's way to the marks: one button of ours moves over the mark that is meant. No node of the page changes, and there is one
 * tab stop, not thousands.
 */
import type { KeptMention } from '@/lib/model/packed-mentions';
import { rectsOf } from '@/lib/page/hit-test';
import { ProxyButton } from '@/lib/page/proxy-button';
import type { PlacedMention } from '@/lib/page/span-index';
import { ask } from '@/lib/platform/ask';
import { keyOf, pointedAt, report } from '../page/report';
import type { Session } from '../page/session';

type Target = PlacedMention<KeptMention>;

export class Keyboard {
  readonly #session: Session;
  readonly #button: ProxyButton;
  #current: Target | undefined;

  constructor(session: Session, signal: AbortSignal) {
    this.#session = session;
    this.#button = new ProxyButton(() => this.#open(), signal);
  }

  /** Goes to the next or previous mark: from the one that is meant, from the caret, or from the top of the screen. */
  async step(to: 'next' | 'previous'): Promise<void> {
    if (!isFocused()) return;
    const marks = [...this.#session.marks()].filter((mark) => this.#linesOf(mark).length > 0);
    const at = this.#place(marks, to);
    const mark = marks[at];
    if (!mark) return;
    this.#current = mark;
    mark.spans[0]?.node.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { kind } = mark.mention;
    const name = this.#session.wordsOf(mark);
    const label = await ask('label', { name, kind, at: at + 1, of: marks.length });
    if (this.#current === mark) this.#button.show(() => this.#linesOf(mark), label.ok ? label.value : name);
  }

  /** Opens the card of the mark that is meant, or of the name that holds the caret. */
  openCard(): void {
    if (!isFocused()) return;
    if (!this.#button.isShown) this.#current = this.#atCaret();
    this.#open();
  }

  /** The card has closed: the focus comes back to where it was. */
  focusBack(): void {
    this.#button.focus();
  }

  #open(): void {
    if (this.#current) report({ type: 'press', pointed: pointedAt(this.#current, this.#session) });
  }

  #place(marks: readonly Target[], to: 'next' | 'previous'): number {
    const { length } = marks;
    const key = this.#button.isShown && this.#current ? keyOf(this.#current) : undefined;
    const current = marks.findIndex((mark) => keyOf(mark) === key);
    if (current >= 0) return (current + (to === 'next' ? 1 : length - 1)) % length;
    const isAhead = this.#isAhead();
    const next = marks.findIndex(isAhead);
    if (to === 'next') return Math.max(0, next);
    return ((next < 0 ? length : next) + length - 1) % length;
  }

  /** Tells which marks come after the caret, where there is one, or else at or after the top of the screen. */
  #isAhead(): (mark: Target) => boolean {
    const selection = getSelection();
    const caret = selection?.focusNode;
    if (selection && caret && caret !== document.body) {
      return ({ spans: [first] }) => {
        if (first === undefined) return false;
        if (first.node === caret) return first.start >= selection.focusOffset;
        return (caret.compareDocumentPosition(first.node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      };
    }
    return (mark) => (this.#linesOf(mark)[0]?.top ?? -1) >= 0;
  }

  #atCaret(): Target | undefined {
    const { focusNode, focusOffset = 0 } = getSelection() ?? {};
    if (!(focusNode instanceof Text)) return undefined;
    const { index, texts } = this.#session;
    for (const offset of [focusOffset, focusOffset - 1]) {
      const placed =
        offset < 0 ? undefined : index.at(focusNode, texts.toOriginal(focusNode, offset, 'start'));
      if (placed) return placed;
    }
    return undefined;
  }

  #linesOf(mark: Target): DOMRect[] {
    return rectsOf(mark, this.#session.texts);
  }
}

/** Every frame hears the keys: the one with the focus acts. */
const isFocused = (): boolean =>
  document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement);
