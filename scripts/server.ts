import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { readHeaders } from './headers.ts';
import { readRedirects } from './redirects.ts';

/** A server of a built site that is listening. */
export interface RunningServer {
  /** e.g. http://localhost:4321 */
  readonly origin: string;
  readonly server: Server;
}

/**
 * Serves a built site with its response headers and redirects.
 *
 * @param folder the built site
 * @param port wanted port; when taken, the next free one; 0 for any
 * @throws Error where the folder holds no built site
 */
export async function startServer(folder: string, port: number): Promise<RunningServer> {
  const headersOf = await readHeaders(folder);
  const redirects = await readRedirects(folder);
  const notFound = await readFile(join(folder, '404.html'));
  const setHeaders = (response: ServerResponse, path: string) => {
    for (const [name, value] of headersOf(path)) {
      // HSTS is for https only; on a plain local server it would lock the browser out.
      if (name !== 'Strict-Transport-Security') response.setHeader(name, value);
    }
  };
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    setHeaders: (response, path) => {
      setHeaders(response, path);
      const type = CONTENT_TYPES[path.slice(path.lastIndexOf('.'))];
      if (type !== undefined) response.setHeader('content-type', type);
    },
  });
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/[?#].*$/, '');
    const moved = redirects.get(path);
    if (moved !== undefined) {
      setHeaders(response, path);
      response.writeHead(301, { location: moved }).end();
      return;
    }
    files(request, response, () => {
      setHeaders(response, '/404.html');
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    });
  });
  const used = await listen(server, port);
  return { origin: `http://localhost:${used}`, server };
}

/** Types that hosts often get wrong. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.csv': 'text/csv; charset=utf-8',
  '.pagefind': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_filter': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
};

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') listen(server, port + 1).then(done, fail);
      else fail(error);
    });
    server.listen(port, () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
