import type { TileSetting } from '#domain/geo/map-tiles.ts';
import type { Repository } from './repository.ts';

/** What the site is told about itself; every text may be empty but name and address. */
export interface Settings {
  readonly name: string;
  readonly tagline: string;
  readonly description: string;
  readonly url: string;
  readonly city: string;
  readonly sponsor: string;
  readonly operator: string;
  readonly contact: { readonly phone: string; readonly email: string; readonly address: string };
  readonly siteIdCode: string;
  readonly icp: string;
  readonly policeRecord: string;
  readonly mapApproval: string;
  readonly repository: Repository | undefined;
  readonly mail: string;
  readonly securityContact: string;
  readonly hstsSeconds: number;
}

const WANTED_URL = process.env['SITE_URL'] ?? '';

/**
 * Identity and settings of the site. An empty text means «not known yet»: it prints nothing, and
 * nothing here may be invented.
 */
export const SITE: Settings = {
  name: '钦州科普',
  tagline: '全民科学素质行动门户 2021—2035',
  description: '钦州市全民科学素质行动的公共门户：方案说了什么，谁来做，做到哪一步，去哪里学科学。',
  /**
   * Public address, with the folder of the host in which the site stands; a reserved name until
   * the city has chosen one. `SITE_URL` sets another for one build.
   */
  url: WANTED_URL === '' ? 'https://qinzhou-kepu.example' : WANTED_URL,
  city: '钦州市',
  /** 主办单位 */
  sponsor: '',
  /** 承办单位 */
  operator: '',
  /** 联系方式 */
  contact: { phone: '', email: '', address: '' },
  /** 政府网站标识码 */
  siteIdCode: '',
  /** ICP 备案号 */
  icp: '',
  /** 公安备案号 */
  policeRecord: '',
  /** 审图号 of the map outlines */
  mapApproval: '',
  /**
   * Where the content is kept: `{ host: 'gitee', url: 'https://gitee.com/city/kepu', branch: 'main' }`.
   * With one, the path of its file below a page leads there.
   */
  repository: undefined,
  /** Address to which the writing desk offers to send what it made, and corrections. */
  mail: '',
  /** Where those write who found a hole in the site's safety (https or mailto): goes into security.txt. */
  securityContact: '',
  /**
   * How long browsers that came over https come back over https alone, in seconds; 0 does not ask it. It binds
   * the whole host, so a site in a folder never asks it.
   */
  hstsSeconds: 31_536_000,
};

/** Who answers for what the site publishes. */
export const PUBLISHER = SITE.sponsor === '' ? SITE.name : SITE.sponsor;

/** Settings of the calendar and its feeds. */
export interface CalendarSettings {
  readonly uidDomain: string;
  readonly tagAuthority: string;
  readonly prodId: string;
  readonly color: string;
  readonly started: string;
  readonly firstYear: number;
  readonly agendaRows: number;
}

/** The calendar of this site. */
export const CALENDAR: CalendarSettings = {
  /**
   * Domain in the UIDs of calendar entries. It names no server and never changes once the first
   * subscriber is there, even when the site moves: else every entry shows up twice.
   */
  uidDomain: 'qinzhou-kepu.example',
  /** Domain and a year in which it was ours, in the ids of feeds (RFC 4151); never changes either. */
  tagAuthority: 'qinzhou-kepu.example,2026',
  prodId: '-//钦州科普//日历//ZH',
  /** A CSS colour name near the site's own. */
  color: 'teal',
  /** Shanghai time at which the feeds began. */
  started: '2026-11-24T06:00',
  /** First year with a page of its own: the first for which observances are recorded. */
  firstYear: 2017,
  /** Rows on a page of the agenda: so many of the longest fit the budget of a page. */
  agendaRows: 18,
};

/** Settings of the map. */
export interface MapSettings {
  readonly tiles: TileSetting;
  readonly outlines: boolean;
  readonly clusterAbove: number;
}

/** The map of this site. */
export const MAP: MapSettings = {
  /**
   * The ground of the interactive map; the response headers allow its servers. 天地图:
   * `{ kind: 'tianditu', key: '…' }`.
   */
  tiles: { kind: 'none' },
  /** Whether the outlines of the districts are drawn; off until they are approved, if it must be. */
  outlines: true,
  /** With more places than this, near ones are drawn as one sign with their count. */
  clusterAbove: 200,
};

/** A copy of the site for a stick that can be fetched. */
export interface StickSettings {
  readonly url: string;
  readonly bytes: number;
  readonly date: string;
}

/**
 * Where the zip that `npm run build:stick` made lies, its size in bytes and the day it was made
 * (`2026-12-01`); 参与 offers it. Without an address nothing is said.
 */
export const STICK: StickSettings = { url: '', bytes: 0, date: '' };
