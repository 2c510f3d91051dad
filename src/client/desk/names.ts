import type { Neighbour } from '#authoring/desk-index.ts';
import { wordOf } from '#authoring/record-values.ts';
import { element } from '#client/dom.ts';
import type { FormHost, Named } from './host.ts';
import { optionOf } from './parts.ts';

/**
 * What the fields of a form may point to.
 *
 * @param home gets a `<datalist>` for each kind that a field asks for
 */
export function namesIn(
  records: readonly Neighbour[],
  home: HTMLElement,
): Pick<FormHost, 'names' | 'listOf'> {
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
  return { names, listOf };
}

const measuresIn = (list: unknown): readonly Named[] =>
  (Array.isArray(list) ? list : []).flatMap((measure: unknown) =>
    typeof measure === 'object' && measure !== null
      ? [{ id: wordOf(Reflect.get(measure, 'id')), name: wordOf(Reflect.get(measure, 'title')) }]
      : [],
  );
