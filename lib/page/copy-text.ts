/** The clipboard, where the page lets us. */

/**
 * Copies a text.
 *
 * @returns false where it may not be: a page that is not secure has no clipboard, and others may forbid it
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
