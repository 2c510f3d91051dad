import { tidyDate, tidyPastDate } from '#authoring/date-words.ts';
import { wordOf, type ValuePath } from '#authoring/record-values.ts';
import { listOf, type YamlValue } from '#authoring/yaml-text.ts';
import { part, setChildren } from '#client/dom.ts';
import { shanghaiClock } from '#client/shanghai-day.ts';
import { isPlainDate } from '#schemas/fields.ts';
import type { FormField, FormShape } from '#schemas/form-shape.ts';
import { controlId, type FormHost } from './host.ts';
import { controlOf, copyOf, optionOf } from './parts.ts';
import { pictureControl } from './picture-field.ts';

type Field = Pick<FormField, 'title' | 'needed' | 'example'>;
type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Texts longer than this have room for several lines. */
const LONG = 28;

/** A control for one value; only what somebody changes is written. */
export function simpleControl(
  shape: FormShape,
  field: Field,
  path: ValuePath,
  host: FormHost,
): HTMLElement {
  switch (shape.kind) {
    case 'choice':
      return selectControl(Object.entries(shape.choices), field, path, host);
    case 'flag':
      return selectControl(FLAG, field, path, host);
    case 'choices':
      return checkboxes(shape.choices, field, path, host);
    case 'reference':
      return referenceControl(shape.target, path, host);
    case 'day':
    case 'minute':
    case 'clock':
      return dateControl(shape.kind, field, path, host);
    case 'lines':
      return linesControl(shape.ofNumbers, path, host);
    case 'number':
      return numberControl(path, host);
    default:
      return textControl(field, path, host);
  }
}

const FLAG = [
  ['true', '是'],
  ['false', '否'],
] as const;

/** Whether a field is a date that may be a month or a year alone, by its example. */
const isVague = (example: string) => /^'?\d{4}-\d\d'?$/.test(example);

/** Calls back when the text of a control is another than it was. */
function onText(control: TextControl, act: (text: string) => void, event = 'input'): void {
  let last = control.value;
  control.addEventListener(event, () => {
    if (control.value === last) return;
    last = control.value;
    act(control.value);
    last = control.value;
  });
}

function textControl({ example = '' }: Field, path: ValuePath, host: FormHost): HTMLElement {
  const value = wordOf(host.get(path));
  const isPicture = path[path.length - 1] === 'src';
  const isAddress = /^https?:/.test(example);
  const isLong = host.isLong(path) || Math.max(example.length, value.length) > LONG;
  const control =
    isLong && !isPicture && !isAddress
      ? controlOf('long', HTMLTextAreaElement)
      : controlOf('text', HTMLInputElement);
  if (isAddress) control.inputMode = 'url';
  if (path[path.length - 1] === 'phone') control.inputMode = 'tel';
  control.id = controlId(path);
  control.value = value;
  if (isVague(example)) {
    onText(control, (text) => host.set(path, tidyPastDate(text, host.today)));
    control.addEventListener('change', () => {
      control.value = wordOf(host.get(path));
    });
    return control;
  }
  onText(control, (text) => host.set(path, text));
  // Whoever begins the name of a place that the site has is offered the whole of it.
  if (path.slice(-2).join('.') === 'location.name') {
    control.setAttribute('list', host.listOf('places'));
  }
  if (!isPicture || !(control instanceof HTMLInputElement)) return control;
  const folder = path[0] === 'photo' ? 'places' : 'events';
  return pictureControl(
    control,
    folder,
    () => shanghaiClock(Date.now()),
    (address) => {
      host.set(path, address);
    },
  );
}

function numberControl(path: ValuePath, host: FormHost): HTMLElement {
  const control = controlOf('text', HTMLInputElement);
  control.id = controlId(path);
  control.inputMode = 'decimal';
  control.value = wordOf(host.get(path));
  onText(control, (text) => host.set(path, numberIn(text)));
  return control;
}

const numberIn = (text: string): YamlValue =>
  /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text;

function linesControl(ofNumbers: boolean, path: ValuePath, host: FormHost): HTMLElement {
  const control = controlOf('long', HTMLTextAreaElement);
  control.id = controlId(path);
  control.value = listOf(host.get(path)).map(wordOf).join('\n');
  onText(control, (text) => {
    const lines = text.split(ofNumbers ? /[\s、，,]+/ : '\n').map((line) => line.trim());
    const kept = lines.filter((line) => line !== '');
    host.set(path, ofNumbers ? kept.map(numberIn) : kept.map((line) => tidyLine(line, host)));
  });
  return control;
}

/** A line that is a date is one; all others stay as they are. */
const tidyLine = (line: string, { today }: FormHost) =>
  /^\d{1,4}[年月.-]\d/.test(line) ? tidyDate(line, today) : line;

