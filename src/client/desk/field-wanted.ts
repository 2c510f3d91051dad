import { listOf, mapOf, type YamlMap } from '#authoring/yaml-text.ts';

/** The field that the address names, or the first day of the year that it names. */
export function fieldWanted(asked: URLSearchParams, data: YamlMap): string | null {
  const year = Number(asked.get('year'));
  const index = listOf(data['years']).findIndex((one) => mapOf(one)['year'] === year);
  return index < 0 ? asked.get('field') : `years.${index}.first`;
}

/** Goes to the field that a link names: by its path, or by the end of it. */
export function goToField(fields: HTMLElement, name: string): void {
  const all = [...fields.querySelectorAll<HTMLElement>('[data-path]')];
  const found =
    all.find(({ dataset }) => dataset['path'] === name) ??
    all.find(({ dataset }) => dataset['path']?.endsWith(`.${name}`) === true);
  if (found !== undefined) reveal(found);
}

/** Unfolds what a field stands in and puts the focus into it. */
export function reveal(field: HTMLElement): void {
  for (let node = field.parentElement; node !== null; node = node.parentElement) {
    if (node instanceof HTMLDetailsElement) node.open = true;
  }
  const control = field.matches('input, select, textarea')
    ? field
    : (field.querySelector<HTMLElement>('input, select, textarea') ??
      field.querySelector('button'));
  (control ?? field).focus();
  field.scrollIntoView();
}
