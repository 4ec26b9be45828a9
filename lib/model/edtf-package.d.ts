/** What we use of the edtf package, which brings no types. */
declare module 'edtf' {
  /**
   * Parses a date of levels 0 to 2.
   *
   * @returns its first and last instant, in milliseconds since 1970 in UTC; ±Infinity where it is open
   * @throws Error where the text is none
   */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
