import { z } from 'astro/zod';
import { GAP_KINDS, type GapCount, type GapList } from '#domain/gaps.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import { keysOf } from '#domain/keys-of.ts';
import { text } from './fields.ts';

const KINDS = Object.fromEntries(keysOf(GAP_KINDS).map((kind) => [kind, GAP_KINDS[kind].title]));
const MEANINGS = Object.entries(KINDS).map(([kind, title]) => `${kind}（${title}）`);

/** What the site does not know: as it stands in the file. */
export const GAPS = z
  .object({
    date: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d$/)
      .describe('哪一天数的'),
    kinds: z
      .array(
        z.object({
          kind: z.enum(keysOf(GAP_KINDS)).describe(`缺什么：${MEANINGS.join('、')}`),
          asked: z.int().min(0).describe('问了几个'),
          missing: z.int().min(0).describe('缺几个'),
          records: z
            .array(
              z.object({
                id: text('编号，前面是哪一类：places/…'),
                name: text('名称'),
                district: z
                  .enum(keysOf(DISTRICTS))
                  .nullable()
                  .describe('县区；不是地方、不清楚在哪个县区的为 null'),
                units: z.array(text('单位编号')).describe('该回答的单位的编号'),
              }),
            )
            .describe('缺它的'),
        }),
      )
      .describe('一样一样'),
  })
  .meta({ title: '还缺什么', description: '本站还不知道的：缺什么、哪一条缺。' });

/** The gaps of a day as open data. */
export function gapsJson(lists: readonly GapList[], date: string): string {
  const kinds = lists.map(({ kind, asked, gaps }) => ({
    kind,
    asked,
    missing: gaps.length,
    records: gaps.map(({ collection, id, name, district = null, units }) => ({
      id: `${collection}/${id}`,
      name,
      district,
      units,
    })),
  }));
  return `${JSON.stringify(GAPS.parse({ date, kinds }), null, 1)}\n`;
}

/**
 * The count in a file of gaps.
 *
 * @throws ZodError where it is no such file
 */
export function gapCountIn(json: string): GapCount {
  const { date, kinds } = GAPS.parse(JSON.parse(json));
  return { date, missing: Object.fromEntries(kinds.map(({ kind, missing }) => [kind, missing])) };
}
