/** «This is wrong»: a prepared text that the reader copies and sends where they like. Nothing is sent from here. */
import { useRef, useState } from 'preact/hooks';
import type { ReportWords } from '../lib/model/card';

interface ReportProps {
  readonly text: string;
  readonly words: ReportWords;
  /** Copies a text; false where the browser does not allow it here. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

export function Report({ text, words, onCopy }: ReportProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'by-hand' | undefined>();
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen) {
    return (
      <button type="button" class="quiet" onClick={() => setIsOpen(true)}>
        {words.offer}
      </button>
    );
  }
  const copy = async () => {
    const isCopied = await onCopy(text);
    if (!isCopied) area.current?.select();
    setOutcome(isCopied ? 'copied' : 'by-hand');
  };
  return (
    <div class="report">
      <p>{words.hint}</p>
      <textarea ref={area} readOnly rows={6} value={text} aria-label={words.heading} />
      <p>
        <button type="button" class="quiet" onClick={() => void copy()}>
          {words.copy}
        </button>
        <span role="status">
          {outcome === 'copied' ? words.copied : outcome === 'by-hand' ? words.copyByHand : ''}
        </span>
      </p>
    </div>
  );
}
