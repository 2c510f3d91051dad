import { fromBase64, toBase64 } from '#authoring/base64.ts';
import type { DeskPicture } from '#authoring/desk-file.ts';
import { announce, element, store, stored } from '#client/dom.ts';
import { keptDrafts } from './drafts.ts';
import { shrunkPicture } from './picture.ts';

/** Where the chosen pictures are kept, so that a reload loses none: in each line an address and base64. */
const PLACE = 'desk-picture';
/** What was chosen since the page is open: the device may keep nothing. */
let chosen: DeskPicture | undefined;

/** Whether a text names a picture. */
const isIn = (text: string, path: string) => path !== '' && text.includes(`/${path}`);

const keptLines = () => stored(PLACE).split('\n');
const pathOf = (line: string) => line.replace(/ .*/, '');

/** The chosen picture that a file names. */
export function pictureIn(text: string): DeskPicture | undefined {
  if (chosen !== undefined && isIn(text, chosen.path)) return chosen;
  const line = keptLines().find((one) => isIn(text, pathOf(one))) ?? '';
  const bytes = fromBase64(line.slice(line.indexOf(' ') + 1));
  return line === '' || bytes === undefined ? undefined : { path: pathOf(line), bytes };
}

/** Keeps pictures beside those that drafts name, and forgets all others; false where there is no more room. */
export function keepPictures(...pictures: readonly DeskPicture[]): boolean {
  const drafts = JSON.stringify(keptDrafts());
  const others = keptLines().filter((line) => isIn(drafts, pathOf(line)));
  const lines = pictures.map(({ path, bytes }) => `${path} ${toBase64(bytes)}`);
  return store(PLACE, [...lines, ...others].join('\n'));
}

/** An address in a folder of pictures, by the time, that no kept picture has. */
function freePath(folder: string, time: string): string {
  const base = `images/${folder}/${time.replace(/\D/g, '')}`;
  const taken = new Set(keptLines().map(pathOf));
  let path = `${base}.jpg`;
  for (let number = 2; taken.has(path); number += 1) path = `${base}-${number}.jpg`;
  return path;
}

/**
 * The control of a picture's address with a button that chooses one from the device.
 *
 * @param folder under `public/images/`
 * @param time Shanghai wall clock, by which the picture is called
 */
export function pictureControl(
  control: HTMLInputElement,
  folder: string,
  time: () => string,
  choose: (address: string) => void,
): HTMLElement {
  const file = element('input', 'block w-full min-h-tap mb-1');
  file.type = 'file';
  file.accept = 'image/jpeg,image/png,image/webp';
  file.setAttribute('aria-label', '从这台设备选一张图片');
  const said = element('p', 'm-0 mb-1 text-sm text-muted');
  said.setAttribute('role', 'status');
  const box = element('div', '', file, said, control);
  control.dataset['typed'] = '';
  file.addEventListener('change', () => {
    const [picture] = file.files ?? [];
    if (picture === undefined) return;
    void shrunkPicture(picture).then((bytes) => {
      if (typeof bytes === 'string') {
        announce(said, bytes);
        return;
      }
      chosen = { path: freePath(folder, time()), bytes };
      const isKept = keepPictures(chosen);
      control.value = `/${chosen.path}`;
      choose(control.value);
      const size = `缩小了，去掉了拍摄地点，${Math.ceil(bytes.length / 1024)} KB。`;
      announce(said, isKept ? size : `${size}这台设备存不下它：离开这一页以前要交。`);
    });
  });
  return box;
}
