import { z } from 'astro/zod';
import { text } from './fields.ts';

/** Words that readers use for the same thing; whoever looks for one finds the others, too. */
export const synonymSchema = z.strictObject({
  /** The usual word first. */
  words: z.array(text('说法', '科普日')).min(1).meta({ title: '同一个意思的说法，常用的写在最前' }),
  /** More of them, for the filters of the library alone. */
  lesson: z
    .array(text('说法', '海水'))
    .default([])
    .meta({ title: '只在教学资源里找材料时，也算这个意思的说法' }),
  /** Whether the other words count only in the names of pages. */
  inNames: z
    .boolean()
    .default(false)
    .meta({ title: '别的说法只在网页的名称里找，正文里提到的不算' }),
  /** Whether the empty search box offers the first word. */
  popular: z.boolean().default(false).meta({ title: '搜索框里推荐' }),
});
