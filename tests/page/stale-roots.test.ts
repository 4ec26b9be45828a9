import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { nodeLayout } from '../../scripts/lib/node-layout';
import { staleRoots } from '@/lib/page/stale-roots';

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
});
