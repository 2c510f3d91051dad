import { KEPT_FIELDS, type OpenRecord } from '#authoring/desk-record.ts';
import { KINDS, type KindName } from '#authoring/kinds.ts';
import { setChildren } from '#client/dom.ts';
import { fieldPart, formParts, topField } from './form.ts';
import type { FormHost } from './host.ts';

const BODY_FIELD = {
  ...{
    key: 'body',
    title: '正文',
    needed: false,
    example: '两到五句，句子要短，用大家听得懂的话。一段写完空一行',
  },
  shape: { kind: 'text' },
} as const;

/** Whoever writes may have a picture; a terminal asks for none. */
const PICTURE_FIELDS = ['image', 'photo'];

/**
 * Puts the fields of a record into the page: first what everybody is asked for.
 *
 * @param wanted a field somebody has come for: then all but it and the sources is folded
 */
export function showRecord(
  fields: HTMLElement,
  { shape, path }: OpenRecord,
  { kind, wanted }: { readonly kind: KindName | undefined; readonly wanted: string | null },
  host: FormHost,
): void {
  const asked = kind === undefined ? [] : KINDS[kind].fields.map((field) => field.path);
  const keys = [...new Set(asked.flatMap((name) => name.split('.')[0] ?? []))];
  const first = topField(shape, wanted ?? '');
  const open = keys.length === 0 ? [] : [...keys, ...PICTURE_FIELDS];
  const parts = formParts(
    shape,
    first === undefined ? open : [first, 'sources'],
    KEPT_FIELDS,
    host,
  );
  setChildren(fields, ...parts);
  if (path?.endsWith('.yaml') === true) return;
  const folded = first === undefined ? null : fields.querySelector(':scope > details');
  (folded ?? fields).append(fieldPart(BODY_FIELD, ['body'], host));
}
