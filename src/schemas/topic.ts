import { z } from 'astro/zod';
import { id, summary, text } from './fields.ts';

/** A topic; events, places, observances, notices and resources write its word. */
export const topicSchema = z.strictObject({
  id: text('主题词', '海洋'),
  slug: id('网址里的名字'),
  summary: summary('包括什么', '海水、潮汐、海里的动物和植物。'),
});
