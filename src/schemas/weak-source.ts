import { z } from 'astro/zod';
import { summary, text } from './fields.ts';

/** A website that is no source by itself: an encyclopaedia, a forum, unsigned reposts. */
export const weakSourceSchema = z.strictObject({
  /** Its subdomains count, too. */
  id: text('域名', 'baike.baidu.com').regex(/^([a-z0-9-]+\.)+[a-z]+$/, {
    error: '应为域名，不写 https:// 和后面的路径',
  }),
  why: summary('为什么不能当来源', '百科，人人可以改写。'),
});
