import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { articleOf } from '@/lib/page/article';

/** The article of each element with an id, as its tag and id. */
function articles(body: string): Record<string, string> {
  const { document } = new JSDOM(`<!doctype html><html id="page"><body>${body}</body></html>`).window;
  return Object.fromEntries(
    [...document.querySelectorAll('body [id]')].map((element) => [element.id, articleOf(element).id]),
  );
}

const headline = (id: string) => `<li id="${id}"><a href="/">浙江省委書記今日率團訪問香港</a> 6月26日</li>`;

describe('articleOf', () => {
  it('is the nearest article, or the page', () => {
    expect(articles('<p id="a">一</p><article id="b"><p id="c">二</p></article>')).toEqual({
      a: 'page',
      b: 'b',
      c: 'b',
    });
  });

  it('is the item in a list of headlines', () => {
    expect(articles(`<ul>${headline('a')}${headline('b')}${headline('c')}</ul>`)).toEqual({
      a: 'a',
      b: 'b',
      c: 'c',
    });
  });

  it('is the card around a headline with its summary, which is longer than the headline', () => {
    const card = (id: string) =>
      `<div id="${id}"><h3><a href="/">浙江與香港簽署備忘錄</a></h3><p id="${id}-summary">${'摘要'.repeat(40)}</p></div>`;
    expect(articles(`<div>${card('a')}${card('b')}${card('c')}</div>`)).toMatchObject({
      'a-summary': 'a',
      'c-summary': 'c',
    });
  });

  it('is not a paragraph with links, an entry of a menu, or a single link', () => {
    const paragraph = (id: string) =>
      `<p id="${id}">${'正文'.repeat(30)}<a href="/">浙江省委書記今日率團訪問香港</a>${'正文'.repeat(30)}</p>`;
    const entry = (id: string) => `<li id="${id}"><a href="/">財經</a></li>`;
    expect(
      new Set(
        Object.values(
          articles(
            `${paragraph('a')}${paragraph('b')}${paragraph('c')}<ul>${entry('d')}${entry('e')}${entry('f')}</ul><ul>${headline('g')}</ul>`,
          ),
        ),
      ),
    ).toEqual(new Set(['page']));
  });
});
