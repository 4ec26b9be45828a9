import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { nodeLayout } from '../../scripts/lib/node-layout';
import { staleRoots } from '@/lib/page/stale-roots';
import { arbitraryTree, elementsOf, growTree } from './trees';

const { window } = new JSDOM(
  '<main><p id="a">浙<b id="b">江<i id="i">省</i></b></p><p id="c">香港</p></main><aside id="d"></aside>',
);
const { document } = window;
const layout = nodeLayout(window);
const rootsOf = (...ids: string[]) =>
  staleRoots(
    ids.map((id) => document.getElementById(id) ?? document.body),
    layout,
  ).map(({ id, localName }) => id || localName);

describe('staleRoots', () => {
  it('goes up to the nearest element that is not inline', () => {
    expect(rootsOf('i')).toEqual(['a']);
    expect(rootsOf('c')).toEqual(['c']);
  });

  it('takes each root once, and none that lies in another', () => {
    expect(rootsOf('i', 'b', 'a')).toEqual(['a']);
    expect(rootsOf('i', 'd', 'body')).toEqual(['body']);
  });

  it('leaves out what has left the document', () => {
    expect(staleRoots([document.createElement('p')], layout)).toEqual([]);
  });

  it('goes on from a shadow tree to its host', () => {
    const { document } = new JSDOM('<p id="around"><x-host></x-host></p>').window;
    const root = document.querySelector('x-host')?.attachShadow({ mode: 'closed' });
    if (!root) throw new Error('no root');
    root.innerHTML = '<b>浙江</b><div><i>香港</i></div>';
    const changed = [...root.querySelectorAll('b,i')];
    expect(staleRoots(changed.slice(1), layout).map(({ localName }) => localName)).toEqual(['div']);
    expect(staleRoots(changed, layout).map(({ id }) => id)).toEqual(['around']);
  });

  it('is, over any tree, what its definition says', () => {
    const { document } = new JSDOM('<body></body>').window;
    fc.assert(
      fc.property(
        arbitraryTree,
        fc.array(fc.nat(), { maxLength: 30 }),
        fc.nat(3),
        (tree, picks, inlineOf) => {
          document.body.replaceChildren();
          growTree(tree, document.body);
          const all = elementsOf(document.body);
          const changed = picks.flatMap((pick) => all[pick % all.length] ?? []);
          const layout = (element: Element) =>
            element.localName.length % 4 === inlineOf && element !== document.body ? 'inline' : 'block';
          expect(new Set(staleRoots(changed, layout))).toEqual(new Set(byDefinition(changed, layout)));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('takes 10,000 changes at once', () => {
    const { document } = new JSDOM(`<ul>${'<li>浙江</li>'.repeat(10_000)}</ul>`).window;
    const changed = document.querySelectorAll('li');
    const started = performance.now();
    expect(staleRoots(changed, () => 'block')).toHaveLength(10_000);
    // 46 ms in jsdom; comparing each with each would take 30 s.
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

/** Roots and containment by their definitions, however long that takes. */
function byDefinition(changed: readonly Element[], layout: (element: Element) => string): Element[] {
  const around = ({ parentNode }: Element): Element | null =>
    parentNode && 'host' in parentNode ? (parentNode as ShadowRoot).host : (parentNode as Element | null);
  const contains = (outer: Element, inner: Element): boolean => {
    const next = around(inner);
    return next !== null && next.nodeType === 1 && (next === outer || contains(outer, next));
  };
  const rootOf = (element: Element): Element => {
    const next = around(element);
    return layout(element) === 'inline' && next?.nodeType === 1 ? rootOf(next) : element;
  };
  const roots = changed.map(rootOf);
  return roots.filter((root) => !roots.some((other) => contains(other, root)));
}
