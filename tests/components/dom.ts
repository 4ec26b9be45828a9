import { JSDOM } from 'jsdom';
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';

/** A document to render into. Preact finds `document` by its global name, so each test file calls this once, at the top. */
export function useDom(): void {
  const { window } = new JSDOM('<!doctype html><body>');
  Object.assign(globalThis, {
    window,
    document: window.document,
    Event: window.Event,
    KeyboardEvent: window.KeyboardEvent,
  });
}

/** Renders into an emptied body and returns it, with effects run. */
export async function show(vnode: ComponentChild): Promise<HTMLElement> {
  const { body } = document;
  await act(() => {
    render(vnode, body);
  });
  return body;
}

/** Empties the body, so that no state survives into the next test. */
export function clear(): void {
  render(null, document.body);
}

/** The one element that a selector finds; of which type, the caller knows, as with `querySelector`. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the DOM's own signature
export function one<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelectorAll<E>(selector);
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`${found.length} elements for ${selector}`);
  return first;
}

/** The one button that says `text`, as its content or as its label. */
export function button(root: ParentNode, text: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].filter(
    (element) => element.textContent === text || element.getAttribute('aria-label') === text,
  );
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`${found.length} buttons for ${text}`);
  return first;
}

export async function click(element: HTMLElement): Promise<void> {
  await act(() => {
    element.click();
  });
}

export async function press(
  element: HTMLElement,
  key: string,
  more: KeyboardEventInit = {},
): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  await act(() => {
    element.dispatchEvent(event);
  });
  return event;
}
