import type { z } from 'astro/zod';
import type { Neighbour } from '#authoring/desk-index.ts';
import type { OpenRecord } from '#authoring/desk-record.ts';
import { wordOf } from '#authoring/record-values.ts';
import type { Photo } from '#domain/photo.ts';
import { withWeakness, type Source } from '#domain/source.ts';
import { sourceText } from '#wording/figures.ts';
import { copyOf } from '#client/desk/parts.ts';
import { repeat } from './fill.ts';

/** What a page says around its text. */
export interface PagePart {
  readonly eyebrow: string;
  /** Absent: what the record is called. */
  readonly title?: string;
  readonly lede: string;
  /** Stands for the heading. */
  readonly band?: HTMLElement;
  /** Before the picture. */
  readonly facts: readonly HTMLElement[];
  readonly photo?: Photo | undefined;
  /** The text with what stands around it. */
  around(text: HTMLElement): readonly HTMLElement[];
  readonly sources: readonly Source[];
  /** Names of the fields that are not filled in as they must be: nothing is known of them. */
  readonly wrong: readonly string[];
}

/** A record that is looked at, and all entries of the site. */
export interface Looked {
  readonly opened: Pick<OpenRecord, 'data' | 'shape' | 'path'>;
  readonly records: readonly Neighbour[];
}

/** What of a record is written as it must be, and the Chinese names of the fields that are not. */
export function soundPart<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  { data, shape }: Pick<OpenRecord, 'data' | 'shape'>,
) {
  const { error } = schema.safeParse(data);
  const wrong = new Set(
    (error?.issues ?? []).flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0
        ? issue.keys
        : [String(issue.path[0])],
    ),
  );
  const sound = Object.entries(data).filter(([key]) => !wrong.has(key));
  const titles = fieldsOf(shape).flatMap(({ key, title }) => (wrong.has(key) ? [title] : []));
  return { values: schema.partial().parse(Object.fromEntries(sound)), wrong: titles };
}

const fieldsOf = (shape: OpenRecord['shape']) => (shape.kind === 'object' ? shape.fields : []);

/** The Chinese name of a field of a record. */
export const titleOf = ({ shape }: Pick<OpenRecord, 'shape'>, key: string): string =>
  fieldsOf(shape).find((field) => field.key === key)?.title ?? key;

/** What stands for fields that are not filled in yet; none of it is shown. */
export const UNKNOWN = {
  ...{ title: '', summary: '', audiences: [], topics: [], measures: [], sources: [] },
  ...{ compiled: '2000-01-01', updated: '2000-01-01 00:00', published: '2000-01-01 00:00' },
  draft: false,
};

/** Entries of a collection by id. */
export const entriesOf = (
  records: readonly Neighbour[],
  collection: Neighbour['collection'],
): ReadonlyMap<string, Neighbour['data']> =>
  new Map(records.flatMap((one) => (one.collection === collection ? [[one.id, one.data]] : [])));

/** Sources as written, those of `sources.yaml` by their ids. */
export function knownSources(
  written: readonly (string | Source)[],
  records: readonly Neighbour[],
): readonly Source[] {
  const known = entriesOf(records, 'sources');
  const weakHosts = new Set(entriesOf(records, 'weakSources').keys());
  return written.map((one) =>
    withWeakness(typeof one === 'string' ? namedSource(one, known.get(one)) : one, weakHosts),
  );
}

function namedSource(id: string, data: Neighbour['data'] = {}): Source {
  const parts = (['publisher', 'number', 'date', 'url'] as const).flatMap((key) => {
    const word = wordOf(data[key]);
    return word === '' ? [] : [[key, word] as const];
  });
  return { title: wordOf(data['name']) || id, ...Object.fromEntries(parts) };
}

/** The list of sources at the end of a page. */
export function sourceList(sources: readonly Source[]): readonly HTMLElement[] {
  if (sources.length === 0) return [];
  const box = copyOf('sources');
  if (!sources.every(({ isWeak }) => isWeak)) box.lastElementChild?.remove();
  let number = 0;
  repeat(box, '{source}', sources, (copy, source) => {
    number += 1;
    copy.id = `cited-${number}`;
    showSource(copy, source);
  });
  return [box];
}

/** A source in the place of the link that is its sample; without an address it is none. */
export function showSource(part: HTMLElement, source: Source): void {
  const link = part.querySelector('a');
  if (link === null) return;
  if (source.url === undefined) {
    link.replaceWith(sourceText(source));
    return;
  }
  link.textContent = sourceText(source);
  link.href = source.url;
}
