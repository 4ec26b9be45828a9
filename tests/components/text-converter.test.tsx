import { afterEach, describe, expect, it, vi } from 'vitest';
import { TextConverter, type TextConverterProps } from '@/components/TextConverter';
import { clear, one, show, useDom } from './dom';

useDom();
afterEach(clear);

const props = (changes: Partial<TextConverterProps> = {}): TextConverterProps => ({
  ui: 'zh-Hant-HK',
  text: '关系',
  detected: 'cn',
  from: undefined,
  to: 'hk',
  converted: { state: 'done', text: '關係', variant: 'hk' },
  onText: vi.fn<TextConverterProps['onText']>(),
  onFrom: vi.fn<TextConverterProps['onFrom']>(),
  onTo: vi.fn<TextConverterProps['onTo']>(),
  onPaste: vi.fn<TextConverterProps['onPaste']>(async () => true),
  onCopy: vi.fn<TextConverterProps['onCopy']>(async () => true),
  ...changes,
});
const converter = async (changes: Partial<TextConverterProps> = {}) => {
  const all = props(changes);
  return { root: await show(<TextConverter {...all} />), ...all };
};
const buttons = (root: HTMLElement) => [...root.querySelectorAll('button')];

describe('the box for any text', () => {
  it('shows what the text is in another script, with its language', async () => {
    const { root } = await converter();
    const result = one<HTMLTextAreaElement>(root, '.result');
    expect(result.value).toBe('關係');
    expect(result.lang).toBe('zh-Hant-HK');
    expect(root.querySelector('select')?.selectedOptions[0]?.textContent).toBe('自動（简体）');
  });

  it('has the focus when it opens', async () => {
    const { root } = await converter();
    expect(root.ownerDocument.activeElement).toBe(root.querySelector('textarea'));
  });

  it('lets the reader say in which script it is, and to which it goes', async () => {
    const { root, onFrom, onTo } = await converter();
    const [from, to] = [...root.querySelectorAll('select')];
    if (!from || !to) throw new Error('two lists are missing');
    from.value = 'tw';
    from.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onFrom).toHaveBeenCalledWith('tw');
    to.value = 'twp';
    to.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onTo).toHaveBeenCalledWith('twp');
  });

  it.each([
    [{ state: 'unknown' }, '看不出'],
    [{ state: 'same', variant: 'hk' }, '本來就是香港繁體'],
    [{ state: 'failed' }, '轉換不了'],
  ] as const)('says why there is no result: $state', async (converted, words) => {
    const { root } = await converter({ converted });
    expect(root.querySelector('.result')).toBeNull();
    expect(one(root, '[role=status]').textContent).toContain(words);
  });

  it('says that it was copied, until there is another result', async () => {
    const { root, onCopy } = await converter();
    buttons(root).at(-1)?.click();
    await vi.waitFor(() => expect(root.textContent).toContain('已複製'));
    expect(onCopy).toHaveBeenCalledWith('關係');
  });

  it('says that the clipboard may not be read', async () => {
    const { root } = await converter({ onPaste: async () => false });
    buttons(root)[0]?.click();
    await vi.waitFor(() => expect(root.textContent).toContain('不讓讀取剪貼簿'));
  });
});
