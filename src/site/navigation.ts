import { pathOf, routes } from './routes.ts';

/** One of the ways into the site, as the header lists them. */
export interface Section {
  /** First part of its path, and name of its colour in the header. */
  readonly id: string;
  readonly label: string;
  readonly path: string;
  /** First parts of the other paths that belong to it. */
  readonly owns: readonly string[];
}

/** The sections in the header, in order. */
export const NAVIGATION = [
  {
    id: 'calendar',
    label: '活动',
    path: routes.calendar(),
    owns: ['events', 'observances', 'mine'],
  },
  { id: 'places', label: '去哪儿', path: routes.places(), owns: ['districts', 'routes'] },
  { id: 'resources', label: '学与教', path: routes.resources(), owns: ['school-year'] },
  { id: 'emergency', label: '应急', path: routes.emergency(), owns: ['notices'] },
  {
    id: 'plan',
    label: '方案',
    path: routes.plan(),
    owns: ['actions', 'projects', 'progress', 'units'],
  },
  {
    id: 'take-part',
    label: '参与',
    path: routes.takePart(),
    owns: ['for', 'editing', 'data', 'gaps', 'pictures', 'sheets'],
  },
] as const satisfies readonly Section[];

/** First parts of paths that belong to no section: they lead to all of them, or to none. */
const APART = [
  '',
  'search',
  'site-map',
  'a-z',
  'components',
  '404',
  '404.html',
  'offline',
  'display',
  'poster',
  'en',
];

/**
 * The section that a page belongs to; undefined for the home page and others that stand apart. What
 * the site says of itself (`content/pages/`, whose paths editors choose) belongs to 参与.
 *
 * @example sectionOf('/events/tide-walk/')?.label // '活动'
 */
export function sectionOf(address: string): (typeof NAVIGATION)[number] | undefined {
  const [, first = ''] = pathOf(address).split('/');
  if (APART.includes(first)) return undefined;
  const owner = NAVIGATION.find(({ id, owns }: Section) => id === first || owns.includes(first));
  return owner ?? NAVIGATION.find(({ id }) => id === 'take-part');
}
