/** The popup's box for any text: what is in it, and what it is in another script. */
import { useEffect, useState } from 'preact/hooks';
import type { Converted, TextConverterProps } from '@/components/TextConverter';
import type { Variant } from '@/lib/model/variant';
import { copyText } from '@/lib/page/copy-text';
import { ask } from '@/lib/platform/ask';
import { readClipboard } from '@/lib/platform/clipboard';

/**
 * @param own - the reader's own script: what texts are converted to, unless they are in it
 * @param variantOf - the script that a text's characters tell
 */
export function useText(
  own: 'hk' | 'cn',
  variantOf: (text: string) => Variant | undefined,
): Omit<TextConverterProps, 'ui'> {
  const [text, setText] = useState('');
  const [from, setFrom] = useState<Variant | undefined>();
  const [chosenTo, setTo] = useState<Variant | undefined>();
  const [converted, setConverted] = useState<Converted>({ state: 'empty' });
  const detected = text === '' ? undefined : variantOf(text);
  const source = from ?? detected;
  const other = own === 'cn' ? 'hk' : 'cn';
  const to = chosenTo ?? (source === own ? other : own);

  useEffect(() => {
    let isCurrent = true;
    void convert(text, source, to).then((next) => isCurrent && setConverted(next));
    return () => {
      isCurrent = false;
    };
  }, [text, source, to]);

  return {
    text,
    detected,
    from,
    to,
    converted,
    onText: setText,
    onFrom: setFrom,
    onTo: setTo,
    async onPaste() {
      const pasted = await readClipboard();
      if (pasted !== undefined) setText(pasted);
      return pasted !== undefined;
    },
    onCopy: copyText,
  };
}

async function convert(text: string, from: Variant | undefined, to: Variant): Promise<Converted> {
  if (text.trim() === '') return { state: 'empty' };
  if (from === undefined) return { state: 'unknown' };
  if (from === to) return { state: 'same', variant: to };
  const answer = await ask('convert', { texts: [text], from, to });
  const result = answer.ok ? answer.value[0] : undefined;
  return result ? { state: 'done', text: result.text, variant: to } : { state: 'failed' };
}
