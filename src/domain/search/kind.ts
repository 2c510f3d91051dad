/** What a page found is, by id; the value is printed beside its title. */
export const SEARCH_KINDS = {
  plan: '方案',
  original: '方案原文',
  emergency: '应急指南',
  event: '活动',
  observance: '节日',
  place: '基地',
  route: '路线',
  resource: '资源',
  notice: '公告',
  unit: '单位',
  audience: '人群',
  district: '县区',
  library: '教学目录',
  calendar: '日历',
  guide: '编辑指南',
  page: '本站',
} as const;
export type SearchKind = keyof typeof SEARCH_KINDS;

/** Pages that list others, the plan's own words, and pages about the site: others are looked for first. */
export const isAside = (kind: SearchKind): boolean =>
  kind === 'original' ||
  kind === 'library' ||
  kind === 'calendar' ||
  kind === 'guide' ||
  kind === 'page';
