/** Serves pages from memory, for tests and benches. */
import { createServer } from 'node:http';

export interface Pages {
  /**
   * Serves a page.
   *
   * @param host - one that the browser takes for this machine
   * @returns its address
   */
  readonly serve: (html: string, host?: string, path?: string) => string;
  readonly close: () => void;
}

/** Begins to serve on a free port of this machine. */
export async function servePages(): Promise<Pages> {
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const html = pages.get(request.url ?? '');
    response
      .writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
      .end(html);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    serve(html, host = '127.0.0.1', path = `/${pages.size + 1}.html`) {
      pages.set(path, html);
      return `http://${host}:${address.port}${path}`;
    },
    close: () => void server.close(),
  };
}
