import { z } from 'astro/zod';
import { pageSchema } from './page.ts';

/** A guide for editors, one task a page. */
export const guideSchema = pageSchema.extend({
  order: z.int({ error: '应为整数' }).min(1).meta({ title: '序号', example: '1' }),
});
