import { SITE } from './config.ts';

if (!URL.canParse(SITE.url)) {
  throw new RangeError(
    `SITE_URL 看不懂：${SITE.url}。要写完整的网址，例如 https://www.example.gov.cn/kepu/。`,
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
