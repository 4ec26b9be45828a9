import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../scripts/lib/run';

const root = join(import.meta.dirname, '../..');
const dir = mkdtempSync(join(tmpdir(), 'meipi-exchange-'));
afterAll(() => rmSync(dir, { recursive: true }));

const exchange = (...args: readonly string[]) =>
  run(process.execPath, ['--import', 'tsx', join(root, 'scripts/exchange.ts'), ...args], { seconds: 30 });

describe('npm run exchange', () => {
  it('exports the core pack where no file is named', async () => {
    const { code, output } = await exchange('export', 'agreements');
    expect(code).toBe(0);
    expect(output).toContain('agreement,form,region,field,date,stage,parties');
  });

  it('says what a faulty file has wrong, and writes no pack', async () => {
    const file = join(dir, 'bad.csv');
    writeFileSync(file, 'record,entity,property,value_type,value,quote,origin\r\nnote,,,,,,\r\n');
    const { code, output } = await exchange('import', 'csv', file);
    expect(code).toBe(1);
    expect(output).toContain(`${file}:2 record: «note» is none of`);
    expect(output).not.toContain('{"type"');
  });

  it('says how it is used where the format is unknown', async () => {
    const { code, output } = await exchange('export', 'constructor');
    expect(code).toBe(1);
    expect(output).toContain('formats out: csv, agreements, glossary, tbx, markdown, ftm, jsonld');
  });
});
