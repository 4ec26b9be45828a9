/** Build module: compiles data/ into the packaged files. A mistake in a pack fails the build with file, line and reason. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { hash53 } from '../lib/text/hash';
import { compileCore } from '../scripts/lib/compile-core';

export default defineWxtModule((wxt) => {
  const dataDir = join(wxt.config.root, 'data');
  wxt.hook('build:publicAssets', (_, files) => {
    const { pack, gazetteer } = compileCore(dataDir);
    const json = JSON.stringify(pack);
    const outDir = join(wxt.config.wxtDir, 'compiled');
    mkdirSync(outDir, { recursive: true });
    const path = join(outDir, 'core.gazetteer');
    writeFileSync(path, gazetteer);
    files.push(
      { absoluteSrc: path, relativeDest: 'core.gazetteer' },
      { contents: json, relativeDest: 'core.pack.json' },
      { contents: `${pack.header.version}-${hash53(json)}`, relativeDest: 'core.version' },
    );
  });
  wxt.hook('prepare:publicPaths', (_, paths) => {
    paths.push('core.gazetteer', 'core.pack.json', 'core.version');
  });
});
