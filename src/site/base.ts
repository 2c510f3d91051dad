import { SITE } from './config.ts';

/**
 * Scheme, host, and the folders of the host: nothing that a link could not begin with. Chinese names of folders are
 * left out, since the files of servers compare what a browser asks for.
 */
const PUBLIC_ADDRESS = /^https?:\/\/[^/?#@\s\\]+(?:\/(?!\.+(?:\/|$))[\w.~-]+)*\/?$/;

if (!URL.canParse(SITE.url) || !PUBLIC_ADDRESS.test(SITE.url)) {
  throw new RangeError(
    `SITE_URL 看不懂：${SITE.url}。要写完整的网址，例如 https://www.example.gov.cn/kepu/：以 https:// 开头，文件夹只用英文字母、数字、横线，不带空格、问号、井号。`,
  );
}

/**
 * The folder of its host in which the site stands: `/kepu` for `https://www.example.gov.cn/kepu/`, empty
 * at the root. The *address* of a page or file begins with it (`/kepu/places/`); its *path* in the site does
 * not (`/places/`): so content names it, and so it lies in the built folder. Scripts for browsers get both values in
 * place of this module (build/page-scripts.ts).
 */
export const BASE = new URL(SITE.url).pathname.replace(/\/+$/, '');

/**
 * What the names begin with under which a browser keeps something of this site: the sites of a host share its
 * storage. At the root the names stand alone.
 */
export const OWN = BASE === '' ? '' : `${BASE}/`;