function selectControl(
  options: readonly (readonly [id: string, name: string])[],
  { needed }: Field,
  path: ValuePath,
  host: FormHost,
): HTMLElement {
  const control = controlOf('select', HTMLSelectElement);
  control.id = controlId(path);
  const value = wordOf(host.get(path));
  const isKnown = options.some(([id]) => id === value);
  const isForeign = value !== '' && !isKnown;
  if (!needed || !isKnown) {
    const empty = optionOf('', needed ? '请选一项' : '没有写');
    control.append(isForeign ? optionOf(value, value) : empty);
  }
  for (const [id, name] of options) control.append(optionOf(id, name));
  control.value = value;
  control.addEventListener('change', () => {
    const chosen = control.value;
    if (chosen === wordOf(host.get(path))) return;
    host.set(path, chosen === '' ? undefined : options === FLAG ? chosen === 'true' : chosen);
  });
  return control;
}

function checkboxes(
  choices: Readonly<Record<string, string>>,
  { title }: Field,
  path: ValuePath,
  host: FormHost,
): HTMLElement {
  const group = copyOf('choices');
  group.id = controlId(path);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', title);
  for (const [id, name] of Object.entries(choices)) {
    const choice = copyOf('choice');
    const box = part(choice, 'box', HTMLInputElement);
    // Concepts may be written by their names, too.
    const isThis = (value: YamlValue) => value === id || value === name;
    box.checked = listOf(host.get(path)).some(isThis);
    part(choice, 'label').textContent = name;
    box.addEventListener('change', () => {
      const others = listOf(host.get(path)).filter((value) => !isThis(value));
      if (box.checked === others.length < listOf(host.get(path)).length) return;
      host.set(path, box.checked ? [...others, id] : others);
    });
    group.append(choice);
  }
  return group;
}

function referenceControl(
  target: Parameters<FormHost['names']>[0],
  path: ValuePath,
  host: FormHost,
): HTMLElement {
  const names = host.names(target);
  const control = controlOf('text', HTMLInputElement);
  control.id = controlId(path);
  control.setAttribute('list', host.listOf(target));
  control.autocomplete = 'off';
  const value = wordOf(host.get(path));
  control.value = names.find(({ id }) => id === value)?.name ?? value;
  const read = (text: string) => {
    const typed = text.trim();
    const exact = names.find(({ id, name }) => name === typed || id === typed);
    const begun = names.filter(({ name }) => typed !== '' && name.includes(typed));
    host.set(path, exact?.id ?? (begun.length === 1 ? begun[0]?.id : undefined) ?? typed);
  };
  onText(control, read);
  control.addEventListener('change', () => {
    const id = wordOf(host.get(path));
    control.value = names.find((named) => named.id === id)?.name ?? control.value;
  });
  return control;
}

const PICKERS = { day: 'date', minute: 'datetime-local', clock: 'time' } as const;
const PICKED = {
  day: /^\d{4}-\d\d-\d\d$/,
  minute: /^\d{4}-\d\d-\d\d \d\d:\d\d$/,
  clock: /^\d\d:\d\d$/,
} as const;
const PICKER_NAMES = { day: '选日期', minute: '选日期和钟点', clock: '选钟点' } as const;

/** A date is typed as one says it, or picked. */
function dateControl(
  kind: keyof typeof PICKERS,
  { title }: Field,
  path: ValuePath,
  host: FormHost,
): HTMLElement {
  const both = copyOf('date');
  const control = part(both, 'typed', HTMLInputElement);
  const picker = part(both, 'picker', HTMLInputElement);
  const reading = part(both, 'reading');
  // What is no date yet would be refused with a warning.
  const showPicked = (value: string) => {
    picker.value = PICKED[kind].test(value) ? value.replace(' ', 'T') : '';
  };
  control.id = controlId(path);
  control.value = wordOf(host.get(path));
  picker.type = PICKERS[kind];
  picker.setAttribute('aria-label', `${title}：${PICKER_NAMES[kind]}`);
  showPicked(control.value);
  onText(control, (text) => {
    const read = tidyDate(text, host.today);
    host.set(path, read);
    const isNoDay = /^\d{4}-\d\d-\d\d/.test(read) && !isPlainDate(read.slice(0, 10));
    setChildren(reading, isNoDay ? '没有这一天' : read === text.trim() ? '' : `读作 ${read}`);
    showPicked(read);
  });
  control.addEventListener('change', () => {
    const read = tidyDate(control.value, host.today);
    if (read !== control.value && host.get(path) === read) control.value = read;
  });
  picker.addEventListener('change', () => {
    if (picker.value === '' || picker.value === wordOf(host.get(path)).replace(' ', 'T')) return;
    control.value = picker.value.replace('T', ' ');
    setChildren(reading);
    host.set(path, control.value);
  });
  return both;
}
