import { z } from 'astro/zod';
import { published, section, sources, summary, text, compiled } from './fields.ts';

/** A chapter of the plan's frame: background, principles, goals, organisation. */
export const planChapterSchema = z.strictObject({
  title: text('标题', '背景和意义'),
  summary: summary('一句话说明', '为什么要有这份方案。'),
  section,
  order: z.int().min(1).meta({ title: '序号', example: '1' }),
  sources,
  published,
  compiled,
});
