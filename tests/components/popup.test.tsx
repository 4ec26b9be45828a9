import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '../../components/Popup';
import type { SearchHit } from '../../lib/model/search-hit';
import { button, clear, click, one, press, show, useDom } from './dom';

useDom();
afterEach(clear);

const hit = (id: string, text: string, more: Partial<SearchHit> = {}): SearchHit => ({
  id,
  kind: 'person',
  name: { text, lang: 'zh-Hant-HK', ranges: [{ start: 1, end: 3 }] },
  ...more,
});
const hits = [
  hit('person/a', '易煉紅'),
  hit('person/b', '李家超', { note: '測試' }),
  hit('person/c', '林建岳', { alias: { text: 'Test Name', lang: 'en', ranges: [{ start: 0, end: 4 }] } }),
];
const ready: PopupProps['page'] = {
  state: 'ready',
  host: 'news.example',
  marking: 'concise',
  counts: { person: 18, place: 0, agreement: 6 },
  detected: 'hk',
};
const props = (): PopupProps => ({
  ui: 'zh-Hant-HK',
  page: ready,
  query: '',
  hits: undefined,
  isStoreBroken: false,
  onQuery: vi.fn<PopupProps['onQuery']>(),
  onOpen: vi.fn<PopupProps['onOpen']>(),
  onBack: vi.fn<PopupProps['onBack']>(),
  onCloseCard: vi.fn<PopupProps['onCloseCard']>(),
  onCopy: vi.fn<PopupProps['onCopy']>(),
  onMarking: vi.fn<PopupProps['onMarking']>(),
  onReadAnyway: vi.fn<PopupProps['onReadAnyway']>(),
  onReadSite: vi.fn<PopupProps['onReadSite']>(),
  settings: DEFAULT_SETTINGS,
  onSettings: vi.fn<PopupProps['onSettings']>(),
  onVariant: vi.fn<PopupProps['onVariant']>(),
  onAlways: vi.fn<PopupProps['onAlways']>(),
  onDismissNotice: vi.fn<PopupProps['onDismissNotice']>(),
  onTool: vi.fn<PopupProps['onTool']>(),
});
const popup = async (changes: Partial<PopupProps> = {}) => {
  const all = { ...props(), ...changes };
  return { root: await show(<Popup {...all} />), ...all };
};
const explanation = async (page: PopupProps['page']) =>
  one((await popup({ page })).root, '.plain').textContent;
const selected = (root: HTMLElement) => one(root, '[aria-selected=true]').textContent;

