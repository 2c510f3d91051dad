import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';

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

const COMPRESSIBLE =
  /^(?:text\/|application\/(?:javascript|(?:[\w.]+\+)?(?:json|xml))\b|image\/svg)/;

/** Gives a whole file in the form that a request wants: a part of it, compressed, or as it is. */
export type Represent = (request: IncomingMessage, file: Answer, key: string) => Promise<Answer>;

/**
 * Makes a {@link Represent} that compresses each file once: its `key` says which file it is, and of
 * which build.
 */
export function representer(): Represent {
  const kept = new Map<string, Promise<Buffer>>();
  const compressed = (encoding: 'br' | 'gzip', body: Buffer, key: string) => {
    const before = kept.get(`${encoding} ${key}`);
    if (before !== undefined) return before;
    // As a host with precompressed files sends it; what is large must not keep the first reader waiting.
    const quality = body.length < 100_000 ? constants.BROTLI_MAX_QUALITY : 5;
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
    const now =
      encoding === 'br' ? promisify(brotliCompress)(body, { params }) : promisify(gzip)(body);
    if (kept.size > 2000) kept.clear();
    kept.set(`${encoding} ${key}`, now);
    return now;
  };
  return async (request, file, key) => {
    const { status, body } = file;
    const headers = { ...file.headers };
    const isCompressible = COMPRESSIBLE.test(headers['content-type'] ?? '');
    if (isCompressible || status === 304) headers['vary'] = 'Accept-Encoding';
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
    const accepted = new Negotiator(request).encodings(['br', 'gzip']);
    const encoding = (['br', 'gzip'] as const).find((one) => accepted.includes(one));
    if (!isCompressible || encoding === undefined) {
      if (status === 200) headers['accept-ranges'] = 'bytes';
      return { status, headers, body };
    }
    headers['content-encoding'] = encoding;
    return { status, headers, body: await compressed(encoding, body, key) };
  };
}
