import { COLLECTIONS, type CollectionName } from '#schemas/collections.ts';
import { fieldTable, type FieldRow } from '#schemas/field-table.ts';

/** The fields of one kind of entry. */
export interface FieldTable {
  readonly id: CollectionName;
  readonly title: string;
  /** Where its files are, in `content/`. */
  readonly home: string;
  readonly rows: readonly FieldRow[];
}

/** Every kind of entry by the name that editors know. */
const NAMES: Readonly<Record<CollectionName, string>> = {
  events: '活动',
  observances: '节日和系列',
  places: '基地和场馆',
  routes: '路线',
  resources: '资源和活动单',
  notices: '公告和辟谣',
  emergency: '应急指南',
  hazards: '险情',
  numbers: '应急电话',
  bag: '应急包',
  actions: '提升行动',
  projects: '重点工程',
  chapters: '方案的章节',
  planText: '方案原文的一章',
  targets: '指标',
  figures: '公民科学素质的数字',
  timeline: '大事',
  units: '责任单位',
  audiences: '人群',
  topics: '主题',
  sources: '共用的来源',
  pages: '本站的网页',
  guides: '给编辑的说明',
  redirects: '转向',
  synonyms: '同义词',
  weakSources: '不能单独当来源的网站',
  wording: '不用的字眼',
};

/** The fields of every kind, read from the schemas that the check uses. */
export function loadFieldTables(): readonly FieldTable[] {
  return Object.entries(NAMES).flatMap(([name, title]) => {
    if (!isCollectionName(name)) return [];
    const collection = COLLECTIONS[name];
    const home =
      'list' in collection ? collection.list : `${collection.folder}/*.${collection.extension}`;
    return [{ id: name, title, home, rows: fieldTable(collection.schema) }];
  });
}

const isCollectionName = (name: string): name is CollectionName => Object.hasOwn(COLLECTIONS, name);
