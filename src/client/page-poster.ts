import { posterLayout, type Face, type Ink, type PosterLayout } from '#domain/poster/layout.ts';
import { BASE } from '#site/base.ts';
import { announce, define, element, part, setChildren } from './dom.ts';
import { posterContent } from './poster-content.ts';

/** Pages that a poster can be made of, as the address names them. */
const KINDS = /^(?:events|observances|places|emergency)\/[a-z0-9-]+$/;
/** Colours of paper, in every theme. */
const INKS: Readonly<Record<Ink, string>> = {
  ink: '#17282d',
  muted: '#4a5c61',
  teal: '#0b5c6b',
  clay: '#a8412a',
  paper: '#faf7f2',
  line: '#d9cfbf',
};
const SANS = '"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif';
const FACES: Readonly<Record<Face, (size: number) => string>> = {
  serif: (size) =>
    `bold ${size}px "Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,serif`,
  sans: (size) => `${size}px ${SANS}`,
  bold: (size) => `bold ${size}px ${SANS}`,
};
/** Where letters stand below the top of their line, in letters. */
const ASCENT = 0.88;

/**
 * `<page-poster>`: draws the page that the address names as a picture to send or to save. Where a browser cannot, it
 * offers the page to print.
 */
class PagePoster extends HTMLElement {
  connectedCallback() {
    const name = location.search.slice(1);
    if (!KINDS.test(name)) return;
    const address = `${BASE}/${name}/`;
    part(this, 'back', HTMLAnchorElement).href = address;
    this.draw(address).then(
      () => {
        announce(part(this, 'said'), '画好了。手机上长按图片，保存或者发给朋友。');
        part(this, 'done').hidden = false;
      },
      () => {
        announce(part(this, 'said'), '这里画不出图片。可以回到那一页，打印成一张通知。');
      },
    );
  }

  private async draw(address: string): Promise<void> {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(String(answer.status));
    /** Styles are of no use here, and the policy of this page would refuse them. */
    const text = (await answer.text()).replace(/<style[^]*?<\/style>/g, '');
    const page = new DOMParser().parseFromString(text, 'text/html');
    const source = page.querySelector('body > img')?.getAttribute('src');
    const [picture, { encode }] = await Promise.all([
      typeof source === 'string' ? loaded(source).catch(() => undefined) : undefined,
      import('uqr'),
    ]);
    const content = posterContent(page);
    const canvas = document.createElement('canvas');
    const paint = canvas.getContext('2d');
    if (paint === null) throw new Error('no canvas');
    const layout = posterLayout(content, {
      site: this.dataset['site'] ?? '',
      picture: picture && { width: picture.naturalWidth, height: picture.naturalHeight },
      measure: (text, face, size) => {
        paint.font = FACES[face](size);
        return paint.measureText(text).width;
      },
    });
    canvas.width = layout.width;
    canvas.height = layout.height;
    paintPoster(paint, layout, picture, encode(content.address, { ecc: 'L', border: 4 }).data);
    const url = canvas.toDataURL('image/png');
    if (!url.startsWith('data:image/png')) throw new Error('too large');
    const image = element('img', 'block h-auto w-full');
    image.width = layout.width;
    image.height = layout.height;
    image.alt = layout.texts.map(({ text: line }) => line).join(' ');
    image.src = url;
    setChildren(part(this, 'picture'), image);
    const save = part(this, 'save', HTMLAnchorElement);
    save.href = url;
    save.download = `${content.title.replace(/[\u200b/\\:*?"<>|]/g, '')}.png`;
  }
}

function paintPoster(
  paint: CanvasRenderingContext2D,
  { width, height, boxes, texts }: PosterLayout,
  picture: HTMLImageElement | undefined,
  code: readonly (readonly boolean[])[],
): void {
  paint.fillStyle = INKS.paper;
  paint.fillRect(0, 0, width, height);
  for (const { kind, ink, left, top, ...box } of boxes) {
    paint.fillStyle = paint.strokeStyle = INKS[ink];
    paint.lineWidth = 4;
    if (kind === 'fill') paint.fillRect(left, top, box.width, box.height);
    else if (kind === 'frame') paint.strokeRect(left, top, box.width, box.height);
    else if (kind === 'picture') {
      if (picture !== undefined) paint.drawImage(picture, left, top, box.width, box.height);
    } else paintCode(paint, code, { left, top, edge: box.width });
  }
  for (const { text, left, top, size, face, ink } of texts) {
    paint.font = FACES[face](size);
    paint.fillStyle = INKS[ink];
    paint.fillText(text, left, top + size * ASCENT);
  }
}

/** Draws whole pixels, so that no line stands between two modules. */
function paintCode(
  paint: CanvasRenderingContext2D,
  rows: readonly (readonly boolean[])[],
  { left, top, edge }: { readonly left: number; readonly top: number; readonly edge: number },
): void {
  const module = Math.floor(edge / rows.length);
  const start = Math.floor((edge - module * rows.length) / 2);
  paint.fillStyle = '#fff';
  paint.fillRect(left, top, edge, edge);
  paint.fillStyle = '#000';
  for (const [y, row] of rows.entries()) {
    for (const [x, isDark] of row.entries()) {
      if (isDark)
        paint.fillRect(left + start + x * module, top + start + y * module, module, module);
    }
  }
}

function loaded(source: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => {
      resolve(image);
    };
    image.onerror = reject;
    image.src = source;
  });
}

define('page-poster', PagePoster);
