/** What functions that run inside the extension's own pages see. */
declare const chrome: (typeof import('wxt/browser'))['browser'];
