import { KEPT_FIELDS, type OpenRecord } from '#authoring/desk-record.ts';
import { KINDS, type KindName } from '#authoring/kinds.ts';
import { listOf } from '#authoring/yaml-text.ts';
import { setChildren } from '#client/dom.ts';
import { fieldPart, formParts, topField } from './form.ts';
import { pathName, type FormHost } from './host.ts';

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
 *   sources is folded; where it stands in a list, so are the rows before it, and else the sources that are known
 */
export function showRecord(
  fields: HTMLElement,
  { shape, path, data }: OpenRecord,
  { kind, wanted }: { readonly kind: KindName | undefined; readonly wanted: string | null },
  host: FormHost,
): void {
  const asked = kind === undefined ? [] : KINDS[kind].fields.map((field) => field.path);
  const keys = [...new Set(asked.flatMap((name) => name.split('.')[0] ?? []))];
  const first = topField(shape, wanted ?? '');
  const [, list = '', place] = IN_LIST.exec(wanted ?? '') ?? [];
  const known = listOf(data['sources']).length;
  const foldedRows: FormHost['foldedRows'] = (at) => {
    const name = pathName(at);
    if (place !== undefined) return name === list ? ['前面的', Number(place)] : undefined;
    if (first === undefined || name !== 'sources') return undefined;
    // Who comes for the sources themselves may want to mend one of them, unless there is room for another.
    const isForOther = first !== 'sources' || listOf(host.get(at)).length > known;
    return isForOther ? ['已有的', known] : undefined;
  };
  const open = keys.length === 0 ? [] : [...keys, ...PICTURE_FIELDS];
  const parts = formParts(
    shape,
    first === undefined ? open : place !== undefined ? [first] : [first, 'sources'],
    KEPT_FIELDS,
    { ...host, foldedRows },
  );
  setChildren(fields, ...parts);
  if (path?.endsWith('.yaml') === true) return;
  const folded = first === undefined ? null : fields.querySelector(':scope > details');
  (folded ?? fields).append(fieldPart(BODY_FIELD, ['body'], host));
}

const IN_LIST = /^(\w+)\.(\d+)/;
