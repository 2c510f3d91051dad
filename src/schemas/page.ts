import { z } from 'astro/zod';
import { oneOf, published, summary, text, compiled } from './fields.ts';

/** A page about the site itself: about, accessibility, privacy, editing guide. */
export const pageSchema = z.strictObject({
  /** Default: Chinese. */
  lang: oneOf({ en: '英文' }, '语言', 'en').optional(),
  title: text('标题', '无障碍声明'),
  summary: summary('一句话说明', '我们怎样让每个人都能读到这里的内容。'),
  published,
  compiled,
});
