import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readNotes } from './picture-position.ts';

// Written by sharp 0.35 (libexif, libvips, libheif), the packed and broken ones by hand.
const notesOf = (name: string) => readNotes(readFileSync(`tests/fixtures/picture-notes/${name}`));

describe('a position is found', () => {
  test.each(['jpg', 'png', 'webp', 'avif'])('in the EXIF data of %s', (type) => {
    expect(notesOf(`exif.${type}`).position).toBe('found');
  });

  test.each(['jpg', 'png', 'webp', 'avif', 'gif'])('in the XMP data alone of %s', (type) => {
    expect(notesOf(`xmp.${type}`).position).toBe('found');
  });

  test.each([
    ['a packed text of PNG', 'packed-itxt.png'],
    ['a packed profile, as ImageMagick writes it', 'packed-profile.png'],
    ['a JPEG inside an SVG', 'inside.svg'],
    ['a second picture behind the first', 'second.jpg'],
    ['the film of a moving photo', 'film.jpg'],
  ])('in %s', (_, name) => {
    expect(notesOf(name).position).toBe('found');
  });

  test('in XMP that is written as UTF-16', () => {
    const xmp = Buffer.from('<x:xmpmeta exif:GPSLatitude="21,57.07N"/>', 'utf16le');
    expect(readNotes(xmp).position).toBe('found');
  });
});

test.each(['jpg', 'png', 'webp', 'avif'])('the name of a camera in %s is no position', (type) => {
  expect(notesOf(`camera.${type}`).position).toBe('none');
});

test.each(['broken-exif.jpg', 'broken-itxt.png'])(
  'notes that cannot be read (%s) are not passed as harmless',
  (name) => {
    expect(notesOf(name).position).toBe('unknown');
  },
);

test('bytes of a picture that look like the beginning of EXIF data are nothing', () => {
  expect(readNotes(Buffer.from('\xff\xd8 pixels II*\0\xff\xff\xff\x7f', 'latin1'))).toEqual({
    position: 'none',
    orientation: 1,
  });
});

test.each(['jpg', 'png', 'webp'])('the orientation of %s is read', (type) => {
  expect(notesOf(`turned.${type}`).orientation).toBe(6);
  expect(notesOf(`camera.${type}`).orientation).toBe(1);
});
