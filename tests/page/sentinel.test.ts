import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isChinese, textIn } from '@/lib/page/sentinel';

describe('isChinese', () => {
  it.each([
    ['Traditional', '浙江與香港簽署合作協議', 'zh-HK'],
    [
      'Chinese among scripts and white space',
      `if (x) { /* 广告 */ }${' '.repeat(3000)}${'浙江与香港签署合作协议'.repeat(5)}`,
      '',
    ],
    ['Simplified, undeclared', 'News: 浙江与香港签署合作协议', ''],
    [
      'Chinese that quotes a Japanese word',
      '他在訪問中說「ありがとう」，然後談到浙江與香港的合作協議以及兩地的各項交流活動，並且介紹了未來的發展計劃與投資安排',
      '',
    ],
  ])('is true of %s', (_, text, lang) => expect(isChinese(text, lang)).toBe(true));

  it.each([
    ['English', 'Zhejiang and Hong Kong signed an agreement', 'en'],
    ['English with a Chinese name', 'Lee Ka-chiu (李家超) met Yi Lianhong', 'en'],
    [
      'English with a list of languages',
      `${'An article about trade. '.repeat(400)}中文 粵語 文言 吴语 贛語 客家語`,
      'en',
    ],
    ['Japanese', '香港と浙江省が協力協定に署名しました', ''],
    ['declared Japanese without kana', '香港浙江協力協定署名式典', 'ja'],
    ['Korean with hanja', '홍콩과 저장성(浙江省)이 협력 협정(合作協定)에 서명했다', ''],
    ['nothing', '', ''],
  ])('is false of %s', (_, text, lang) => expect(isChinese(text, lang)).toBe(false));
});

describe('textIn', () => {
  it('is the text with that of open roots of custom elements, without their style sheets', () => {
    const { body } = new JSDOM('<p>a</p><x-a></x-a><x-b></x-b>').window.document;
    const [a, b] = body.querySelectorAll('x-a,x-b');
    const root = a?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<style>p{}</style><p>浙江</p><x-c></x-c>text';
    const inner = root?.querySelector('x-c')?.attachShadow({ mode: 'open' });
    if (inner) inner.innerHTML = '<b>香港</b>';
    b?.attachShadow({ mode: 'closed' }).append('closed');
    const custom: string[] = [];
    expect(textIn(body, ({ localName }) => custom.push(localName))).toBe('a浙江香港text');
    expect(custom).toEqual(['x-a', 'x-c', 'x-b']);
  });
});
