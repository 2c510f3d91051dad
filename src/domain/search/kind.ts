/** What a page found is, by id; the value is printed beside its title. */
export const SEARCH_KINDS = {
  plan: '方案',
  event: '活动',
  observance: '科普日',
  place: '基地',
  resource: '资源',
  notice: '公告',
  unit: '单位',
  page: '其他',
} as const;
export type SearchKind = keyof typeof SEARCH_KINDS;
