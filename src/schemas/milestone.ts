import { z } from 'astro/zod';
import { date, id, source, text } from './fields.ts';

/** A moment on the plan's timeline. */
export const milestoneSchema = z.strictObject({
  id: id('节点编号'),
  date: date('画在哪一天'),
  when: text('印出来的时间', '2022年3月29日'),
  what: text('发生什么', '钦州市印发方案'),
  source,
});
