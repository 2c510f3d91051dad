import { z } from 'astro/zod';
import type { TargetRow } from '#domain/plan/account.ts';
import { AREAS, FIGURE_KINDS, type Figure } from '#domain/plan/plan.ts';
import { GOAL_RELATIONS } from '#domain/plan/target.ts';
import { absoluteUrl, routes } from '#site/routes.ts';
import { TARGET_STATUS_TEXT } from '#wording/figures.ts';
import { address, maybe, maybeText, oneOf, text, texts } from './fields.ts';

const YEAR = z.int().min(2000).max(2100);
const SOURCE = z
  .object({ title: text('标题'), url: maybeText('网址'), date: maybeText('日期') })
  .describe('来源');
const MEASURED = z.object({
  value: z.number().describe('数值'),
  year: YEAR.describe('年份'),
  source: SOURCE,
});

const TARGET = z
  .object({
    id: text('编号，永久不变'),
    url: address('本站的页面'),
    title: text('指标'),
    summary: text('说明'),
    section: text('方案的第几条'),
    scope: text('范围'),
    owner: texts('牵头单位的编号'),
    unit: maybeText('计量单位'),
    baseline: maybe(MEASURED.describe('起点')),
    goal: z
      .object({
        value: maybe(z.number().describe('目标数值')),
        relation: oneOf(GOAL_RELATIONS, '怎样算达到'),
        year: maybe(YEAR.describe('哪一年')),
        striving: z.boolean().describe('方案写的是“力争”'),
        text: text('方案的意思'),
      })
      .describe('目标'),
    latest: maybe(MEASURED.describe('最新公布')),
    status: oneOf(TARGET_STATUS_TEXT, '走到哪一步'),
    note: maybeText('补充说明'),
  })
  .describe('一个目标');

/** The plan's targets: as they stand in the file. */
export const TARGETS = z.array(TARGET).meta({
  title: '钦州科学素质方案的目标',
  description: '每个目标的起点、期限、牵头单位和最新公布的数字；不知道的值为 null。',
});

/** The targets as open data, in the plan's order. */
export function targetsJson(rows: readonly TargetRow[]): string {
  const all = rows.map(({ target, status }) => ({
    ...target,
    status,
    url: absoluteUrl(routes.target(target.id)),
  }));
  return `${JSON.stringify(TARGETS.parse(all), null, 1)}\n`;
}

const FIGURE = z
  .object({
    id: text('编号，永久不变'),
    area: oneOf(AREAS, '地区'),
    year: YEAR.describe('年份'),
    value: z.number().describe('公民具备科学素质的比例，%'),
    kind: oneOf(FIGURE_KINDS, '实测还是目标'),
    relation: oneOf(GOAL_RELATIONS, '和数值的关系'),
    note: maybeText('补充说明'),
    source: SOURCE,
  })
  .describe('一个数字');

/** Published figures of science literacy: as they stand in the file. */
export const FIGURES = z.array(FIGURE).meta({
  title: '公民具备科学素质的比例',
  description: '钦州、广西和全国公布过的数字，按年份排列。',
});

/** The figures as open data, oldest first. */
export const figuresJson = (figures: readonly Figure[]): string =>
  `${JSON.stringify(FIGURES.parse(figures), null, 1)}\n`;
