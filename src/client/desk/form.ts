import { partThatFits, wordOf, type ValuePath } from '#authoring/record-values.ts';
import { listOf, type YamlMap, type YamlValue } from '#authoring/yaml-text.ts';
import { part, setChildren } from '#client/dom.ts';
import type { FormField, FormShape } from '#schemas/form-shape.ts';
import { simpleControl } from './controls.ts';
import { controlId, pathName, type FormHost } from './host.ts';
import { controlOf, copyOf, optionOf } from './parts.ts';

/** The desk writes these itself. */
const HIDDEN = 'id';

/** A field with its name, its help, its control, and room for what the check says of it. */
export function fieldPart(field: FormField, path: ValuePath, host: FormHost): HTMLElement {
  const isGroup = /^(?:object|list|choices|variants)$/.test(field.shape.kind);
  const box = copyOf(isGroup ? 'group' : 'field');
  box.dataset['path'] = pathName(path);
  const label = part(box, 'label');
  label.textContent = field.needed ? field.title : `${field.title}（可以空着）`;
  if (label instanceof HTMLLabelElement) label.htmlFor = controlId(path);
  const help = part(box, 'help');
  help.textContent = helpOf(field, host.hint(path));
  help.id = `${controlId(path)}-help`;
  help.hidden = help.textContent === '';
  part(box, 'problem').id = `${controlId(path)}-problem`;
  const control = controlFor(field.shape, field, path, host);
  const target = isGroup ? box : (control.querySelector('[data-typed]') ?? control);
  target.setAttribute('aria-describedby', `${help.id} ${controlId(path)}-problem`);
  part(box, 'control').append(control);
  return box;
}

/** How a date may be typed. */
const WAYS: Readonly<Partial<Record<FormShape['kind'], string>>> = {
  day: '可以写12月5日',
  minute: '可以写12月5日下午3点',
};

function helpOf({ key, example, shape }: FormField, hint: string | undefined): string {
  // What is chosen needs no word on how it is typed.
  const said = /^(?:list|variants)$/.test(shape.kind) ? '' : (hint ?? '');
  const isText = !/^(?:object|list|choice|choices|variants|flag|reference)$/.test(shape.kind);
  const sample = example?.replace(/^'(.*)'$|^\[(.*)\]$/, '$1$2') ?? '';
  const isPicture = key === 'src';
  const shown = isText && !isPicture && sample !== '' && said === '' ? `例如：${sample}` : '';
  const how =
    shape.kind === 'lines' && !said.includes('一行') ? '一行写一条' : (WAYS[shape.kind] ?? '');
  return [said, how, shown].filter((words) => words !== '').join('。');
}

function controlFor(
  shape: FormShape,
  field: FormField,
  path: ValuePath,
  host: FormHost,
): HTMLElement {
  if (shape.kind === 'object') return objectControl(shape.fields, path, host);
  if (shape.kind === 'list') return listControl(shape.item, field, path, host);
  if (shape.kind === 'variants') return variantsControl(shape, field, path, host);
  return simpleControl(shape, field, path, host);
}

function objectControl(fields: readonly FormField[], path: ValuePath, host: FormHost): HTMLElement {
  const box = document.createElement('div');
  const shown = fields.filter(({ key, shape }) => key !== HIDDEN && shape.kind !== 'constant');
  const isFirst = ({ key, needed }: FormField) =>
    needed || host.isAsked([...path, key]) || host.get([...path, key]) !== undefined;
  box.append(...foldedParts(shown, shown.some(isFirst) ? isFirst : () => true, path, host));
  return box;
}

function listControl(
  item: FormShape,
  field: FormField,
  path: ValuePath,
  host: FormHost,
): HTMLElement {
  const box = copyOf('list');
  const rows = part(box, 'rows');
  const show = () => {
    setChildren(rows);
    for (const index of listOf(host.get(path)).keys()) {
      const row = copyOf(item.kind === 'reference' ? 'short-row' : 'row');
      const own = [...path, index];
      row.dataset['path'] = pathName(own);
      const name = `${field.title} ${index + 1}`;
      row.setAttribute('aria-label', name);
      part(row, 'name').textContent = name;
      const control = controlFor(item, { ...field, shape: item }, own, host);
      if (item.kind === 'reference') control.setAttribute('aria-label', name);
      part(row, 'control').append(control);
      const remove = part(row, 'remove', HTMLButtonElement);
      remove.setAttribute('aria-label', `删掉${name}`);
      remove.addEventListener('click', () => {
        host.set(
          path,
          listOf(host.get(path)).filter((_, at) => at !== index),
        );
        show();
        add.focus();
      });
      rows.append(row);
    }
    const [which, count] = host.foldedRows?.(path) ?? ['', 0];
    const all = [...rows.children].filter((row) => row instanceof HTMLElement);
    const first = all.slice(0, count);
    if (first.length > 0) rows.prepend(foldedPart(`${which} ${first.length} 条`, first));
  };
  const add = part(box, 'add', HTMLButtonElement);
  add.textContent = `加一条${field.title}`;
  add.addEventListener('click', () => {
    const count = listOf(host.get(path)).length;
    host.set([...path, count], emptyOf(item));
    show();
    const added = rows.lastElementChild?.querySelector('input, select, textarea');
    if (added instanceof HTMLElement) added.focus();
  });
  show();
  return box;
}

