import type { Fault } from '#authoring/answers.ts';
import { fromBase64, toBase64 } from '#authoring/base64.ts';
import { packDesk, readDesk, type DeskFile } from '#authoring/desk-file.ts';

/** Version of the fragment, and how its text is written: packed, or as it is. */
const PACKED = '1.';
const PLAIN = '1p.';
const NAME = '#draft=';
/** Longest fragment and longest text in it: in bytes, for a small fragment may hold a huge text. */
const LIMIT = 1_000_000;

/** The fragment of an address that opens a file in the desk. A picture does not fit and stays out. */
export async function draftHash({ path, text }: DeskFile): Promise<string> {
  const bytes = new TextEncoder().encode(packDesk({ path, text }));
  const isPackable = 'CompressionStream' in window;
  const written = isPackable ? await through(bytes, new CompressionStream('deflate')) : bytes;
  const base64 = toBase64(written ?? bytes);
  const safe = base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  return NAME + (isPackable ? PACKED : PLAIN) + safe;
}

/**
 * The file in the fragment of an address, or in Chinese why there is none.
 *
 * @returns undefined where the fragment holds no draft
 */
export async function readDraft(hash: string): Promise<DeskFile | readonly Fault[] | undefined> {
  if (!hash.startsWith(NAME)) return undefined;
  const [, version, base64 = ''] = /^([^.]*\.)(.*)$/s.exec(hash.slice(NAME.length)) ?? [];
  if (hash.length > LIMIT) return refused('链接太长了，请对方把文字发过来');
  if (version !== PACKED && version !== PLAIN) {
    return refused('链接是别的版本的写作台做的，请对方把文字发过来');
  }
  if (version === PACKED && !('DecompressionStream' in window)) {
    return refused('这个浏览器太旧，打不开压缩的草稿，请对方把文字发过来');
  }
  const written = fromBase64(base64);
  const bytes =
    written === undefined || version === PLAIN
      ? written
      : await through(written, new DecompressionStream('deflate')).catch(() => undefined);
  if (bytes === undefined) return refused('链接不完整，或者里面的草稿太长，请对方重新发一次');
  return readDesk(new TextDecoder().decode(bytes));
}

const refused = (text: string): readonly Fault[] => [{ text }];

/** What a stream makes of bytes; undefined where it is more than the limit. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  by: CompressionStream | DecompressionStream,
): Promise<Uint8Array | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(by).getReader();
  const parts: number[][] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Uint8Array.from(parts.flat());
    length += value.length;
    if (length > LIMIT) {
      await reader.cancel();
      return undefined;
    }
    parts.push([...value]);
  }
}
