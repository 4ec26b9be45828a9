import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../scripts/lib/run';

const root = join(import.meta.dirname, '../..');
const dir = mkdtempSync(join(tmpdir(), 'meipi-pack-'));
afterAll(() => rmSync(dir, { recursive: true }));

const pack = (...args: readonly string[]) =>
  run(process.execPath, ['--import', 'tsx', join(root, 'scripts/pack.ts'), ...args], { seconds: 30 });

const HEADER = '{"type":"pack","format":1,"id":"t","version":"1.0.0","title":"t"}';
const place = (id: string, text: string) =>
  `{"type":"entity","id":"place/${id}","kind":"place","names":[{"text":"${text}","lang":"zh-Hant","kind":"official"}],"statements":[]}`;
function file(name: string, ...lines: readonly string[]): string {
  writeFileSync(join(dir, name), lines.map((line) => `${line}\n`).join(''));
  return join(dir, name);
}

describe('npm run pack', () => {
  it('check reads the core pack where no file is named', async () => {
    const { code, output } = await pack('check');
    expect(output).toMatch(/^core \d+\.\d+\.\d+: \d+ entities/m);
    expect(code).toBe(0);
  });

  it('check tells mistakes with file, line and field', async () => {
    const { code, output } = await pack('check', file('bad.jsonl', HEADER, place('a', '甲')));
    expect(output).toContain('bad.jsonl:2 names.0.text: a name has at least two characters');
    expect(code).toBe(2);
  });

  it('diff tells changes and returns 1, nothing and 0, a mistake and 2', async () => {
    const old = file('old.jsonl', HEADER, place('a', '甲甲'));
    const folder = join(dir, 'new');
    mkdirSync(folder);
    file('new/1.jsonl', place('b', '乙乙'), place('a', '甲甲'));
    file('new/2.jsonl', HEADER);

    const [changed, same, faulty] = await Promise.all([
      pack('diff', old, folder),
      pack('diff', old, old),
      pack('diff', old, join(dir, 'nothing')),
    ]);
    expect(changed).toMatchObject({
      code: 1,
      output: '+ place/b entity\n+ place/b name 乙乙 (zh-Hant official)\n',
    });
    expect(same).toMatchObject({ code: 0, output: '' });
    expect(faulty.code).toBe(2);
  });

  it('says how it is used, on request and where it is used otherwise', async () => {
    const [help, wrong] = await Promise.all([pack('--help'), pack('diff')]);
    expect(help.code).toBe(0);
    expect(wrong.code).toBe(2);
    for (const { output } of [help, wrong]) expect(output).toContain('1 where diff found a change');
  });
});
