import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type FileServer } from '../../scripts/lib/serve';

let dir: string;
let server: FileServer;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'meipi-serve-'));
  mkdirSync(join(dir, 'site/sub'), { recursive: true });
  writeFileSync(join(dir, 'secret.txt'), 'secret');
  writeFileSync(join(dir, 'site/index.html'), '<p>眉批');
  writeFileSync(join(dir, 'site/頁.json'), '{}');
  server = await serveFolder(join(dir, 'site'));
});
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true });
});

/** Unlike fetch, sends a path as it is. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(server.url, { path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

describe('serveFolder', () => {
  it('serves the index as UTF-8', async () => {
    const response = await fetch(server.url);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('<p>眉批');
  });

  it('serves a file with its type, passing over the query', async () => {
    const response = await fetch(`${server.url}頁.json?a=1`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it.each(['/gone.html', '/sub', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%', '/sub/'])(
    'answers 404 to %s',
    async (path) => expect(await statusOf(path)).toBe(404),
  );

  it('listens on this machine only', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });
});
