// How a list goes to another device: in the fragment of the address, which no server ever sees. It comes with
// fflate and uqr when it is first needed.
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { encode } from 'uqr';
import { qrPath } from '#site/qr-path.ts';

/** Stands before the packed list; another one where its form, or the dictionary, is another. */
const VERSION = '1.';
/** What lists are made of, so that it costs nothing in the address. */
const DICTIONARY = strToU8(
  'stops routes/ resources/ places/ observances/ 2026-2027-2028-events/2026-',
);

/** Packs lines of keys as a fragment without its `#`. */
export function pack(lines: string): string {
  const bytes = deflateSync(strToU8(lines), { level: 9, dictionary: DICTIONARY });
  const base64 = btoa(strFromU8(bytes, true));
  return VERSION + base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** Lines that {@link pack} packed; undefined where the text is damaged or of another version. */
export function unpack(fragment: string): string | undefined {
  if (!fragment.startsWith(VERSION)) return undefined;
  try {
    const base64 = fragment.slice(VERSION.length).replace(/-/g, '+').replace(/_/g, '/');
    const bytes = strToU8(atob(base64), true);
    return strFromU8(inflateSync(bytes, { dictionary: DICTIONARY }));
  } catch {
    return undefined;
  }
}

/** The code of an address; undefined where it is too long for telephones to read. */
export function codeOf(
  address: string,
): { readonly path: string; readonly size: number } | undefined {
  if (address.length > 1000) return undefined;
  const { data, size } = encode(address, { ecc: 'L', border: 0 });
  return { path: qrPath(data), size };
}
