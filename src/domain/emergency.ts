import type { Temporal } from 'temporal-polyfill';
import type { AudienceId } from './audience.ts';
import type { CitedPoint } from './cited.ts';
import type { DistrictId } from './geo/district.ts';
import type { Check, Source } from './source.ts';

/** How much a guide can say, by id. */
export const GUIDE_LEVELS = { full: '完整的指南', call: '只写打什么电话' } as const;
type GuideLevel = keyof typeof GUIDE_LEVELS;

/** Who needs more help than others, by id. */
export const HELP_GROUPS = {
  children: '小孩',
  old: '老人',
  pregnant: '孕妇',
  disabled: '残疾人',
  chronic: '有慢性病的人',
  boats: '船上的人',
  farmers: '养殖和种田的人',
  outdoor: '在户外干活的人',
} as const;
type HelpGroup = keyof typeof HELP_GROUPS;

/** Whom of those who need more help the pages of a group care for. */
const CARED_FOR: Readonly<Record<AudienceId, readonly HelpGroup[]>> = {
  public: [],
  youth: ['children'],
  teachers: ['children'],
  farmers: ['farmers', 'boats'],
  workers: ['outdoor'],
  elderly: ['old', 'chronic'],
  officials: [],
};

/** The colours of official warning signals, the mildest first. */
export const SIGNAL_COLOURS = {
  blue: '蓝色',
  yellow: '黄色',
  orange: '橙色',
  red: '红色',
} as const;
type SignalColour = keyof typeof SIGNAL_COLOURS;

/** What guides tell one to do and signs show, by the id of the sign (`src/pictures/acts`). */
export const ACTS = {
  call: '打电话',
  shout: '大声喊',
  stay: '不下水',
  throw: '扔能浮的东西',
  reach: '伸竹竿',
  ashore: '上岸',
  'check-breath': '看呼吸',
  away: '快离开',
  'walk-slowly': '慢慢走开',
  upwind: '往上风走',
  hop: '跳着离开',
  'from-window': '离开窗户',
  'behind-rail': '撤到护栏外',
  'leave-car': '弃车',
  sideways: '往两侧高处跑',
  indoors: '进屋躲',
  'bring-in': '收回阳台上的东西',
  'no-tree': '不在树下躲雨',
  'no-wade': '不蹚水',
  'high-ground': '往高处走',
  stairs: '走楼梯',
  harbour: '船回港',
  cover: '躲到桌下',
  'shut-door': '关门堵缝',
  'feel-door': '开门前先摸门',
  'wet-cloth': '湿布捂口鼻',
  'wait-help': '到窗口求救',
  lid: '盖锅盖',
  'cut-power': '断电',
  'dry-stick': '用干木棍挑开',
  valve: '关阀门',
  'no-switch': '不碰开关',
  ventilate: '开窗通风',
  'to-air': '抬到通风处',
  shade: '到阴凉处',
  'cool-down': '凉水降温、扇风',
  'drink-water': '喝水',
  'hot-drink': '喝热饮',
  'dry-clothes': '换干衣服',
  rinse: '用流动的水冲',
  'wash-hands': '肥皂洗手',
  'sea-rinse': '用海水冲',
  tweezers: '用镊子取',
  splint: '固定不动',
  press: '压住止血',
  'back-blows': '拍背',
  cpr: '心肺复苏',
  recovery: '侧着躺',
  'no-eat': '不吃',
  'keep-sample': '带上吃剩的',
  'no-touch': '不用手碰',
  hospital: '去医院',
  'warning-triangle': '放三角牌',
} as const;
type Act = keyof typeof ACTS;

/** Something to be beware of, as its line in `hazards.yaml` says. */
export interface Hazard {
  readonly id: string;
  readonly name: string;
  /** What people call it. */
  readonly names: readonly string[];
  readonly topics: readonly string[];
  /** When it threatens most here; absent: all year. */
  readonly season?: { readonly months: readonly number[]; readonly source: Source };
}

/** A number to call. */
export interface EmergencyNumber {
  /** Its digits, with a hyphen after those of the city. */
  readonly id: string;
  readonly name: string;
  /** In two or three words, below every page; absent where it does not stand there. */
  readonly short?: string;
  readonly use: string;
  /** The groups on whose pages it stands. */
  readonly audiences: readonly AudienceId[];
  /** Of one district alone; absent: of the whole city. */
  readonly district?: DistrictId;
  /** One writes a message instead of calling. */
  readonly byText: boolean;
  /** For guests from abroad; absent where they hardly need it. */
  readonly english?: { readonly name: string; readonly use: string };
  readonly source: Source;
}

/**
 * The address that calls a number, or opens a message to it.
 *
 * @example callAddress({ id: '120', byText: false }) // 'tel:120'
 */
export const callAddress = ({ id, byText }: Pick<EmergencyNumber, 'id' | 'byText'>): string =>
  `${byText ? 'sms' : 'tel'}:${id}`;

/** Something that a family keeps at hand for an emergency. */
export interface BagItem {
  readonly name: string;
  readonly use?: string;
  readonly source: Source;
}

/** What to do, or not to do, and why; the reason ends with the numbers of its sources. */
export interface Advice {
  readonly act: string;
  readonly why: CitedPoint;
  /** The sign that shows it; absent where none fits exactly. */
  readonly sign?: Act;
}

/** An official warning signal and what it means. */
export interface WarningSignal {
  readonly colour: SignalColour;
  readonly name: string;
  readonly meaning: CitedPoint;
}

/** What to do about one hazard. */
export interface EmergencyGuide {
  readonly id: string;
  readonly hazard: Hazard;
  readonly level: GuideLevel;
  readonly title: string;
  readonly summary: string;
  /** Everyday names and cries that lead here. */
  readonly phrases: readonly string[];
  readonly numbers: readonly EmergencyNumber[];
  readonly now: readonly Advice[];
  readonly before: readonly CitedPoint[];
  readonly during: readonly CitedPoint[];
  readonly after: readonly CitedPoint[];
  readonly never: readonly Advice[];
  readonly helpMore: readonly { readonly who: HelpGroup; readonly point: CitedPoint }[];
  readonly signals: readonly WarningSignal[];
  /** What happened here, with its year. */
  readonly local: readonly CitedPoint[];
  /** Where sources differ, or that none was found. */
  readonly note?: string;
  /** For guests from abroad, of the most urgent guides. */
  readonly english?: { readonly title: string; readonly now: readonly CitedPoint[] };
  readonly measures: readonly string[];
  readonly sources: readonly Source[];
  readonly compiled: string;
  /** Absent: no professional has looked over it. */
  readonly checked?: Check;
  /** Shanghai wall clock. */
  readonly published: Temporal.PlainDateTime;
}

/**
 * Guides that say something for a group of people; all of them where the group has nobody of its own to
 * care for.
 */
export function guidesFor<Guide extends EmergencyGuide>(
  guides: readonly Guide[],
  audience: AudienceId,
): readonly Guide[] {
  const groups = CARED_FOR[audience];
  if (groups.length === 0) return guides;
  return guides.filter(({ helpMore }) => helpMore.some(({ who }) => groups.includes(who)));
}