/** What a value begins as when somebody chooses to write it in a way. */
function emptyOf(shape: FormShape): YamlValue {
  if (shape.kind === 'variants') {
    const object = shape.parts.find((way) => way.shape.kind === 'object') ?? shape.parts[0];
    return object === undefined ? '' : emptyOf(object.shape);
  }
  if (shape.kind === 'list') return [emptyOf(shape.item)];
  if (shape.kind !== 'object') return '';
  const constants = shape.fields.flatMap(({ key, shape: each }): [string, YamlValue][] =>
    each.kind === 'constant' ? [[key, each.value]] : [],
  );
  const first = shape.fields.find(
    ({ key, shape: each }) => key !== HIDDEN && each.kind !== 'constant',
  );
  const room =
    first === undefined || constants.length > 0 ? {} : { [first.key]: emptyOf(first.shape) };
  return { ...Object.fromEntries(constants), ...room } satisfies YamlMap;
}

type Variants = Extract<FormShape, { kind: 'variants' }>;

/** A choice of how to write it, and the fields of the way chosen. */
function variantsControl(
  shape: Variants,
  field: FormField,
  path: ValuePath,
  host: FormHost,
): HTMLElement {
  const box = copyOf('variants');
  const select = controlOf('select', HTMLSelectElement);
  select.id = controlId(path);
  select.setAttribute('aria-label', `${field.title}：怎样写`);
  const inner = part(box, 'inner');
  const isOneOf = ({ shape: way }: { readonly shape: FormShape }) => way.kind === 'reference';
  const hasList = shape.parts.some(isOneOf);
  select.append(optionOf('', '没有写'));
  for (const [index, way] of shape.parts.entries()) {
    if (way.shape.kind === 'choice') {
      for (const [id, name] of Object.entries(way.shape.choices)) {
        select.append(optionOf(`=${id}`, name));
      }
    } else {
      const label = isOneOf(way) ? '从名单里选' : hasList ? '自己写' : way.label;
      select.append(optionOf(String(index), label));
    }
  }
  const show = () => {
    const value = host.get(path);
    const index = partThatFits(shape, value);
    const way = shape.parts[index];
    const isChoice = way?.shape.kind === 'choice';
    select.value = index < 0 ? '' : isChoice ? `=${wordOf(value)}` : String(index);
    setChildren(inner);
    if (way === undefined || isChoice) return;
    const own = { ...field, shape: way.shape, title: way.label, needed: true };
    inner.append(
      way.shape.kind === 'object'
        ? objectControl(way.shape.fields, path, host)
        : fieldPart(own, path, host),
    );
    // The fieldset around it speaks of the value already.
    if (way.shape.kind !== 'object') inner.firstElementChild?.removeAttribute('data-path');
  };
  let last = '';
  select.addEventListener('change', () => {
    const chosen = select.value;
    const way = shape.parts[Number(chosen)];
    const value = chosen.startsWith('=')
      ? chosen.slice(1)
      : chosen === '' || way === undefined
        ? undefined
        : emptyOf(way.shape);
    if (chosen === last) return;
    last = chosen;
    host.set(path, value);
    show();
  });
  part(box, 'way').append(select);
  show();
  last = select.value;
  // Only one control may have the id of the value.
  if (inner.querySelector(`[id="${select.id}"]`) !== null) select.id = `${select.id}-way`;
  return box;
}

/** The fields of a record: first those that everybody is asked for, the others folded. */
export function formParts(
  shape: FormShape,
  asked: readonly string[],
  kept: ReadonlySet<string>,
  host: FormHost,
): readonly HTMLElement[] {
  const fields = shape.kind === 'object' ? shape.fields : [];
  const open = fields.filter(({ key }) => !kept.has(key));
  if (asked.length === 0) return foldedParts(open, () => true, [], host);
  const place = ({ key }: FormField) => (asked.includes(key) ? asked.indexOf(key) : asked.length);
  const inOrder = [...open].sort((one, other) => place(one) - place(other));
  return foldedParts(inOrder, ({ key }) => asked.includes(key), [], host);
}

/** The field of a record that a name means, be it its own or that of a field in it: contact of `phone`. */
export function topField(shape: FormShape, name: string): string | undefined {
  const [top = ''] = name.split('.');
  const fields = shape.kind === 'object' ? shape.fields : [];
  return (
    fields.find(({ key }) => key === top) ??
    fields.find(
      ({ shape: own }) => own.kind === 'object' && own.fields.some(({ key }) => key === name),
    )
  )?.key;
}

/** Fields that come first, and the others folded behind them. */
function foldedParts(
  fields: readonly FormField[],
  isFirst: (field: FormField) => boolean,
  path: ValuePath,
  host: FormHost,
): readonly HTMLElement[] {
  const partsOf = (some: readonly FormField[]) =>
    some.map((field) => fieldPart(field, [...path, field.key], host));
  const others = fields.filter((field) => !isFirst(field));
  if (others.length === 0) return partsOf(fields);
  return [
    ...partsOf(fields.filter(isFirst)),
    foldedPart(`还可以填：${others.map(({ title }) => title).join('、')}`, partsOf(others)),
  ];
}

/** Parts behind a title that unfolds them. */
function foldedPart(title: string, parts: readonly HTMLElement[]): HTMLElement {
  const more = copyOf('more');
  part(more, 'titles').textContent = title;
  part(more, 'fields').append(...parts);
  return more;
}
