import { readPictures } from '#checks/read/pictures.ts';
import { once } from './once.ts';

/** Every picture of the site, read once a build. */
const loadPictures = once(() => readPictures('public'));

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
  const picture = src === undefined ? undefined : (await loadPictures()).get(src);
  return { width: picture?.width, height: picture?.height };
}
