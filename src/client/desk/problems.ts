import type { Problem } from '#checks/report/problem.ts';
import { setChildren } from '#client/dom.ts';
import type { FormShape } from '#schemas/form-shape.ts';

/** What is known of the form, to say it in its words. */
interface Words {
  /** Whether nothing has been written at a path. */
  isEmpty(path: string): boolean;
  /** Names of fields: {@link titlesIn}. */
  readonly titles: ReadonlyMap<string, string>;
}

/** What the check says, at the field that it speaks of. */
interface Said {
  /** `sessions.0.time`; `body` of the text, empty of the whole record. */
  readonly path: string;
  readonly words: string;
  readonly isError: boolean;
}

/**
 * The place and the words of a problem, for somebody who has not seen the file.
 *
 * @example saidOf({ field: '开始（sessions.1.time.start）', … }, words).path // 'sessions.0.time.start'
 */
function saidOf(problem: Problem, { isEmpty, titles }: Words): Said {
  const { field, message, example, found, severity, guide, rule } = problem;
  const dotted = /（([\w.-]+)）$/.exec(field)?.[1] ?? (field === '正文' ? 'body' : field);
  const path = /^[\w.-]*$/.test(dotted)
    ? dotted.replace(/\.(\d+)/g, (_, place: string) => `.${Number(place) - 1}`)
    : '';
  const isError = severity === 'error';
  if (isError && isEmpty(path)) return { path, isError, words: '还没有填' };
  if (rule === 'references' && message.startsWith('没有这个编号')) {
    return { path, isError, words: '名单里没有这一个。打几个字，从名单里选' };
  }
  const isPlain = (text: string | undefined) =>
    text !== undefined && text !== '' && !/^[[{]|^\s*(?:- )?\w+:/.test(text);
  const [step] = path === '' ? (guide?.steps ?? []) : [];
  const words = [
    `${path === '' && field !== '' ? `${field}：` : ''}${plainWords(message, titles)}`,
    ...(path === '' && isPlain(found) ? [`现在是：${found ?? ''}`] : []),
    ...(isPlain(example) ? [`例如：${(example ?? '').replace(/^'(.*)'$/, '$1')}`] : []),
    ...(step === undefined ? [] : [step]),
  ];
  return { path, words: words.join('。'), isError };
}

/** Who fills in a form has never seen the ids that a file has: names are enough. */
const plainWords = (message: string, titles: Words['titles']) =>
  message
    .replace(/（[A-Za-z]+）/g, '')
    .replace(/[\w-]+（([^（）]*)）/g, '$1')
    .replace(/ ?([A-Za-z]+) ?/g, (word, key: string) => {
      const title = titles.get(key);
      return title === undefined ? word : `“${title}”`;
    });

/** The Chinese names of all fields in a shape, by the names that files have. */
export function titlesIn(shape: FormShape): ReadonlyMap<string, string> {
  const inner =
    shape.kind === 'object'
      ? shape.fields.map((field) => field.shape)
      : shape.kind === 'list'
        ? [shape.item]
        : shape.kind === 'variants'
          ? shape.parts.map((part) => part.shape)
          : [];
  const own = shape.kind === 'object' ? shape.fields : [];
  return new Map([
    ...inner.flatMap((part) => [...titlesIn(part)]),
    ...own.flatMap(({ key, title }) => (title === '' ? [] : [[key, title] as const])),
  ]);
}

/** A problem that is shown, and the element that holds its field. */
export interface ShownProblem extends Said {
  readonly field: HTMLElement | undefined;
}

/** The first error in the order of the form; those that belong to no field come last. */
export function firstWrong(shown: readonly ShownProblem[]): ShownProblem | undefined {
  const isBefore = (one: HTMLElement, other: HTMLElement) =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return shown
    .filter(({ isError }) => isError)
    .reduce<ShownProblem | undefined>((first, one) => {
      if (first?.field === undefined) return one.field === undefined ? (first ?? one) : one;
      return one.field !== undefined && isBefore(one.field, first.field) ? one : first;
    }, undefined);
}

/** Where somebody has typed what stands at a path: a day is the first only for who reads it. */
function typedAt(form: HTMLElement, path: string): string {
  const typed = path.replace(/\.time\.first$/, '.time.start').replace(/\.time\.last$/, '.time.end');
  return form.querySelector(`[data-path="${path}"]`) === null ? typed : path;
}

/** The element of the field at a path, or of the nearest one around it. */
function fieldAt(form: HTMLElement, path: string): HTMLElement | undefined {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const name = steps.slice(0, length).join('.');
    const field = form.querySelector(`[data-path="${name}"]`);
    if (field instanceof HTMLElement) return field;
  }
  return undefined;
}

/**
 * Shows problems at their fields; what belongs to no field comes back without one.
 *
 * @param words with `isWanted`: whether a problem shall be shown yet
 */
export function showProblems(
  form: HTMLElement,
  problems: readonly Problem[],
  { isWanted, ...words }: Words & { isWanted(path: string): boolean },
): readonly ShownProblem[] {
  const all = problems.map((problem): ShownProblem => {
    const isEmpty = (path: string) => words.isEmpty(typedAt(form, path));
    const said = saidOf(problem, { ...words, isEmpty });
    const path = typedAt(form, said.path);
    return { ...said, path, field: fieldAt(form, path) };
  });
  const byField = new Map<Element, ShownProblem[]>();
  for (const one of all.filter(({ path }) => isWanted(path))) {
    if (one.field === undefined) continue;
    byField.set(one.field, [...(byField.get(one.field) ?? []), one]);
  }
  for (const field of form.querySelectorAll('[data-path]')) {
    const line = field.querySelector('[data-problem]');
    // A group has the lines of its fields in it, after its own.
    if (line?.closest('[data-path]') !== field) continue;
    const own = byField.get(field) ?? [];
    const text = own.map((one) => one.words).join('\n');
    if (line.textContent !== text) setChildren(line, text);
    const isWrong = own.some(({ isError }) => isError);
    for (const control of field.querySelectorAll('input, select, textarea')) {
      if (control.closest('[data-path]') !== field) continue;
      if (isWrong) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    }
  }
  return all;
}
