import { existsSync } from 'node:fs';
import { install } from './debian.ts';

/** Files of the servers that the tests start, and the packages of Debian that bring them. */
const NEEDED = [
  ['/usr/sbin/nginx', 'nginx'],
  ['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so', 'libnginx-mod-http-brotli-static'],
  ['/usr/bin/caddy', 'caddy'],
  ['/usr/sbin/apache2', 'apache2-bin'],
] as const;

const missing = () => NEEDED.filter(([file]) => !existsSync(file)).map(([, name]) => name);

/**
 * Makes sure that the tests find nginx, Caddy and Apache: what is missing comes as Debian's packages
 * where that is possible.
 *
 * @returns one line on what was installed
 * @throws Error with what is missing, the package manager's own last words and what to do
 */
export async function prepareServers(): Promise<string> {
  const wanted = missing();
  const complaint = await install(wanted);
  const left = missing();
  if (left.length > 0) {
    throw new Error(
      `没有 ${left.join('、')}，服务器测试不能运行。请先装好：Debian 或 Ubuntu 用 apt-get install ${left.join(' ')}。${complaint && `\n${complaint}`}`,
    );
  }
  return `服务器测试用 nginx、Caddy 和 Apache${wanted.length > 0 ? `（刚装上 ${wanted.join('、')}）` : ''}`;
}
