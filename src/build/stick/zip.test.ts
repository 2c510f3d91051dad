import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packFolder } from './zip.ts';

/** What the directory at the end of a zip says of each entry (APPNOTE 4.3.12). */
function entriesOf(zip: Uint8Array) {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const entries: { name: string; isUtf8: boolean; mode: string }[] = [];
  for (let at = view.getUint32(zip.length - 6, true); view.getUint32(at, true) === 0x02014b50;) {
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(zip.subarray(at + 46, at + 46 + length)),
      isUtf8: (view.getUint16(at + 8, true) & 0x800) !== 0,
      mode: view.getUint16(at + 40, true).toString(8),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

const zip = packFolder(
  '钦州科普',
  new Map([
    ['places/index.html', new Uint8Array([2])],
    ['index.html', new Uint8Array([1])],
  ]),
);

test('a zip unpacks into a folder that anybody may open, under its Chinese name', () => {
  expect(entriesOf(zip)).toEqual([
    { name: '钦州科普/', isUtf8: true, mode: '40755' },
    { name: '钦州科普/index.html', isUtf8: true, mode: '100644' },
    { name: '钦州科普/places/index.html', isUtf8: true, mode: '100644' },
  ]);
  expect(unzipSync(zip)['钦州科普/places/index.html']).toEqual(new Uint8Array([2]));
});

test('the same files give the same zip, in whatever order they come', () => {
  const other = new Map([
    ['index.html', new Uint8Array([1])],
    ['places/index.html', new Uint8Array([2])],
  ]);
  expect(packFolder('钦州科普', other)).toEqual(zip);
});
