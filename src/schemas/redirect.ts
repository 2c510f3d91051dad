import { z } from 'astro/zod';
import { date, text, yesNo } from './fields.ts';

const path = (title: string, pattern: RegExp) =>
  z
    .string()
    .regex(pattern, { error: '应为本站网址里域名后面的部分，以 / 开头；网页以 / 结尾' })
    .meta({ title, example: '/events/2027-new-name/' });

/** An address that has moved for good. */
export const redirectSchema = z.strictObject({
  /** A page (`/a/b/`) or a file (`/a/b.ics`). */
  from: path('旧网址', /^(\/[A-Za-z0-9_-]+)+(\/|\.[a-z]+(\.[a-z]+)?)$/),
  /** After `#` only what a heading's anchor holds, so that no server reads it as its own syntax. */
  to: path('新网址', /^\/$|^(\/[A-Za-z0-9_-]+)+(\/(#[\p{L}\p{N}._-]+)?|\.[a-z]+(\.[a-z]+)?)$/u),
  /** Whether what stands after a question mark goes along; most hosts would drop it, so none is told. */
  keepsQuery: yesNo('带上问号后面的', 'true').optional(),
  since: date('从哪天起'),
  why: text('原因', '活动改了名称'),
});
