import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';
import { FORMS } from '#build/hosting/precompress.ts';

/** What is sent for a request; names of headers in lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Bytes of a file from `start` to before `end`. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * The part of a file that a `Range` header asks for, by RFC 9110, 14.1.2. Undefined where the header
 * is to be ignored: it is no range of bytes, makes no sense, or asks for several parts.
 *
 * @param size bytes of the file
 * @example partOf('bytes=-5', 100) // { start: 95, end: 100 }
 */
function partOf(range: string, size: number): Part | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(range) ?? [];
  if (first === undefined || last === undefined || first + last === '') return undefined;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(Number(last) + 1, size);
  return start < end ? { start, end } : 'unsatisfiable';
}

/**
 * Whether the part still fits what the reader has. Our entity tags are weak, so they never do: a
 * reader who names one gets the whole file.
 */
function isCurrent({ headers }: IncomingMessage, modified: string | undefined): boolean {
  return headers['if-range'] === undefined || headers['if-range'] === modified;
}

/** A file that was found, whole, with the names of its headers in lower case. */
export interface Found extends Answer {
  /** Its precompressed form with an ending such as `.br`; undefined where there is none. */
  readonly form: (ending: string) => Promise<Buffer | undefined>;
}

/** Gives a file in the form that a request wants: a part of it, compressed, or as it is. */
export async function represent(request: IncomingMessage, file: Found): Promise<Answer> {
  const { status, body, form } = file;
  const headers = { ...file.headers };
  const forms = await Promise.all(
    FORMS.map(async ({ ending, encoding }) => ({ encoding, bytes: await form(ending) })),
  );
  const packed = forms.flatMap(({ encoding, bytes }) => (bytes ? [{ encoding, bytes }] : []));
  if (packed.length > 0) headers['vary'] = 'Accept-Encoding';
  if (status === 304) return { status, headers, body };
  const { range } = request.headers;
  if (status === 200 && request.method === 'GET' && range !== undefined) {
    const part = isCurrent(request, headers['last-modified'])
      ? partOf(range, body.length)
      : undefined;
    if (part === 'unsatisfiable') {
      headers['content-range'] = `bytes */${body.length}`;
      return { status: 416, headers, body: Buffer.alloc(0) };
    }
    if (part !== undefined) {
      headers['content-range'] = `bytes ${part.start}-${part.end - 1}/${body.length}`;
      return { status: 206, headers, body: body.subarray(part.start, part.end) };
    }
  }
  const accepted = new Negotiator(request).encodings(FORMS.map(({ encoding }) => encoding));
  const best = packed.find(({ encoding }) => accepted.includes(encoding));
  if (best === undefined) {
    if (status === 200) headers['accept-ranges'] = 'bytes';
    return { status, headers, body };
  }
  headers['content-encoding'] = best.encoding;
  return { status, headers, body: best.bytes };
}
