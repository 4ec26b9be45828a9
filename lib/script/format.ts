/** What the compiler writes and the loader expects. */

export const SCRIPT_FILE = 'script.bin';
/** Raised whenever the two would no longer understand each other. */
export const SCRIPT_FORMAT = 1;
