/** The clipboard, where the page lets us. */

/**
 * Copies a text. To be called while the reader's click or key is being handled.
 *
 * @returns false where it may not be
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page that is not secure has no such clipboard, and others may forbid it.
    return copyByCommand(text);
  }
}

/** By the old command, whose event we answer before the page does. */
function copyByCommand(text: string): boolean {
  let isCopied = false;
  const answer = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = event.clipboardData !== null;
  };
  addEventListener('copy', answer, { capture: true });
  document.execCommand('copy');
  removeEventListener('copy', answer, { capture: true });
  return isCopied;
}
