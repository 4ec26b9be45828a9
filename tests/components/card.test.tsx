import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/Card';
import { zhHantHK } from '../../lib/i18n/zh-hant-hk';
import type { CardLine, CardView } from '../../lib/model/card';
import { button, clear, click, one, press, show, useDom } from './dom';

useDom();
afterEach(clear);

const quote = {
  statement: '1a2b',
  origin: 'verbatim',
  originLabel: '原文所載',
  source: '測試報，2023-06-27，〈測試〉',
} as const;
const line = (text: string, more: Partial<CardLine> = {}): CardLine => ({
  text,
  evidence: [{ ...quote, quote: `${text}的原文` }],
  ...more,
});
const view: CardView = {
  entity: 'person/a',
  kind: 'person',
  kindLabel: '人物',
  title: '测试者',
  titleLang: 'zh-Hans',
  lang: 'zh-Hant-HK',
  otherNames: [],
  sections: [
    { label: '職位', lines: [line('測試局長', { entity: 'post/p', lang: 'zh-Hant', label: '本頁當日' })] },
  ],
  footer: '資料截至 2023-06-26',
  words: zhHantHK.cardWords,
};
const card = (changes: Partial<Parameters<typeof Card>[0]> = {}) =>
  show(<Card view={view} onOpen={() => {}} onClose={() => {}} onCopy={async () => true} {...changes} />);

