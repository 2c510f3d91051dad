import { drawingFaults } from './faults.ts';
import { GROUND, ROLES, type Role } from './roles.ts';

/** The groups of drawings, in the order of the page that shows them all. */
export const PICTURE_GROUPS = {
  panorama: '长卷',
  places: '去哪儿：地方和地方的种类',
  sheets: '活动单的图',
  covers: '学与教：别处的材料',
  days: '节日',
  hazards: '当心什么',
  acts: '怎么做',
  groups: '人群',
} as const;
export type PictureGroup = keyof typeof PICTURE_GROUPS;

const SIGNS: readonly PictureGroup[] = ['days', 'hazards', 'acts', 'groups'];

/** A drawing of `src/pictures/`, as it was drawn. */
export interface Drawing {
  /** `<group>/<id>`, e.g. `hazards/fire`. */
  readonly name: string;
  readonly group: PictureGroup;
  /** What it teaches, in one or two sentences: its text alternative. */
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Its shapes, with roles for colours. */
  readonly shapes: string;
}

const FILE = /([\w-]+)\/([\w-]+)\.svg$/;
const SVG =
  /^<svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>\s*<title>([^<]*)<\/title>([\s\S]*)<\/svg>\s*$/;

/** Whether the drawings of a group are small signs, not pictures of something to look at. */
export const isSign = (group: PictureGroup): boolean => SIGNS.includes(group);

const isGroup = (name: string): name is PictureGroup => Object.hasOwn(PICTURE_GROUPS, name);

/**
 * Reads a drawing.
 *
 * @param path ends with `<group>/<id>.svg`
 * @throws Error that names the file and what in it is not as {@link drawingFaults} wants it
 */
export function readDrawing(path: string, svg: string): Drawing {
  const [, group = '', id = ''] = FILE.exec(path) ?? [];
  const [, width, height, title = '', shapes = ''] = SVG.exec(svg) ?? [];
  const faults = [...(isGroup(group) ? [] : ['is in no group']), ...drawingFaults(svg)];
  if (!isGroup(group) || faults.length > 0) throw new Error(`${path}: ${faults.join('; ')}`);
  return {
    name: `${group}/${id}`,
    group,
    title,
    width: Number(width),
    height: Number(height),
    shapes: shapes.trim().replace(/>\s+</g, '><'),
  };
}

/** What the shapes of a drawing inherit. */
export const INHERITED = {
  fill: 'none',
  'stroke-width': '1.5',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

/** Labels of a drawing that a narrow screen makes small. */
const LABEL = 'max-sm:text-[20px] max-[26rem]:text-[25px] print:text-[25px]'; // LARGEST_LABEL
/** In an `<img>` a drawing knows its own width; labels too small to read go. */
const LABELS =
  '<style>@media(max-width:500px){text{font-size:21px}}@media(max-width:400px){text{font-size:25px}}@media(max-width:270px){text{display:none}}</style>';
/** In a file the font of the page is not there. */
const FONT = `font-family="system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif"`;

const attributesOf = (roles: readonly Role[], value: (role: Role) => string) =>
  roles
    .map(
      (role) =>
        `${role.attribute}="${value(role)}"${role.attribute === 'stroke' ? ' vector-effect="non-scaling-stroke"' : ''}`,
    )
    .join(' ');

const withRoles = (shapes: string, value: (role: Role) => string, label: string) =>
  shapes.replace(/ class="([^"]*)"/g, (_, names: string) => {
    const roles = names.split(/\s+/).flatMap((name) => ROLES.get(name) ?? []);
    const isLabel = roles.some(({ attribute }) => attribute === 'font-size');
    return ` ${attributesOf(roles, value)}${isLabel ? ` ${label}` : ''}`;
  });

/** The shapes of a drawing for a page: their colours follow its theme. */
export const inlineShapes = ({ shapes }: Drawing): string =>
  withRoles(shapes, ({ inline }) => inline, `class="${LABEL}"`);

const inheritedAttributes = Object.entries(INHERITED)
  .map(([name, value]) => `${name}="${value}"`)
  .join(' ');

/** Fragment of a drawing in the file of {@link themedFile}. */
export const DRAWN = 'drawn';

/**
 * A drawing as a file to which a page refers by `<use>`: its colours follow the theme of that page. For what
 * is too large to stand in the page and comes after its words.
 */
export const themedFile = ({ shapes }: Drawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg"><g id="${DRAWN}" ${inheritedAttributes}>${withRoles(shapes, ({ inline }) => inline, FONT)}</g></svg>\n`;

/** A drawing as a file of its own, on paper, whatever the theme of the page that shows it. */
export function svgFile({ title, width, height, shapes }: Drawing): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${inheritedAttributes}>`,
    `<title>${title}</title><rect width="${width}" height="${height}" fill="${GROUND}"/>`,
    shapes.includes('<text') ? LABELS : '',
    withRoles(shapes, ({ file }) => file, FONT),
    '</svg>\n',
  ].join('');
}
