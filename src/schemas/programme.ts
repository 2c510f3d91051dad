import { z } from 'astro/zod';
import { id, published, reference, section, sources, summary, text, compiled } from './fields.ts';

/** One numbered measure of the plan; its words stand in the body, in a <Measure>. */
const measure = z.strictObject({
  id: id('举措编号'),
  section,
  officialTitle: text('方案原题', '大力弘扬和传承科学精神'),
  title: text('标题', '让科学家走进校园'),
  where: z.array(text('涉及', '中小学校')).min(1, { error: '至少写一项' }).meta({ title: '涉及' }),
  names: z.array(text('专有名称', '快乐科普校园行')).meta({ title: '专有名称' }),
  targets: z
    .array(reference('targets', '相关指标', 'farmers-trained'))
    .default([])
    .meta({ title: '相关指标' }),
});

const unitIds = (title: string) =>
  z
    .array(reference('units', title, 'science-association'))
    .min(1, { error: '至少写一个单位' })
    .meta({ title, example: '[education, science-association]' });

/** One of the plan's 5 actions or 6 projects, with its measures. */
export const programmeSchema = z.strictObject({
  title: text('名称', '青少年科学素质提升行动'),
  shortTitle: text('简称', '青少年'),
  section,
  order: z.int().min(1).max(6).meta({ title: '序号', example: '1' }),
  summary: summary('一句话说明', '让孩子从幼儿园到高中都能动手做科学。'),
  lead: unitIds('牵头单位'),
  support: unitIds('配合单位'),
  sources,
  published,
  compiled,
  measures: z.array(measure).min(1, { error: '至少写一条举措' }).meta({ title: '举措' }),
});
