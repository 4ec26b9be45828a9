import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { build } from 'vite';

const root = path.join(import.meta.dirname, '../..');

/** What the card part is at least: Card and its style sheet, mounted in a shadow root. */
async function bundle() {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: path.join(root, 'tests/fixtures/card-entry.tsx'), formats: ['iife'], name: 'card' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('vite watched instead of building');
  return first.output[0];
}

describe('the card part', () => {
  it('stays within 40 kB, 14 kB compressed, and carries no catalogue, knowledge or validation', async () => {
    const { code, moduleIds } = await bundle();
    expect(Buffer.byteLength(code)).toBeLessThan(40_000);
    expect(gzipSync(code).byteLength).toBeLessThan(14_000);
    const modules = moduleIds.map((id) => path.relative(root, id.replace(/^\0/, '')));
    expect(modules).toContain(path.join('components', 'Card.tsx'));
    expect(modules.filter((id) => /i18n|knowledge|valibot|dexie|fuse|opencc/.test(id))).toEqual([]);
  });
});
