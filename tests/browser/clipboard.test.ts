import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWithExtension, type ExtensionBrowser } from '../../scripts/lib/chromium';
import { buildDir } from '../../scripts/lib/project';

/** The build that ships asks for the clipboard when it is first wanted, in a dialog of the browser's own, where no test can say yes. */
const allowed = mkdtempSync(join(tmpdir(), 'meipi-clipboard-'));
let browser: ExtensionBrowser;
beforeAll(async () => {
  cpSync(buildDir('chromium'), allowed, { recursive: true });
  const file = join(allowed, 'manifest.json');
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('permissions' in manifest))
    throw new Error('no manifest');
  const { permissions } = manifest;
  if (!Array.isArray(permissions)) throw new Error('no permissions');
  writeFileSync(file, JSON.stringify({ ...manifest, permissions: [...permissions, 'clipboardRead'] }));
  browser = await launchWithExtension({ extensionDir: allowed, headless: true, args: [] });
});
afterAll(async () => {
  await browser.close();
  rmSync(allowed, { recursive: true });
});

it('what is in the clipboard is converted, and the result goes there', async () => {
  const popup = await browser.context.newPage();
  await popup.goto(browser.extensionUrl('popup.html'));
  await popup.bringToFront();
  await popup.click('.tools button');
  await popup.fill('.tool textarea', '这里先有别的字');
  await popup.evaluate(() => navigator.clipboard.writeText('启动户口与软件的关系\n第二行'));
  await popup.click('.tool .buttons button');
  await expect.poll(() => popup.inputValue('.tool textarea')).toBe('启动户口与软件的关系\n第二行');
  await expect.poll(() => popup.inputValue('.result')).toBe('啟動戶口與軟件的關係\n第二行');
  await popup.click('.result + .buttons button');
  await expect.poll(() => popup.innerText('.result + .buttons span')).toBe('已複製');
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toBe('啟動戶口與軟件的關係\n第二行');
});
