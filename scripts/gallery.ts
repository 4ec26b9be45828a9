/**
 * Shows every state of card and popup, for eyes: one HTML page, and screenshots of it in light, dark and forced colours.
 *
 *     npx tsx scripts/gallery.ts [--pack DIR] [--out DIR] [--browser PATH] [--only TEXT]
 *
 * `--pack` is a folder of `.jsonl` files (a small one of the tests by default), `--out` a new folder in the system's temporary
 * one by default, `--browser` a Chromium (without it only the page is written), `--only` keeps the
 * states whose name contains a text.
 */
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { dayAt, parseDay } from '../lib/model/day';
import type { EntityKind } from '../lib/model/entity';
import type { Pack } from '../lib/model/pack';
import { packFacts } from '../lib/pack/fact-source';
import { formatPackError, readPack } from '../lib/pack/read';
import { galleryItems, type GalleryItem } from './gallery/states';

const HERE = import.meta.dirname;
/** Screenshots hold so many items each, so that they can be looked at in full size. */
const PER_SHOT = 6;

const { values } = parseArgs({
  options: {
    pack: { type: 'string' },
    out: { type: 'string' },
    browser: { type: 'string' },
    only: { type: 'string' },
  },
});

const pack = await packFrom(values.pack ?? path.join(HERE, '../tests/fixtures/pack'));
const pageDate = parseDay(pack.sources[0]?.issued ?? '') ?? dayAt(Date.now());
const items = (await galleryItems(packFacts(pack), dayAt(Date.now()), pageDate, picksOf(pack))).filter(
  ({ name }) => name.includes(values.only ?? ''),
);
const out = values.out ?? (await mkdtemp(path.join(tmpdir(), 'meipi-gallery-')));
const file = path.join(out, 'gallery.html');
await writeFile(file, pageOf(items, await clientScript()));
console.log(`${items.length} states in ${file}`);
if (values.browser !== undefined) await shoot(values.browser);

async function packFrom(folder: string): Promise<Pack> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl'));
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(path.join(folder, name), 'utf8') })),
  );
  const read = readPack(files);
  if (!read.ok) throw new Error(read.error.map(formatPackError).join('\n'));
  return read.value;
}

/** Of each kind, the entity with the most to show and the one with the least. */
function picksOf({ entities }: Pack): string[] {
  const pointsTo = new Map<string, number>();
  for (const { value, saidBy } of entities.flatMap((entity) => entity.statements)) {
    for (const id of ['entity' in value ? value.entity : undefined, saidBy]) {
      if (id !== undefined) pointsTo.set(id, (pointsTo.get(id) ?? 0) + 1);
    }
  }
  const weight = ({ id, statements }: Pack['entities'][number]) =>
    statements.length + (pointsTo.get(id) ?? 0);
  const kinds = new Set<EntityKind>(entities.map(({ kind }) => kind));
  return [...kinds].flatMap((kind) => {
    const sorted = entities
      .filter((entity) => entity.kind === kind)
      .toSorted((a, b) => weight(b) - weight(a));
    const [first] = sorted;
    const last = sorted.at(-1);
    return first && last && first !== last ? [first.id, last.id] : first ? [first.id] : [];
  });
}

async function clientScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: path.join(HERE, 'gallery/client.tsx'), formats: ['iife'], name: 'gallery' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('vite watched instead of building');
  return first.output[0].code;
}

function pageOf(items: readonly GalleryItem[], script: string): string {
  const json = JSON.stringify(items).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="zh-Hant-HK">
<meta charset="utf-8">
<title>眉批: gallery</title>
<style>
  :root { color-scheme: light dark; }
  body { display: flex; flex-wrap: wrap; gap: 24px; align-items: flex-start; margin: 24px; background: light-dark(#e9e7e2, #0f0e0d); }
  figure { margin: 0; }
  figure::before { content: attr(data-name); display: block; font: 11px monospace; opacity: .6; margin-block-end: 4px; }
</style>
<body>
<script type="application/json" id="items">${json}</script>
<script>${script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`;
}

async function shoot(executablePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1260, height: 900 }, deviceScaleFactor: 1.5 });
  for (const look of ['light', 'dark', 'forced'] as const) {
    await page.emulateMedia({
      colorScheme: look === 'dark' ? 'dark' : 'light',
      forcedColors: look === 'forced' ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    await page.goto(`file://${file}`);
    await shootInParts(page, look);
  }
  await browser.close();
}

async function shootInParts(page: Page, look: string): Promise<void> {
  for (let from = 0; from < items.length; from += PER_SHOT) {
    await page.evaluate(
      ([from, to]) => {
        document.querySelectorAll('figure').forEach((figure, at) => {
          figure.hidden = at < from || at >= to;
        });
      },
      [from, from + PER_SHOT] as const,
    );
    const shot = path.join(out, `${look}-${String(from / PER_SHOT).padStart(2, '0')}.png`);
    await page.screenshot({ path: shot, fullPage: true });
    console.log(shot);
  }
}
