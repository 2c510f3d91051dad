import { readPictures } from '#checks/read/pictures.ts';
import type { Photo } from '#domain/photo.ts';
import { addressOf, pathOf } from '#site/routes.ts';
import { once } from './once.ts';

/** Every picture of the site, read once a build. */
const loadPictures = once('pictures', () => readPictures('public'));

/** Width and height of a picture of the site, so that its page keeps room for it. */
export interface PictureSize {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/**
 * The size of a picture by its address, e.g. `/images/a.jpg`; empty where there is no such picture
 * (the content check has said so before).
 */
export async function pictureSize(src: string | undefined): Promise<PictureSize> {
  const picture = src === undefined ? undefined : (await loadPictures()).get(pathOf(src));
  return { width: picture?.width, height: picture?.height };
}

/** A picture as a page shows it: content names it by its path in the site. */
export function toPhoto(photo: Photo): Photo {
  return { ...photo, src: addressOf(photo.src) };
}