describe('a card', () => {
  it('is a dialog named by its title, each text with the language that chooses its glyphs', async () => {
    const root = await card();
    const dialog = one(root, '[role=dialog]');
    const title = one(root, 'h2');
    expect(dialog.getAttribute('aria-labelledby')).toBe(title.id);
    expect(dialog.lang).toBe('zh-Hant-HK');
    expect(title.lang).toBe('zh-Hans');
    expect(button(root, '測試局長').lang).toBe('zh-Hant');
  });

  it('has a body that the keyboard can scroll', async () => {
    expect(one(await card(), '.card-body').tabIndex).toBe(0);
  });

  it('opens an entity, and closes by its button or by Escape, once each', async () => {
    const onOpen = vi.fn<(entity: string) => void>();
    const onClose = vi.fn<() => void>();
    const root = await card({ onOpen, onClose });
    await click(button(root, '測試局長'));
    expect(onOpen.mock.calls).toEqual([['post/p']]);
    await click(button(root, '關閉'));
    await press(button(root, '測試局長'), 'Escape');
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it('leaves Escape to an input method that is composing, and keeps its own from the page', async () => {
    const onClose = vi.fn<() => void>();
    const root = await card({ onClose });
    const onPage = vi.fn<() => void>();
    root.addEventListener('keydown', onPage, { once: true });
    await press(one(root, '[role=dialog]'), 'Escape');
    expect(onPage).not.toHaveBeenCalled();
    await press(one(root, '[role=dialog]'), 'Escape', { isComposing: true });
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('offers back, reject and undo only to those who handle them', async () => {
    const plain = await card();
    expect(
      [...plain.querySelectorAll('button')].map((element) => element.getAttribute('aria-label')),
    ).toEqual(['關閉', null, '依據：原文所載', null]);
    const onBack = vi.fn<() => void>();
    const onReject = vi.fn<() => void>();
    const root = await card({ onBack, onReject });
    await click(button(root, '返回'));
    await click(button(root, '不是這個'));
    expect([onBack, onReject].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    const onUndoReject = vi.fn<() => void>();
    const rejected = await card({ onReject, rejected: true, onUndoReject });
    expect(one(rejected, '[role=status]').textContent).toBe('已記住：這裏指的不是這個。');
    await click(button(rejected, '復原'));
    expect(onUndoReject).toHaveBeenCalledTimes(1);
  });
});

describe('the evidence of a line', () => {
  it('is open for the first line, with quote, how the claim was taken, and source; a click on the mark folds it', async () => {
    const root = await card();
    const mark = button(root, '依據：原文所載');
    expect(mark.textContent).toBe('原');
    expect(mark.getAttribute('aria-expanded')).toBe('true');
    const evidence = root.ownerDocument.getElementById(mark.getAttribute('aria-controls') ?? '');
    expect(evidence?.textContent).toBe('測試局長的原文原文所載測試報，2023-06-27，〈測試〉此項有誤');
    await click(mark);
    expect(evidence?.hidden).toBe(true);
    expect(root.textContent).not.toContain('測試局長的原文');
  });

  it('is one click away for every other line', async () => {
    const lines = [line('一'), line('二', { evidence: [{ ...quote, quote: '第二句' }] })];
    const root = await card({ view: { ...view, sections: [{ label: '其他', lines }] } });
    expect(root.textContent).not.toContain('第二句');
    const marks = root.querySelectorAll<HTMLButtonElement>('.mark');
    const second = marks[marks.length - 1];
    if (second) await click(second);
    expect(root.textContent).toContain('第二句');
  });

  it('leads to the source where that has an address, without telling it where the reader comes from', async () => {
    const url = 'https://test.example/a';
    const lines = [line('測試', { evidence: [{ ...quote, quote: '測試', url }] })];
    const root = await card({ view: { ...view, sections: [{ label: '其他', lines }] } });
    const link = one<HTMLAnchorElement>(root, 'a');
    expect([link.href, link.target, link.rel]).toEqual([url, '_blank', 'noreferrer']);
  });

  it('has no mark where a line rests on no quote', async () => {
    const root = await card({
      view: { ...view, sections: [{ label: '其他', lines: [{ text: '無', evidence: [] }] }] },
    });
    expect(root.querySelector('.mark')).toBeNull();
  });
});

describe('a long section', () => {
  const lines = Array.from({ length: 12 }, (_, at) => line(`第${at}行`));
  const long: CardView = {
    ...view,
    sections: [{ label: '其他', lines, fold: { shown: 5, label: '其餘 7 項' } }],
  };

  it('shows its first lines and unfolds', async () => {
    const root = await card({ view: long });
    expect(root.querySelectorAll('.line')).toHaveLength(5);
    await click(button(root, '其餘 7 項'));
    expect(root.querySelectorAll('.line')).toHaveLength(12);
  });

  it('is folded again on the card of another entity', async () => {
    await click(button(await card({ view: long }), '其餘 7 項'));
    const other = await card({ view: { ...long, entity: 'person/b' } });
    expect(other.querySelectorAll('.line')).toHaveLength(5);
  });
});

describe('doubt', () => {
  const doubt = {
    label: '可能是',
    reasons: [
      { text: '緊接着職銜', side: 'for' },
      { text: '姓名只有兩個字', side: 'against' },
    ],
  } as const;

  it('comes before the name, with the reasons told apart for those who do not see signs', async () => {
    const root = await card({ view: { ...view, doubt } });
    expect(one(root, '.card-names').textContent?.startsWith('可能是')).toBe(true);
    expect([...root.querySelectorAll('.reasons li')].map((element) => element.textContent)).toEqual([
      '支持：緊接着職銜',
      '存疑：姓名只有兩個字',
    ]);
  });

  it('lets the reader look at the others of the same name', async () => {
    const onOpen = vi.fn<(entity: string) => void>();
    const rivals = {
      label: '同名',
      entities: [{ entity: 'person/b', title: '另一人', lang: 'zh-Hant', note: '記者' }],
    };
    await click(button(await card({ view: { ...view, rivals }, onOpen }), '另一人'));
    expect(onOpen.mock.calls).toEqual([['person/b']]);
  });
});

describe('a repeated label', () => {
  it('is drawn once and still there for screen readers', async () => {
    const lines = [
      line('一', { label: '致辭' }),
      line('二', { label: '致辭' }),
      line('三', { label: '見證' }),
    ];
    const root = await card({ view: { ...view, sections: [{ label: '與會', lines }] } });
    const labels = [...root.querySelectorAll('.label')];
    expect(labels.map((element) => element.textContent)).toEqual(['致辭', '致辭', '見證']);
    expect(labels.map((element) => element.classList.contains('hidden'))).toEqual([false, true, false]);
  });
});

describe('a report of a wrong fact', () => {
  it('is a text ready to copy that names the claim, its evidence and its id, and no page', async () => {
    const onCopy = vi.fn<(text: string) => Promise<boolean>>().mockResolvedValue(true);
    const root = await card({ onCopy });
    expect(root.querySelector('textarea')).toBeNull();
    await click(button(root, '此項有誤'));
    const text = [
      '【眉批資料有誤】',
      '對象：测试者（person/a）',
      '內容：職位 · 本頁當日 · 測試局長',
      '依據：「測試局長的原文」（原文所載）測試報，2023-06-27，〈測試〉',
      '編號：1a2b',
      '何處有誤：',
      '正確內容及出處：',
    ].join('\n');
    expect(one<HTMLTextAreaElement>(root, 'textarea').value).toBe(text);
    await click(button(root, '複製'));
    expect(onCopy.mock.calls).toEqual([[text]]);
    expect(one(root, '.report [role=status]').textContent).toBe('已複製');
  });

  it('is selected for the reader to copy where the browser does not let us', async () => {
    const root = await card({ onCopy: async () => false });
    await click(button(root, '此項有誤'));
    await click(button(root, '複製'));
    const area = one<HTMLTextAreaElement>(root, 'textarea');
    expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
    expect(one(root, '.report [role=status]').textContent).toContain('Ctrl+C');
  });
});
