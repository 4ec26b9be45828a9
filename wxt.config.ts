import { defineConfig } from 'wxt';

const TARGETS = ['chrome128', 'firefox140'];

/** What the manifest and the build say; docs/decisions hold the reasons. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // Nothing is lowered for older browsers: light-dark() in ::highlight() does not survive that.
  vite: () => ({ build: { target: TARGETS, cssTarget: TARGETS } }),
  manifest: ({ browser }) => ({
    name: '眉批 Meipi',
    description: '在中文新聞頁上標出人物、機構、協議與合作用語，並附出處。',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'],
    // Asked for when the reader first wants the clipboard converted.
    optional_permissions: ['clipboardRead'],
    host_permissions: ['http://*/*', 'https://*/*'],
    // The reader can change them. Chrome takes four suggestions and no more.
    commands: {
      'next-mark': { suggested_key: { default: 'Alt+Period' }, description: '下一個標註' },
      'previous-mark': { suggested_key: { default: 'Alt+Comma' }, description: '上一個標註' },
      'open-card': { suggested_key: { default: 'Alt+Shift+Period' }, description: '開啟此名稱的資料卡' },
      'switch-script': { description: '以慣用字體顯示本頁，或轉回原文' },
      'read-page': { suggested_key: { default: 'Alt+Shift+M' }, description: '標註本頁' },
    },
    action: { default_title: '眉批' },
    content_scripts: [
      {
        matches: ['http://*/*', 'https://*/*'],
        js: ['sentinel.js'],
        run_at: 'document_end',
        all_frames: true,
        match_about_blank: true,
      },
    ],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'meipi@meipi.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
