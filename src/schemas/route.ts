import { z } from 'astro/zod';
import { MOST_STOPS } from '#domain/geo/study-route.ts';
import {
  audiences,
  checked,
  compiled,
  dateTime,
  draft,
  measures,
  published,
  reference,
  sources,
  summary,
  text,
  topics,
} from './fields.ts';
import { resourceSchema } from './resource.ts';

const { years, months } = resourceSchema.shape;

const lines = (title: string, example: string) =>
  z.array(text(title, example)).meta({ title, example: `[${example}]` });

const stop = z
  .strictObject({
    place: reference('places', '地点（places 里的文件名）', 'nixing-museum'),
    /** On the spot; the way is not in it. */
    minutes: z
      .int({ error: '应为整数' })
      .min(5, { error: '至少5分钟' })
      .max(480, { error: '最多480分钟' })
      .meta({ title: '停多久（分钟，路上不算）', example: '60' }),
    do: lines('做什么', '找一件古代的陶，画下它的形状').min(1, { error: '至少写一条' }),
    ask: lines('问什么', '泥烧过以后，为什么不再变回泥').min(1, { error: '至少写一条' }),
  })
  .meta({ title: '站' });

/** A day out with several stops, put together by the editors. The file name is its id. */
export const routeSchema = z.strictObject({
  title: text('标题', '一块泥怎样变成陶'),
  summary: summary('一句话说明', '看陶、看窑、看做陶，弄明白泥怎样变成陶。'),
  audiences,
  years,
  months,
  seasonNote: text('为什么是这个季节', '荔枝五月到七月成熟').optional(),
  stops: z
    .array(stop)
    .min(2, { error: '至少写两站' })
    .max(MOST_STOPS, { error: `最多${MOST_STOPS}站` })
    .meta({
      title: '各站',
      example: '[{ place: nixing-museum, minutes: 60, do: [看], ask: [为什么] }]',
    }),
  rain: text('下雨去哪里', '窑不去了，在博物馆多看一个展厅'),
  /** Default: nothing is known to need it. */
  booking: lines('要先约的', '博物馆：团体先打电话问').default([]),
  resources: z
    .array(reference('resources', '活动单（resources 里的文件名）', 'clay-fire'))
    .default([])
    .meta({ title: '路上用的活动单', example: '[clay-fire]' }),
  by: text('谁编的（写单位或职务，不写姓名）', '市科协科普部'),
  /** What nobody has made sure of; needed while a stop is not known to be open (rule `routes`). */
  unverified: lines('没有核实的', '没有人照这条路线走过').default([]),
  topics,
  measures,
  sources,
  checked,
  compiled,
  published,
  updated: dateTime('更新时间'),
  draft,
});
