/** What we use of the edtf package, which brings no types. */
declare module 'edtf' {
  /**
   * Parses a date of levels 0 to 2.
   *
   * @throws Error where the text is none
   */
  export function parse(text: string): unknown;
}