describe('the search field', () => {
  it('reports what is typed', async () => {
    const { root, onQuery } = await popup();
    const input = one<HTMLInputElement>(root, '[role=combobox]');
    await act(() => {
      input.value = '易';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(onQuery).toHaveBeenCalledWith('易');
  });

  it('moves through the hits with the arrow keys, round the ends, and tells which one is active', async () => {
    const { root } = await popup({ query: '測', hits });
    const input = one(root, '[role=combobox]');
    expect(input.getAttribute('aria-expanded')).toBe('true');
    expect(one(root, '[role=listbox]').id).toBe(input.getAttribute('aria-controls'));
    expect(selected(root)).toContain('易煉紅');
    await press(input, 'ArrowDown');
    expect(selected(root)).toContain('李家超');
    expect(one(root, '[aria-selected=true]').id).toBe(input.getAttribute('aria-activedescendant'));
    await press(input, 'ArrowUp');
    await press(input, 'ArrowUp');
    expect(selected(root)).toContain('林建岳');
    await press(input, 'ArrowDown');
    expect(selected(root)).toContain('易煉紅');
  });

  it('opens the active hit with Enter', async () => {
    const { root, onOpen } = await popup({ query: '測', hits });
    const input = one(root, '[role=combobox]');
    await press(input, 'ArrowDown');
    const enter = await press(input, 'Enter');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('person/b');
    expect(enter.defaultPrevented).toBe(true);
  });

  it('leaves the keys to an input method that is composing', async () => {
    const { root, onOpen } = await popup({ query: '測', hits });
    const input = one(root, '[role=combobox]');
    const enter = await press(input, 'Enter', { isComposing: true });
    await press(input, 'ArrowDown', { isComposing: true });
    expect(onOpen).not.toHaveBeenCalled();
    expect(enter.defaultPrevented).toBe(false);
    expect(selected(root)).toContain('易煉紅');
  });

  it('begins at the first hit again when the query changes', async () => {
    const { root } = await popup({ query: '測', hits });
    await press(one(root, '[role=combobox]'), 'ArrowDown');
    await popup({ query: '測試', hits });
    expect(selected(root)).toContain('易煉紅');
  });

  it('is emptied by Escape, which closes the window only when it is empty', async () => {
    const { root, onQuery } = await popup({ query: '測', hits });
    const escape = await press(one(root, '[role=combobox]'), 'Escape');
    expect(onQuery).toHaveBeenCalledWith('');
    expect(escape.defaultPrevented).toBe(true);
    const { root: empty } = await popup();
    expect((await press(one(empty, '[role=combobox]'), 'Escape')).defaultPrevented).toBe(false);
  });
});

describe('the hits', () => {
  it('show what matched, what tells them apart, and the other name that matched', async () => {
    const { root } = await popup({ query: '測', hits });
    expect([...root.querySelectorAll('[role=option]')].map((element) => element.textContent)).toEqual([
      '易煉紅人物',
      '李家超測試人物',
      '林建岳人物又作 Test Name',
    ]);
    expect([...root.querySelectorAll('mark')].map((element) => element.textContent)).toEqual([
      '煉紅',
      '家超',
      '建岳',
      'Test',
    ]);
    expect(one(root, '[role=status]').textContent).toBe('3 項結果');
  });

  it('open by a click', async () => {
    const { root, onOpen } = await popup({ query: '測', hits });
    const [, second] = root.querySelectorAll<HTMLElement>('[role=option]');
    if (second) await click(second);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('person/b');
  });

  it('say so where there are none, and where they are still looked up', async () => {
    const none = await popup({ query: '無', hits: [] });
    expect(one(none.root, '.nothing').textContent).toContain('沒有「無」的資料');
    expect(one(none.root, '[role=combobox]').getAttribute('aria-expanded')).toBe('false');
    const { root } = await popup({ query: '無', hits: undefined });
    expect(one(root, '[role=status]').textContent).toBe('正在搜尋');
  });
});

describe('the page in front', () => {
  it('counts what is marked by kind, people first, without zeros', async () => {
    const { root } = await popup();
    expect([...root.querySelectorAll('.counts li')].map((element) => element.textContent)).toEqual([
      '18 人物',
      '6 協議',
    ]);
  });

  it('lets the site be marked less, more or not at all', async () => {
    const { root, onMarking } = await popup();
    expect(one<HTMLInputElement>(root, 'input:checked').value).toBe('concise');
    await click(one(root, 'input[value=off]'));
    expect(onMarking).toHaveBeenCalledWith('off');
  });

  it('lets all pages of the site be shown in the script that is chosen, and as they are again', async () => {
    const { root, onAlways } = await popup({ page: { ...ready, shown: 'cn' } });
    const box = one<HTMLInputElement>(root, '.always input');
    expect(box.checked).toBe(false);
    await click(box);
    expect(onAlways).toHaveBeenLastCalledWith('cn');
    const kept = await popup({ page: { ...ready, shown: 'cn', always: 'cn' } });
    const checked = one<HTMLInputElement>(kept.root, '.always input');
    expect(checked.checked).toBe(true);
    await click(checked);
    expect(kept.onAlways).toHaveBeenLastCalledWith(undefined);
  });

  it('lets the reader choose what opens a card', async () => {
    const { root, onSettings } = await popup();
    const select = one<HTMLSelectElement>(root, '.page ~ .choice select');
    expect(select.value).toBe('hover');
    await act(() => {
      select.value = 'press';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onSettings).toHaveBeenCalledWith({ opensOn: 'press', dwell: 350 });
  });

  it('names a dwell time that is none of its own', async () => {
    const { root } = await popup({ settings: { opensOn: 'hover', dwell: 200 } });
    expect(one<HTMLSelectElement>(root, '.page ~ .choice select').selectedOptions[0]?.textContent).toContain(
      '200',
    );
  });

  it('lets the text be shown in another script, and in the original again', async () => {
    const { root, onVariant } = await popup({ page: { ...ready, shown: 'cn' } });
    const select = one<HTMLSelectElement>(root, '.page select');
    expect(select.value).toBe('cn');
    expect(select.options[0]?.textContent).toBe('原文（香港繁體）');
    for (const value of ['tw', '']) {
      await act(() => {
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
    }
    expect(onVariant).toHaveBeenNthCalledWith(1, 'tw');
    expect(onVariant).toHaveBeenNthCalledWith(2, undefined);
  });

  it('says why an application is left alone, and lets it be turned on there', async () => {
    const { root, onMarking } = await popup({ page: { state: 'application', host: 'mail.example' } });
    expect(one(root, '.plain').textContent).toContain('郵件、辦公、銀行或通訊服務');
    expect(one<HTMLInputElement>(root, 'input:checked').value).toBe('off');
    await click(one(root, 'input[value=concise]'));
    expect(onMarking).toHaveBeenCalledExactlyOnceWith('concise');
  });

  it('says why nothing is marked', async () => {
    expect(await explanation({ state: 'unreadable' })).toContain('不可標註');
    expect(await explanation({ state: 'not-chinese', host: 'a.example' })).toBe(
      '本頁沒有中文內容，或瀏覽器不讓擴充程式讀取。',
    );
    expect(await explanation({ ...ready, counts: {} })).toBe('本頁沒有資料所載的名稱。');
  });
});

describe('the notice', () => {
  it('tells that the store does not work, and goes away', async () => {
    const { root, onDismissNotice } = await popup({ isStoreBroken: true });
    expect(one(root, '.notice').getAttribute('role')).toBe('status');
    await click(button(root, '知道了'));
    expect(onDismissNotice).toHaveBeenCalledTimes(1);
  });
});

it('speaks the language asked for', async () => {
  const { root } = await popup({ ui: 'zh-Hans' });
  expect(one(root, 'main').lang).toBe('zh-Hans');
  expect(root.textContent).toContain('协议');
});
