/** Attributes that are shown in another form than the page wrote: texts that are converted, and languages that follow them. */
import { closestOf } from './shadow';

interface Shown {
  /** `null` where the page has none. */
  readonly original: string | null;
  readonly shown: string;
}

/** Attributes that a reader sees or hears. */
const TEXTS = ['title', 'alt', 'placeholder', 'aria-label'] as const;
const HAN = /[\u4e00-\u9fff]/;
const NOT_OURS =
  '[translate="no"],.notranslate,[contenteditable]:not([contenteditable="false"]),[lang^="ja"],[lang^="ko"]';

export interface AttributeText {
  readonly element: Element;
  readonly name: string;
  /** What the page wrote. */
  readonly text: string;
}

export class ShownAttributes {
  readonly #shown = new WeakMap<Element, Map<string, Shown>>();

  /** What the page wrote. Where it has written over our form, the new value is its own. */
  original(element: Element, name: string): string | null {
    const value = element.getAttribute(name);
    const known = this.#shown.get(element)?.get(name);
    return known && known.shown === value ? known.original : value;
  }

  /** The texts in attributes of an element and what is in it, as the page wrote them. */
  textsUnder(root: Element): AttributeText[] {
    const selector = TEXTS.map((name) => `[${name}]`).join();
    return [root, ...root.querySelectorAll(selector)].flatMap((element) => {
      const texts = TEXTS.flatMap((name) => {
        const text = this.original(element, name);
        return text !== null && HAN.test(text) ? [{ element, name, text }] : [];
      });
      return texts.length > 0 && !closestOf(element, NOT_OURS) ? texts : [];
    });
  }

  /** Shows a value instead of the page's own. */
  show(element: Element, name: string, shown: string): void {
    const original = this.original(element, name);
    const known = this.#shown.get(element) ?? new Map<string, Shown>();
    if (shown === original) known.delete(name);
    else known.set(name, { original, shown });
    this.#shown.set(element, known);
    if (element.getAttribute(name) !== shown) element.setAttribute(name, shown);
  }

  /**
   * Shows the language of a script variant where the page declares Chinese, so that glyphs are the right ones; on the root element also
   * where it declares none.
   *
   * @param tag - a BCP 47 tag
   */
  showLang(document: Document, tag: string): void {
    const { documentElement } = document;
    for (const element of document.querySelectorAll('[lang]')) {
      if (/^zh\b/i.test(this.original(element, 'lang') ?? '')) this.show(element, 'lang', tag);
    }
    if (!this.original(documentElement, 'lang')) this.show(documentElement, 'lang', tag);
  }

  /** Puts everything back as the page wrote it, but for what it has written since. */
  restore(document: Document): void {
    const selector = [...TEXTS, 'lang'].map((name) => `[${name}]`).join();
    for (const element of document.querySelectorAll(selector)) {
      for (const [name, { original, shown }] of this.#shown.get(element) ?? []) {
        if (element.getAttribute(name) !== shown) continue;
        if (original === null) element.removeAttribute(name);
        else element.setAttribute(name, original);
      }
      this.#shown.delete(element);
    }
  }
}
