import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { keepingSelection } from '@/lib/page/kept-selection';
import { OriginalText } from '@/lib/page/original-text';

describe('the reader’s selection', () => {
  const { window } = new JSDOM('<p>看互联网公司</p><p>与软件协会</p>');
  const [first, second] = Array.from(window.document.querySelectorAll('p'), ({ firstChild }) => firstChild);
  if (!(first instanceof window.Text) || !(second instanceof window.Text)) throw new Error('no texts');
  const selection = window.document.getSelection();
  const texts = new OriginalText();
  const edits = [{ srcStart: 1, srcEnd: 4, dstStart: 1, dstEnd: 5 }];
  const show = (...change: Parameters<OriginalText['show']>) =>
    keepingSelection(window.document, texts, () => void texts.show(...change));
  const restore = (...nodes: Text[]) =>
    keepingSelection(window.document, texts, () => nodes.forEach((node) => texts.restore(node)));
  const ends = () => [
    selection?.anchorNode,
    selection?.anchorOffset,
    selection?.focusNode,
    selection?.focusOffset,
  ];

  it('stays on its characters, also backwards and from node to node', () => {
    selection?.setBaseAndExtent(second, 3, first, 4);
    show(first, first.data, '看網際網路公司', edits);
    expect(ends()).toEqual([second, 3, first, 5]);
    show(second, second.data, '與軟體協會', []);
    expect(ends()).toEqual([second, 3, first, 5]);
    show(first, '看互联网公司', '看互聯網公司', []);
    expect(ends()).toEqual([second, 3, first, 4]);
    restore(first, second);
    expect(ends()).toEqual([second, 3, first, 4]);
    expect(selection?.toString()).toContain('公司');
  });

  it('stays a caret where it is one', () => {
    selection?.collapse(first, 5);
    show(first, first.data, '看網際網路公司', edits);
    expect(ends()).toEqual([first, 6, first, 6]);
    restore(first);
    expect(ends()).toEqual([first, 5, first, 5]);
  });
});
