import { fromBase64, toBase64 } from '#authoring/base64.ts';
import type { DeskPicture } from '#authoring/desk-file.ts';
import { announce, element, store, stored } from '#client/dom.ts';
import { shrunkPicture } from './picture.ts';

/** Where the picture chosen last is kept, so that a reload does not lose it: its address and base64. */
const PLACE = 'desk-picture';
let chosen: DeskPicture | undefined;

/** The chosen picture that a file names. */
export function pictureIn(text: string): DeskPicture | undefined {
  if (chosen === undefined) {
    const [path = '', base64 = ''] = stored(PLACE).split(' ');
    const bytes = fromBase64(base64);
    if (bytes !== undefined && bytes.length > 0) chosen = { path, bytes };
  }
  return chosen !== undefined && text.includes(`/${chosen.path}`) ? chosen : undefined;
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
      chosen = { path: `images/${folder}/${time().replace(/\D/g, '')}.jpg`, bytes };
      const isKept = store(PLACE, `${chosen.path} ${toBase64(bytes)}`);
      control.value = `/${chosen.path}`;
      choose(control.value);
      const size = `缩小了，去掉了拍摄地点，${Math.ceil(bytes.length / 1024)} KB。`;
      announce(said, isKept ? size : `${size}这台设备存不下它：离开这一页以前要交。`);
    });
  });
  return box;
}
