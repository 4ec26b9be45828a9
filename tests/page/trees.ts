/** Arbitrary trees of elements, texts and shadow roots. */
import fc from 'fast-check';

export interface Tree {
  readonly tag: string;
  /** Text before the children; also that of a shadow root that is only text. */
  readonly text: string;
  readonly children: readonly Tree[];
  /** What its shadow root holds, if it has one. */
  readonly shadow: readonly Tree[] | undefined;
}

const text = fc.constantFrom('', ' ', '浙江省', '香港', '合作協議');

export const arbitraryTree: fc.Arbitrary<readonly Tree[]> = fc.letrec<{ trees: Tree[]; tree: Tree }>(
  (tie) => ({
    trees: fc.array(tie('tree'), { maxLength: 4 }),
    tree: fc.record({
      tag: fc.constantFrom('div', 'span', 'p', 'section', 'x-card', 'x-inline'),
      text,
      children: fc.oneof({ depthSize: 'small' }, fc.constant([]), tie('trees')),
      shadow: fc.oneof({ depthSize: 'small' }, fc.constant(undefined), tie('trees')),
    }),
  }),
).trees;

/** Builds trees under a node. Nothing is parsed, so a `p` may hold a `div`, as scripts may build it. */
export function growTree(trees: readonly Tree[], under: Element | ShadowRoot): void {
  const { ownerDocument } = under;
  for (const { tag, text, children, shadow } of trees) {
    const element = ownerDocument.createElement(tag);
    under.append(element, ownerDocument.createTextNode(text));
    element.append(text);
    if (shadow) growTree(shadow, element.attachShadow({ mode: 'open' }));
    growTree(children, element);
  }
}

/** The element and all under it, shadow trees before children. */
export function elementsOf(element: Element): Element[] {
  const { shadowRoot, children } = element;
  return [element, ...[...(shadowRoot?.children ?? []), ...children].flatMap(elementsOf)];
}
