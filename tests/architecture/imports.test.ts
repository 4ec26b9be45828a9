/** The house's one-way streets (ARCHITECTURE.md), read from the code's own imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): Import[] {
  const code = readFileSync(join(root, file), 'utf8');
  return [...code.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm)].map(
    ([, type, from = '', bare]) => {
      const target = bare ?? from;
      const inside = target.startsWith('@/')
        ? target.slice(2)
        : target.startsWith('.')
          ? relative(root, resolve(root, dirname(file), target))
          : target;
      return { from: file, to: inside, typeOnly: type !== undefined };
    },
  );
}

const files = ['lib', 'components', 'entrypoints', 'scripts', 'modules'].flatMap(sources);
const imports = files.flatMap(importsOf);

/** Each room of lib with the rooms it may import, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  gazetteer: ['model', 'text'],
  knowledge: ['model', 'text', 'gazetteer', 'i18n'],
  spotting: ['model', 'text', 'gazetteer', 'knowledge'],
  extraction: ['model', 'text', 'gazetteer', 'knowledge', 'spotting'],
  script: ['model', 'text'],
  search: ['model', 'text'],
  pack: ['model', 'text', 'gazetteer'],
  exchange: ['model', 'text', 'gazetteer', 'pack'],
  store: ['model', 'text', 'gazetteer', 'pack'],
  hover: ['model'],
  page: ['model', 'text', 'hover'],
  i18n: ['model'],
  messages: ['model', 'text'],
  platform: ['model', 'text', 'messages'],
};
const roomOf = (path: string): string | undefined => /^lib\/([^/]+)\//.exec(path)?.[1];

describe('imports', () => {
  it('reads the code: there are imports at all', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('go one way between the rooms of lib', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [room, other] = [roomOf(from), roomOf(to)];
      if (room === undefined) return false;
      if (other === undefined)
        return !/^[a-z]/.test(to) || /^(?:components|entrypoints|scripts|modules)\//.test(to);
      return other !== room && !MAY_IMPORT[room]?.includes(other);
    });
    expect(wrong).toEqual([]);
  });

  it('let components see only views and words', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith('components/') &&
        roomOf(to) !== undefined &&
        !typeOnly &&
        !['model', 'i18n'].includes(roomOf(to) ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['dexie', /^lib\/store\//],
    ['wxt/browser', /^(?:lib\/platform|entrypoints)\//],
    ['preact', /^(?:components|entrypoints|scripts)\//],
    ['fuse.js', /^lib\/search\//],
    ['opencc-js', /^(?:scripts|modules)\//],
  ])('keep %s where it belongs', (library, where) => {
    const wrong = imports.filter(
      ({ from, to }) =>
        (to === library || to.startsWith(`${library}/`)) && !where.test(from) && !where.test(to),
    );
    expect(wrong).toEqual([]);
  });

  it('never form a circle of files', () => {
    const graph = new Map(files.map((file) => [file, importsOf(file).filter(({ typeOnly }) => !typeOnly)]));
    const fileOf = (to: string) =>
      [`${to}.ts`, `${to}.tsx`, `${to}/index.ts`].find((path) => graph.has(path));
    const done = new Set<string>();
    const circles: string[][] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file]);
      if (done.has(file) || path.includes(file)) return;
      for (const { to } of graph.get(file) ?? []) {
        const next = fileOf(to);
        if (next !== undefined) visit(next, [...path, file]);
      }
      done.add(file);
    };
    files.forEach((file) => visit(file, []));
    expect(circles).toEqual([]);
  });
});

/** A file without its comments. */
const codeOf = (file: string): string =>
  readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

describe('pure rooms', () => {
  const pure = files.filter(
    (file) => roomOf(file) !== undefined && !/^lib\/(?:store|page|platform)\//.test(file),
  );
  it.each([
    'Date.now(',
    'Math.random(',
    'new Date()',
    'document.',
    'window.',
    'globalThis.',
    'fetch(',
    'chrome.',
    "'node:",
  ])('do not use %s', (word) => {
    const users = pure.filter((file) => codeOf(file).includes(word));
    expect(users).toEqual([]);
  });
});
