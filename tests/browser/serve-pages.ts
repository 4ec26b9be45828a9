/** The pages that the browser tests open. */
import { createServer, type Server } from 'node:http';

/** Serves pages by their paths on a free port of this machine; pages may be added while it runs. */
export async function servePages(pages: ReadonlyMap<string, string>): Promise<Server> {
  const server = createServer((request, response) => {
    const html = pages.get(request.url ?? '');
    response
      .writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
      .end(html);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}
