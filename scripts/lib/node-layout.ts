/** The flow of a page's elements in Node: jsdom's cascade over the page's own style sheets, and what it leaves out. */
import type { DOMWindow } from 'jsdom';
import { flowByStyle, type FlowStyle, type Layout } from '../../lib/page/layout';
import { keepsBreaks, type KeepsBreaks } from '../../lib/page/line-breaks';

/** Elements that browsers' own style sheets do not show as jsdom's does. */
const ALWAYS_INLINE = new Set(['wbr', 'ruby', 'rb']);

/** Flow by computed style, as a browser would have it. */
export function nodeLayout(window: DOMWindow): Layout {
  const styles = new WeakMap<Element, CSSStyleDeclaration>();
  const cascade = (element: Element): CSSStyleDeclaration => {
    const style = styles.get(element) ?? window.getComputedStyle(element);
    styles.set(element, style);
    return style;
  };
  return flowByStyle((element): FlowStyle => {
    const { display: declared, visibility, float, position } = cascade(element);
    const display = declared === '' || ALWAYS_INLINE.has(element.localName) ? 'inline' : declared;
    if (display !== 'inline') return { display, visibility };
    // Floated and positioned elements, and items of flex boxes and grids, are blocks whatever they say (CSS Display 3, 2.7).
    const { parentElement } = element;
    const isItem = parentElement !== null && /flex|grid/.test(cascade(parentElement).display);
    const isTakenOut = /^(?:left|right)$/.test(float) || /^(?:absolute|fixed)$/.test(position);
    return { display: isItem || isTakenOut ? 'block' : display, visibility };
  });
}

/** Which elements keep their line breaks: `white-space` is inherited, which jsdom leaves out. */
export function nodeKeepsBreaks(window: DOMWindow): KeepsBreaks {
  return (element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { whiteSpace } = window.getComputedStyle(at);
      if (whiteSpace !== '') return keepsBreaks(whiteSpace);
      if (at.localName === 'pre') return true;
    }
    return false;
  };
}
