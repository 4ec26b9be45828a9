/** What an unpacked extension loads into pages, as its manifest declares it, and what this one injects besides. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';

export interface Size {
  readonly file: string;
  readonly bytes: number;
  readonly gzip: number;
}

const ManifestSchema = v.object({
  content_scripts: v.optional(v.array(v.object({ js: v.optional(v.array(v.string()), []) })), []),
});

/**
 * Sizes of content scripts.
 *
 * @param more - files that are injected later and that no manifest names
 * @throws Error where the folder holds no manifest
 */
export function sizesOf(folder: string, more: readonly string[] = []): Size[] {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path))
    throw new Error(`${folder} holds no manifest.json: give the folder of an unpacked extension`);
  const { content_scripts: scripts } = v.parse(ManifestSchema, JSON.parse(readFileSync(path, 'utf8')));
  const files = new Set([...scripts.flatMap(({ js }) => js), ...more]);
  return [...files].map((file) => {
    const bytes = readFileSync(join(folder, file));
    return { file, bytes: bytes.length, gzip: gzipSync(bytes).length };
  });
}
