import { KEPT_FIELDS, type OpenRecord } from '#authoring/desk-record.ts';
import { KINDS, type KindName } from '#authoring/kinds.ts';
import { setChildren } from '#client/dom.ts';
import { fieldPart, foldedPart, formParts, topField } from './form.ts';
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
 * @param wanted a field somebody has come for, e.g. `hours` or `years.3.first`: then all but it and the
 *   sources is folded; where it stands in a list, so are the rows before it
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
    first === undefined ? open : isInList(wanted) ? [first] : [first, 'sources'],
    KEPT_FIELDS,
    host,
  );
  setChildren(fields, ...parts);
  foldBefore(fields, wanted);
  if (path?.endsWith('.yaml') === true) return;
  const folded = first === undefined ? null : fields.querySelector(':scope > details');
  (folded ?? fields).append(fieldPart(BODY_FIELD, ['body'], host));
}

const IN_LIST = /^\w+\.\d+/;
const isInList = (wanted: string | null) => IN_LIST.test(wanted ?? '');

/** Folds the rows of a list that come before the one in which somebody wants to write. */
function foldBefore(fields: HTMLElement, wanted: string | null) {
  const [path] = IN_LIST.exec(wanted ?? '') ?? [];
  const row = path === undefined ? null : fields.querySelector(`[data-path="${path}"]`);
  const rows = [...(row?.parentElement?.children ?? [])].filter(
    (one) => one instanceof HTMLElement,
  );
  const before = rows.slice(
    0,
    rows.findIndex((one) => one === row),
  );
  if (before.length > 0) row?.before(foldedPart(`前面的 ${before.length} 条`, before));
}
