import { z } from 'astro/zod';
import { CHECK_WAYS } from '#domain/source.ts';
import { keysOf } from '#domain/keys-of.ts';
import { formatInstant, toInstant } from '#domain/time/shanghai.ts';
import { absoluteUrl } from '#site/routes.ts';
import { Temporal } from 'temporal-polyfill';

const DAY = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const CLOCK = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d`;

/** As given, or `null` where it is not known. */
export const maybe = <T extends z.ZodType>(schema: T) => z._default(z.nullable(schema), null);

/** A text that is always there. */
export const text = (description: string) => z.string().min(1).describe(description);

/** A text, or `null` where it is not known. */
export const maybeText = (description: string) => maybe(z.string()).describe(description);

/** Any number of texts. */
export const texts = (description: string) => z.array(text(description)).describe(description);

/** A web address. */
export const address = (description: string) =>
  z
    .string()
    .regex(/^https?:\/\/\S+$/)
    .describe(description);

/** One of our ids; the description says what each means. */
export const oneOf = <Id extends string>(
  labels: Readonly<Record<Id, string>>,
  description: string,
) => {
  const meanings = keysOf(labels).map((id) => `${id}（${labels[id]}）`);
  return z.enum(keysOf(labels)).describe(`${description}：${meanings.join('、')}`);
};

/** A day, written `YYYY-MM-DD`. */
export const day = (description: string) =>
  z
    .instanceof(Temporal.PlainDate)
    .transform(String)
    .pipe(
      z
        .string()
        .regex(new RegExp(`^${DAY}$`))
        .describe(description),
    );

/** A Shanghai wall-clock time, written as an instant with the offset of Shanghai. */
export const moment = (description: string) =>
  z
    .instanceof(Temporal.PlainDateTime)
    .transform((local) => formatInstant(toInstant(local)))
    .pipe(
      z
        .string()
        .regex(new RegExp(`^${DAY}T${CLOCK}\\+08:00$`))
        .describe(description),
    );

/** What something costs. */
export const COST = z
  .object({
    kind: z.enum(['free', 'price', 'unknown']).describe('免费、收费或不知道'),
    text: maybeText('收费说明'),
  })
  .describe('费用');

/** JSON Schema 2020-12 of the file that `schema` writes, published at `path`. */
export function jsonSchema(schema: z.ZodType, path: string): string {
  const written = z.toJSONSchema(schema, {
    io: 'output',
    // What fills a key that the domain leaves out says nothing about the file, where it always stands.
    override: ({ jsonSchema: part }) => delete part.default,
  });
  return `${JSON.stringify({ $id: absoluteUrl(path), ...written }, null, 2)}\n`;
}

/** What is told of every record: where it is from, when it was written, checked and changed. */
export const RECORD = {
  sources: z.array(z.object({ title: text('标题'), url: maybeText('网址') })).describe('来源'),
  compiled: day('编写日期'),
  checked: maybe(
    z
      .object({
        date: text('核实日期'),
        by: text('谁核实的'),
        how: oneOf(CHECK_WAYS, '怎样核实的'),
      })
      .describe('核实'),
  ),
  updated: day('最近更新'),
} as const;
