import { z } from 'astro/zod';
import { ACTS, GUIDE_LEVELS, HELP_GROUPS, SIGNAL_COLOURS } from '#domain/emergency.ts';
import {
  checked,
  compiled,
  draft,
  measures,
  oneOf,
  published,
  reference,
  sources,
  summary,
  text,
} from './fields.ts';

/** A line that ends with the numbers of its sources (rule `emergency`). */
const line = (title: string) => text(title, '待在屋里，离窗户远一点。〔1〕');
const lines = (title: string) =>
  z.array(line(title)).default([]).meta({ title, example: '[待在屋里，离窗户远一点。〔1〕]' });

const advice = (title: string, act: string, why: string) =>
  z
    .array(
      z.strictObject({
        act: text('做什么', act),
        why: text('为什么', why),
        /** Only where it shows just that. Default: no sign. */
        sign: oneOf(ACTS, '小图', 'call').optional(),
      }),
    )
    .default([])
    .meta({ title, example: `[{ act: ${act}, why: ${why} }]` });

/** What to do about one hazard. The file name is its id. */
export const emergencySchema = z.strictObject({
  title: text('标题', '溺水和离岸流'),
  hazard: reference('hazards', '险情', 'drowning'),
  /** Full: two sources or more, three to six lines of what to do now. Otherwise: whom to call. */
  level: oneOf(GUIDE_LEVELS, '写到哪一步', 'full'),
  /** As a frightened person types it; the search knows these words. */
  phrases: z
    .array(text('平常的说法', '孩子落水'))
    .min(1, { error: '至少写一个平常的说法' })
    .meta({ title: '平常的说法', example: '[孩子落水, 有人掉河里]' }),
  summary: summary('一句话说明', '有人落水：先喊人、打电话，自己不下水。'),
  numbers: z
    .array(reference('numbers', '电话', "'120'"))
    .min(1, { error: '至少写一个电话' })
    .meta({ title: '打什么电话', example: "['120', '119']" }),
  now: advice('现在就做', '自己不下水', '落水的人会抱住你。〔1〕'),
  before: lines('之前'),
  during: lines('当时'),
  after: lines('之后'),
  never: advice('千万不要', '不倒背着控水', '控不出水，还耽误时间。〔1〕'),
  helpMore: z
    .array(
      z.strictObject({
        who: oneOf(HELP_GROUPS, '什么人', 'children'),
        text: line('怎样照顾'),
      }),
    )
    .default([])
    .meta({
      title: '谁更需要帮助',
      example: '[{ who: children, text: 水边有大人看着。〔1〕 }]',
    }),
  signals: z
    .array(
      z.strictObject({
        colour: oneOf(SIGNAL_COLOURS, '颜色', 'blue'),
        name: text('名称', '台风蓝色预警'),
        meaning: line('意思'),
      }),
    )
    .default([])
    .meta({
      title: '预警信号',
      example: '[{ colour: blue, name: 台风蓝色预警, meaning: …。〔1〕 }]',
    }),
  local: lines('钦州发生过的'),
  /** Where sources differ, or that none was found. */
  note: text('说明', '没有找到可靠的来源。打120，听调度员指挥。').optional(),
  /** For guests from abroad: the lines of 现在就做 one by one (rule `emergency`). */
  english: z
    .strictObject({
      title: text('英文标题', 'Typhoon'),
      now: z.array(text('英文的现在就做', 'Stay inside, away from the glass.〔1〕')),
    })
    .optional()
    .meta({ title: '英文', example: '{ title: Typhoon, now: [Stay inside.〔1〕] }' }),
  measures,
  sources,
  checked,
  compiled,
  published,
  draft,
});
