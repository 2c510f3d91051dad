import { z } from 'astro/zod';
import { section, text } from './fields.ts';

/** A chapter of the plan's own text, word for word; below its fields the paragraphs. */
export const planTextSchema = z.strictObject({
  title: text('标题', '开展提升行动'),
  /** Absent: the notice before the chapters. */
  section: section.optional(),
  order: z.int().min(0).meta({ title: '序号', example: '3' }),
});
