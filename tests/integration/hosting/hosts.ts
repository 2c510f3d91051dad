import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { BASE } from '#site/base.ts';
import { deployFiles } from '#build/hosting/deploy-files.ts';

/** A server that sends a site. */
export interface Host {
  readonly origin: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** What came back, not unpacked. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** Bytes of the status line and all headers. */
  readonly headerBytes: number;
  readonly body: Buffer;
}

/** Asks as a browser would, but for what it would add or unpack by itself. */
export async function ask(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Reply> {
  const asked = request(url, { method, headers, agent: false });
  asked.end();
  const [response]: [IncomingMessage] = (await once(asked, 'response')) as [IncomingMessage];
  const lines = response.rawHeaders.map((text) => text.length + 2);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    headerBytes: lines.reduce((sum, length) => sum + length, 'HTTP/1.1 200 OK\r\n\r\n'.length),
    body: await buffer(response),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Starts a program and waits until it answers at a port. */
async function started(
  port: number,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Host> {
  const child: ChildProcess = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const { pid } = child;
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => (said += data.toString()));
  }
  child.on('error', (error) => (said += String(error)));
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    const answers = await ask(origin).then(
      () => true,
      () => false,
    );
    if (answers && pid !== undefined) {
      return { origin, pid, stop: () => ended(child) };
    }
    if (child.exitCode !== null || pid === undefined || tries > 300) {
      child.kill();
      throw new Error(`${command} does not start: ${said}`);
    }
    await pause(50);
  }
}

/** Ends a program. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'close');
}

/** A configuration of deploy/, for a site in this folder and at this port. */
function configuration(name: string, site: string, port: number): string {
  const text = deployFiles()[name] ?? '';
  return text.replaceAll('/srv/kepu', site).replace('listen 80;', `listen ${port};`);
}

const isRoot = process.getuid?.() === 0;

/** Starts nginx with the configuration of deploy/, without rights of root or a place of its own. */
export async function startNginx(site: string, own: string): Promise<Host> {
  mkdirSync(own, { recursive: true });
  const port = await freePort();
  writeFileSync(join(own, 'site.conf'), configuration('nginx.conf', site, port));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const main = [
    'load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;',
    ...(isRoot ? ['user root;'] : []),
    'daemon off; worker_processes 1; pid nginx.pid; error_log error.log; events { }',
    'http {',
    'access_log off;',
    ...temporary.map((name) => `${name}_temp_path ${join(own, name)};`),
    `include ${join(own, 'site.conf')};`,
    '}\n',
  ].join('\n');
  writeFileSync(join(own, 'nginx.conf'), main);
  return started(port, '/usr/sbin/nginx', [
    ...['-p', own, '-c', join(own, 'nginx.conf')],
    ...['-e', join(own, 'error.log')],
  ]);
}

/** Starts Caddy with the Caddyfile of deploy/, but for its door for administrators. */
export async function startCaddy(site: string, own: string): Promise<Host> {
  mkdirSync(own, { recursive: true });
  const port = await freePort();
  const file = join(own, 'Caddyfile');
  writeFileSync(file, `{\n\tadmin off\n}\n${deployFiles()['Caddyfile'] ?? ''}`);
  return started(port, 'caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
    ...process.env,
    HOME: own,
    SITE_ADDRESS: `http://:${port}`,
    SITE_FOLDER: site,
  });
}

/** Starts the preview server. */
export async function startPreview(site: string): Promise<Host> {
  const port = await freePort();
  return started(port, 'node', ['scripts/serve.ts'], {
    ...process.env,
    OUT_DIR: site,
    PORT: String(port),
  });
}

/** Starts Apache for a site with its own `.htaccess`. */
export async function startApache(site: string, own: string): Promise<Host> {
  mkdirSync(own, { recursive: true });
  const port = await freePort();
  const modules = ['mpm_event', 'authz_core', 'alias', 'dir', 'headers', 'mime', 'rewrite'];
  const main = [
    ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
    `ServerRoot ${own}`,
    'ServerName localhost',
    `Listen ${port}`,
    `PidFile ${join(own, 'apache.pid')}`,
    `ErrorLog ${join(own, 'error.log')}`,
    `DefaultRuntimeDir ${own}`,
    'TypesConfig /dev/null',
    ...(isRoot ? ['User www-data', 'Group www-data'] : []),
    BASE === '' ? `DocumentRoot ${site}` : `Alias ${BASE} ${site}`,
    `<Directory ${site}>`,
    '  AllowOverride All',
    '  Require all granted',
    '</Directory>\n',
  ].join('\n');
  const file = join(own, 'apache.conf');
  writeFileSync(file, main);
  return started(port, '/usr/sbin/apache2', ['-f', file, '-DFOREGROUND']);
}
