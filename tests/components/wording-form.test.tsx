import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WordingForm, type WordingFormProps } from '@/components/WordingForm';
import { clear, one, show, useDom } from './dom';

useDom();
afterEach(clear);

const form = async (onSave: WordingFormProps['onSave']) => {
  const wording = { lines: '軟件 → 軟體', hkForms: 'press' } as const;
  const root = await show(<WordingForm ui="zh-Hant-HK" wording={wording} onSave={onSave} />);
  return { root, save: () => one<HTMLButtonElement>(root, 'button').click() };
};
const write = (root: HTMLElement, lines: string) => {
  const area = one<HTMLTextAreaElement>(root, 'textarea');
  area.value = lines;
  area.dispatchEvent(new Event('input', { bubbles: true }));
};

describe('the user’s words', () => {
  it('are saved as they were written, with the forms for Hong Kong', async () => {
    const onSave = vi.fn<WordingFormProps['onSave']>(async () => []);
    const { root, save } = await form(onSave);
    await act(() => write(root, '林建岳'));
    one<HTMLInputElement>(root, '[type=checkbox]').click();
    await vi.waitFor(() => expect(one<HTMLInputElement>(root, '[type=checkbox]').checked).toBe(false));
    const always = one<HTMLSelectElement>(root, 'select');
    always.value = 'hk';
    await act(() => void always.dispatchEvent(new Event('change', { bubbles: true })));
    save();
    expect(onSave).toHaveBeenCalledWith({ lines: '林建岳', hkForms: 'standard', always: 'hk' });
    await vi.waitFor(() => expect(one(root, '[role=status]').textContent).toContain('已儲存'));
  });

  it('say which lines are wrong and why, and lose nothing', async () => {
    const { root, save } = await form(async () => [{ line: 2, error: 'no-form' }]);
    write(root, '甲\n乙 →');
    save();
    await vi.waitFor(() =>
      expect(one(root, '[role=alert]').textContent).toContain('第 2 行：箭號右邊沒有字'),
    );
    expect(one<HTMLTextAreaElement>(root, 'textarea').value).toBe('甲\n乙 →');
    write(root, '甲\n乙');
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')).toBeNull());
  });

  it('say that they could not be saved', async () => {
    const { root, save } = await form(async () => undefined);
    save();
    await vi.waitFor(() => expect(one(root, '[role=alert]').textContent).toContain('未能儲存'));
  });
});
