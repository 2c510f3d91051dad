// What the classes of a drawing mean. A drawing says "sea" or "outline"; its colours stand here and in
// src/styles/theme.css alone.

/** What a role draws: one attribute of SVG, in a page, and in a file that knows no theme. */
export interface Role {
  readonly attribute:
    'fill' | 'stroke' | 'stroke-width' | 'stroke-dasharray' | 'text-anchor' | 'font-size';
  readonly inline: string;
  readonly file: string;
}

/** Colours by name: in a page they follow the theme, in a file and of what is always white they stand. */
const COLOURS = {
  paper: ['var(--color-paper)', '#faf7f2'],
  sand: ['var(--color-earth)', '#f1e9db'],
  line: ['var(--color-shade)', '#d9cfbf'],
  mist: ['var(--color-mist)', '#bfd2cf'],
  sea: ['var(--color-sea)', '#0b5c6b'],
  deep: ['var(--color-slate)', '#073f49'],
  clay: ['var(--color-ember)', '#a8412a'],
  rose: ['var(--color-rose)', '#f0d9ce'],
  hatch: ['var(--color-hatch)', '#b7ab97'],
  sky: ['var(--color-night)', '#073f49'],
  star: ['var(--color-star)', '#faf7f2'],
  white: ['#faf7f2', '#faf7f2'],
  dolphin: ['#f6e3da', '#f6e3da'],
  outline: ['var(--color-outline)', '#073f49'],
  ink: ['var(--color-ink)', '#17282d'],
  'free-sea': ['var(--color-teal)', '#0b5c6b'],
  fixed: ['#073f49', '#073f49'],
  'clay-text': ['var(--color-clay)', '#a8412a'],
} as const;
type Colour = keyof typeof COLOURS;

/** The ground of a drawing that is a file: paper in every theme. */
export const GROUND = COLOURS.paper[1];

const coloured = (attribute: 'fill' | 'stroke', colour: Colour): readonly Role[] => {
  const [inline, file] = COLOURS[colour];
  return [{ attribute, inline, file }];
};
const plain = (attribute: Role['attribute'], value: string): readonly Role[] => [
  { attribute, inline: value, file: value },
];
const text = (colour: Colour) => [...coloured('fill', colour), ...plain('font-size', '18')];

const FILLS = [
  ...(['paper', 'sand', 'line', 'mist', 'sea', 'deep', 'clay', 'rose', 'hatch'] as const),
  ...(['sky', 'star', 'white', 'dolphin'] as const),
];
const FREE_LINES = ['paper', 'clay', 'mist', 'rose', 'hatch', 'star', 'fixed'] as const;

/**
 * Every role that a drawing's `class` may name: `f-…` fills, `o` outlines a filled shape, `l` and `l-…` are
 * free lines, `w2` and `w4` are wider, `t…` is a label.
 */
export const ROLES: ReadonlyMap<string, readonly Role[]> = new Map([
  ...FILLS.map((name) => [`f-${name}`, coloured('fill', name)] as const),
  ['o', coloured('stroke', 'outline')],
  ['l', coloured('stroke', 'ink')],
  ['l-sea', coloured('stroke', 'free-sea')],
  ...FREE_LINES.map((name) => [`l-${name}`, coloured('stroke', name)] as const),
  ['w2', plain('stroke-width', '2.5')],
  ['w4', plain('stroke-width', '4.5')],
  ['dash', plain('stroke-dasharray', '1 5')],
  ['dashes', plain('stroke-dasharray', '5 5')],
  ['t', text('ink')],
  ['t-on', text('star')],
  ['t-clay', text('clay-text')],
  ['mid', plain('text-anchor', 'middle')],
  ['end', plain('text-anchor', 'end')],
]);
