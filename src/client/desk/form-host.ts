import type { Neighbour } from '#authoring/desk-index.ts';
import { schemaPath } from '#authoring/fields.ts';
import { KINDS, type KindName } from '#authoring/kinds.ts';
import { wordOf, type ValuePath } from '#authoring/record-values.ts';
import { element } from '#client/dom.ts';
import { pathName, type FormHost, type Named } from './host.ts';
import { optionOf } from './parts.ts';

/**
 * What a form asks beside its values: what its fields may point to, and what is said of them.
 *
 * @param home gets a `<datalist>` for each kind that a field asks for
 * @param kind whose questions come first; absent where all fields do
 */
export function formHost(
  records: readonly Neighbour[],
  home: HTMLElement,
  kind: KindName | undefined,
): Pick<FormHost, 'names' | 'listOf' | 'isAsked' | 'hint' | 'isLong'> {
  const fields = kind === undefined ? [] : KINDS[kind].fields;
  const asked = new Map(fields.map((field) => [schemaPath(field.path), field]));
  const fieldAt = (path: ValuePath) => asked.get(schemaPath(pathName(path)));
  const names: FormHost['names'] = (target) =>
    target === 'measures'
      ? records.flatMap(({ data }) => measuresIn(data['measures']))
      : records
          .filter(({ collection }) => collection === target)
          .map(({ id, data }) => ({ id, name: wordOf(data['name']) || id }));
  const listOf: FormHost['listOf'] = (target) => {
    const id = `names-${target}`;
    if (home.querySelector(`[id="${id}"]`) === null) {
      const list = element('datalist', '', ...names(target).map(({ name }) => optionOf(name, '')));
      list.id = id;
      home.append(list);
    }
    return id;
  };
  return {
    names,
    listOf,
    isAsked: (path) =>
      kind === undefined ||
      [...asked.keys()].some((one) => `${one}.`.startsWith(`${schemaPath(pathName(path))}.`)),
    hint: (path) => fieldAt(path)?.hint,
    isLong: (path) => path[0] === 'body' || fieldAt(path)?.long === true,
  };
}

const measuresIn = (list: unknown): readonly Named[] =>
  (Array.isArray(list) ? list : []).flatMap((measure: unknown) =>
    typeof measure === 'object' && measure !== null
      ? [{ id: wordOf(Reflect.get(measure, 'id')), name: wordOf(Reflect.get(measure, 'title')) }]
      : [],
  );
