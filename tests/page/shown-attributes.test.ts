import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { ShownAttributes } from '@/lib/page/shown-attributes';

const documentOf = (html: string, lang = '') =>
  new JSDOM(`<!doctype html><html${lang}><body>${html}</body></html>`).window.document;

describe('attributes that are shown converted', () => {
  it('are those that readers see or hear, where they hold Chinese and are the page’s to convert', () => {
    const document = documentOf(
      '<img alt="圖片" title="English"><input placeholder="搜尋" value="值"><p translate="no" title="不要"></p><i aria-label="標題"></i>',
    );
    const found = new ShownAttributes().textsUnder(document.body);
    expect(found.map(({ name, text }) => `${name} ${text}`)).toEqual([
      'alt 圖片',
      'placeholder 搜尋',
      'aria-label 標題',
    ]);
  });

  it('are restored byte for byte, but for what the page has written since', () => {
    const document = documentOf('<img alt="圖片"><i title="標題"></i>', ' lang="zh-HK"');
    const before = document.documentElement.outerHTML;
    const attributes = new ShownAttributes();
    const [image, title] = attributes.textsUnder(document.body);
    if (!image || !title) throw new Error('none found');
    attributes.show(image.element, image.name, '图片');
    attributes.show(title.element, title.name, '标题');
    attributes.showLang(document, 'zh-Hans');
    expect(document.documentElement.lang).toBe('zh-Hans');
    expect(attributes.original(image.element, 'alt')).toBe('圖片');
    expect(attributes.textsUnder(document.body).map(({ text }) => text)).toEqual(['圖片', '標題']);
    attributes.restore(document);
    expect(document.documentElement.outerHTML).toBe(before);
    attributes.show(title.element, 'title', '标题');
    title.element.setAttribute('title', '另一個');
    attributes.restore(document);
    expect(title.element.getAttribute('title')).toBe('另一個');
  });

  it('set the language only where Chinese is declared, and on a root that declares none', () => {
    const document = documentOf('<p lang="zh">中</p><p lang="en">English</p>');
    const before = document.documentElement.outerHTML;
    const attributes = new ShownAttributes();
    attributes.showLang(document, 'zh-Hant-HK');
    const langs = [document.documentElement, ...document.querySelectorAll('p')].map((element) =>
      element.getAttribute('lang'),
    );
    expect(langs).toEqual(['zh-Hant-HK', 'zh-Hant-HK', 'en']);
    attributes.restore(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
