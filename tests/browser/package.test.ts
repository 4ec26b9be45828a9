import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildDir } from '../../scripts/lib/project';

const dir = buildDir('chromium');
if (!existsSync(dir)) throw new Error('there is no build: run «npm run build» first');
const read = (name: string) => readFileSync(join(dir, name));
const manifest = JSON.parse(read('manifest.json').toString()) as Record<string, unknown>;

describe('the package', () => {
  // DESIGN.md section 6: what loads on every page, and on every Chinese page.
  it.each([
    ['sentinel.js', 2_000, 1_100],
    ['page.js', 30_000, 12_000],
    ['card.js', 40_000, 14_000],
    ['keyboard.js', 8_000, 4_000],
    ['convert.js', 14_000, 6_000],
  ])('keeps %s under %d bytes, %d compressed', (name, size, compressed) => {
    expect(read(name).length).toBeLessThanOrEqual(size);
    expect(gzipSync(read(name)).length).toBeLessThanOrEqual(compressed);
  });

  it.each(['sentinel.js', 'page.js', 'card.js'])(
    'keeps data and libraries of the store out of %s',
    (name) => {
      const code = read(name).toString();
      for (const word of ['Dexie', 'indexedDB', 'Fuse', '浙江省委']) expect(code).not.toContain(word);
    },
  );

  it.each(['sentinel.js', 'page.js', 'card.js'])(
    'keeps U+FFFF out of %s: Chrome would silently refuse the extension',
    (name) => {
      expect(read(name).toString()).not.toContain('\uffff');
    },
  );

  it('opens no file to web pages, and asks for no more than it needs', () => {
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['permissions']).toEqual([
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'contextMenus',
    ]);
    expect(manifest['host_permissions']).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest['externally_connectable']).toBeUndefined();
  });

  it('can reach no other origin than its own', () => {
    const { extension_pages: policy } = manifest['content_security_policy'] as { extension_pages: string };
    const directives = new Map(
      policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]),
    );
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('connect-src')).toBe("'self'");
    expect(directives.get('script-src')).toBe("'self'");
  });
});
