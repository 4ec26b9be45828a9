/**
 * Build module: compiles data/ and OpenCC's dictionaries into the packaged files. A mistake in a pack fails the build with file, line
 * and reason.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as preset from 'opencc-js/preset';
import { defineWxtModule } from 'wxt/modules';
import { compileScript } from '../lib/script/compile';
import { SCRIPT_FILE } from '../lib/script/format';
import { hash53 } from '../lib/text/hash';
import { compileCore } from '../scripts/lib/compile-core';

export default defineWxtModule((wxt) => {
  const { root, wxtDir } = wxt.config;
  wxt.hook('build:publicAssets', (_, files) => {
    const { pack, gazetteer } = compileCore(join(root, 'data'));
    const json = JSON.stringify(pack);
    const binaries = [{ fileName: 'core.gazetteer', bytes: gazetteer }, ...compileScript(preset)];
    const outDir = join(wxtDir, 'compiled');
    mkdirSync(outDir, { recursive: true });
    for (const { fileName, bytes } of binaries) {
      const path = join(outDir, fileName);
      writeFileSync(path, bytes);
      files.push({ absoluteSrc: path, relativeDest: fileName });
    }
    files.push(
      { contents: json, relativeDest: 'core.pack.json' },
      { contents: `${pack.header.version}-${hash53(json)}`, relativeDest: 'core.version' },
    );
  });
  wxt.hook('prepare:publicPaths', (_, paths) => {
    paths.push('core.gazetteer', 'core.pack.json', 'core.version', SCRIPT_FILE);
  });
});
