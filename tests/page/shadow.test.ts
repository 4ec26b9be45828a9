import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { articleOf } from '@/lib/page/article';
import { closestOf, parentOf, precedes } from '@/lib/page/shadow';

const { document } = new JSDOM(
  '<article><div id="host"><i>浙</i></div><b>江</b></article><template><u>在此</u></template>',
).window;
const host = document.querySelector('#host') ?? document.body;
const root = host.attachShadow({ mode: 'closed' });
root.innerHTML = '<p><em>省</em></p><section></section>';
const inner = root.querySelector('section')?.attachShadow({ mode: 'closed' });
inner?.append('市');

/** All nodes, in the order in which they are to be. */
const inOrder = [
  document.querySelector('article'),
  host,
  root.querySelector('p'),
  root.querySelector('em'),
  root.querySelector('section'),
  inner?.firstChild,
  host.querySelector('i'),
  document.querySelector('b'),
].filter((node) => node !== null && node !== undefined);

describe('the page as one tree', () => {
  it('has an order', () => {
    expect(inOrder).toHaveLength(8);
    for (const [a, one] of inOrder.entries())
      for (const [b, other] of inOrder.entries()) expect(precedes(one, other)).toBe(a < b);
  });

  it('has hosts around their shadow trees', () => {
    const text = inner?.firstChild;
    expect(text && parentOf(text)).toBe(root.querySelector('section'));
    expect(closestOf(root.querySelector('em'), '#host')).toBe(host);
    expect(closestOf(root.querySelector('em'), 'p')).toBe(root.querySelector('p'));
    expect(closestOf(root.querySelector('em'), 'table')).toBeNull();
    expect(articleOf(root.querySelector('em') ?? host)).toBe(document.querySelector('article'));
  });

  it('ends at the document, and at a template’s content', () => {
    expect(parentOf(document.documentElement)).toBeNull();
    const inTemplate = document.querySelector('template')?.content.querySelector('u');
    expect(inTemplate && parentOf(inTemplate)).toBeNull();
  });
});
