import send from '@fastify/send';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { HEADERS_FILE, readHeaders, type SiteHeaders } from '#build/headers.ts';
import { HIDDEN } from '#build/hosting/table.ts';
import { SECURITY_FILE } from '#build/hosting/security-text.ts';
import { readRedirects } from '#build/redirects.ts';
import { represent, type Answer, type Found } from './representation.ts';
import { restore, siteProblem } from '#build/site-folder.ts';

/** A server of a built site that is listening. */
export interface RunningServer {
  /** e.g. http://localhost:4321 */
  readonly origin: string;
  readonly server: Server;
}

/** What a site says about all its files, read again when a build has replaced it. */
interface Site extends SiteHeaders {
  /** Tells this build from others. */
  readonly stamp: string;
  readonly redirects: ReadonlyMap<string, string>;
}

const IS_HIDDEN = new RegExp(HIDDEN);
/** A path of no file. */
const NOWHERE = '/.nowhere';
const UNKNOWN_TYPE = 'application/octet-stream';

/**
 * Serves a built site with its response headers and redirects, also while it is built anew: whatever
 * is sent is whole, from one build or the other.
 *
 * @param folder the built site
 * @param port wanted port; when taken, the next free one; 0 for any
 * @throws Error, in Chinese, where the folder holds no built site or no port is free
 */
export async function startServer(folder: string, port: number): Promise<RunningServer> {
  restore(folder);
  const problem = siteProblem(folder);
  if (problem !== undefined) throw new Error(problem);
  const answer = siteAnswers(folder);
  const server = createServer((request, response) => {
    void answer(request)
      .catch((error: unknown) => {
        console.error(error);
        return said(500, '服务器出错了。');
      })
      .then(({ status, headers, body }) => {
        const length = status === 304 ? {} : { 'content-length': body.length };
        response.writeHead(status, { ...headers, ...length });
        response.end(request.method === 'HEAD' ? undefined : body);
      });
  });
  const used = await listen(server, port);
  return { origin: `http://localhost:${used}`, server };
}

/** Answers requests from a folder. Between two sites, while one replaces the other, it waits. */
function siteAnswers(folder: string): (request: IncomingMessage) => Promise<Answer> {
  let site: Site | undefined;

  /** The site as it is now; undefined in the moment when there is none. */
  async function current(): Promise<Site | undefined> {
    try {
      const { ino, mtimeMs } = await stat(join(folder, HEADERS_FILE));
      const stamp = `${ino} ${mtimeMs}`;
      if (site?.stamp === stamp) return site;
      site = { stamp, ...(await readHeaders(folder)), redirects: await readRedirects(folder) };
      return site;
    } catch {
      restore(folder);
      return undefined;
    }
  }

  return async function answer(request) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return said(405, '这里只能读，不能改。', { allow: 'GET, HEAD' });
    }
    for (let tries = 0; tries < 40; tries += 1) {
      const before = await current();
      const file = before && (await wholeFile(folder, before, request));
      const answer = file && (await represent(request, file));
      if (answer !== undefined && (await current()) === before) return answer;
      await pause(50);
    }
    return said(503, siteProblem(folder) ?? '网站正在更新，请过一会儿再看。');
  };
}

const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** Headers of the site. HSTS is for https only: on a local server it would lock the browser out. */
const fixed = (headers: ReadonlyMap<string, string>): Record<string, string> =>
  lowerCased(
    Object.fromEntries([...headers].filter(([name]) => name !== 'Strict-Transport-Security')),
  );

/** An answer of one plain sentence. */
function said(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    body: Buffer.from(`${text}\n`),
  };
}

const formOf = (file: string): Found['form'] => {
  return (ending) => readFile(file + ending).catch(() => undefined);
};
const noForm: Found['form'] = () => Promise.resolve(undefined);

/**
 * The file of a path, whole, or where else to go; undefined where it was replaced while it was read.
 * The library finds the file, safely, and knows its type and whether the reader has it already.
 */
async function wholeFile(
  folder: string,
  { base, headersOf, redirects }: Site,
  request: IncomingMessage,
): Promise<Found | undefined> {
  const url = (request.url ?? '').replace(/^https?:\/\/[^/]*/i, '');
  const [address = '', query] = url.split(/[?#]/, 2);
  const leadOn = (location: string): Found => ({
    status: 301,
    headers: { ...fixed(headersOf(address)), location },
    body: Buffer.alloc(0),
    form: noForm,
  });
  const moved = redirects.get(address);
  if (moved !== undefined) return leadOn(moved);
  if (base !== '' && !address.startsWith(`${base}/`)) {
    if (address === base) return leadOn(`${base}/`);
    return { ...said(404, `网站在 ${base}/，这里没有网页。`), form: noForm };
  }
  const path = address.slice(base.length);
  const shown = IS_HIDDEN.test(path) ? NOWHERE : path;
  const found = await send(request, shown, {
    root: folder,
    cacheControl: false,
    acceptRanges: false,
    dotfiles: path === `/${SECURITY_FILE}` ? 'allow' : 'ignore',
  });
  found.stream.destroy(); // the file is read at once, so that its length is certain
  if (found.type === 'directory') {
    return leadOn(
      base + (found.headers['Location'] ?? '/') + (query === undefined ? '' : `?${query}`),
    );
  }
  if (found.type === 'file') {
    const headers = { ...lowerCased(found.headers), ...fixed(headersOf(address)) };
    const file = found.metadata.path;
    const form = formOf(file);
    if (found.statusCode === 304) return { status: 304, headers, body: Buffer.alloc(0), form };
    const body = await readFile(file).catch(() => undefined);
    if (body?.length !== found.metadata.stat.size) return undefined;
    return { status: 200, headers: { 'content-type': UNKNOWN_TYPE, ...headers }, body, form };
  }
  if (found.statusCode === 412) return { ...said(412, '文件已经变了。'), form: noForm };
  const missing = join(folder, '404.html');
  const body = await readFile(missing).catch(() => undefined);
  if (body === undefined) return undefined;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    ...fixed(headersOf(`${base}/404.html`)),
  };
  const status = found.statusCode === 400 ? 400 : 404;
  return { status, headers, body, form: formOf(missing) };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      if (isTaken && port < 65_535) listen(server, port + 1).then(done, fail);
      else if (isTaken) fail(new Error('没有空的端口了。请把 PORT 写小一些，例如：PORT=4321'));
      else if (error.code === 'EACCES') {
        fail(new Error(`没有权限用端口 ${port}。请换一个大于 1023 的，例如：PORT=4321`));
      } else fail(error);
    });
    server.listen(port, () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
