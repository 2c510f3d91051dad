import { z } from 'astro/zod';
import { NOTICE_KINDS, VERDICTS } from '#domain/notice.ts';
import {
  dateTime,
  draft,
  oneOf,
  published,
  reference,
  sources,
  summary,
  text,
  topics,
  checked,
  compiled,
} from './fields.ts';

/** An announcement or a correction. The file name is its id. */
export const noticeSchema = z.strictObject({
  title: text('标题', '“地震云”能预报地震吗'),
  kind: oneOf(NOTICE_KINDS, '类别', 'correction'),
  /** Of a correction: what is true, in one sentence. */
  summary: summary('一句话说明', '云的样子和地震没有关系。'),
  /** This and the next three: every correction has them, no announcement does (rule `notices`). */
  claim: text('流传的说法', '天上出现一条一条的云，就是要地震了。').optional(),
  verdict: oneOf(VERDICTS, '结论', 'untrue').optional(),
  /** Each point ends with the numbers of its sources. */
  evidence: z
    .array(text('依据', '云由空气里的水汽和风决定，跟地下的断层没有关系。〔1〕'))
    .min(1, { error: '至少写一条依据' })
    .meta({ title: '依据', example: '[云由空气里的水汽和风决定。〔1〕]' })
    .optional(),
  reviewer: z
    .union(
      [
        oneOf({ pending: '待定' }, '审核人', 'pending'),
        z.strictObject({
          name: text('姓名', '审核人的姓名'),
          unit: text('单位', '审核人的单位'),
        }),
      ],
      { error: '应为 pending（待定），或写明 name（姓名）和 unit（单位）' },
    )
    .meta({ title: '审核人', example: 'pending' })
    .optional(),
  topics,
  /** Whose guides say what to do instead. Default: none. */
  hazards: z
    .array(reference('hazards', '险情', 'fire'))
    .default([])
    .meta({ title: '说的是哪种险情', example: '[fire]' }),
  sources,
  checked,
  compiled,
  published,
  updated: dateTime('更新时间'),
  draft,
});
