import { z } from 'astro/zod';
import { id, source, text } from './fields.ts';

/** Something that a family keeps at hand for an emergency. */
export const bagItemSchema = z.strictObject({
  id: id('物品编号'),
  name: text('物品', '救生哨'),
  use: text('做什么用', '吹响求救').optional(),
  source,
});
