import type { ValuePath } from '#authoring/record-values.ts';
import type { YamlValue } from '#authoring/yaml-text.ts';
import type { FormShape } from '#schemas/form-shape.ts';

/** An entry that a field may point to. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

type Target = Extract<FormShape, { kind: 'reference' }>['target'];

/** What the controls of a form ask of the desk. */
export interface FormHost {
  get(path: ValuePath): YamlValue | undefined;
  set(path: ValuePath, value: YamlValue | undefined): void;
  /** What a field may point to, by name. */
  names(target: Target): readonly Named[];
  /** Id of the `<datalist>` with these names. */
  listOf(target: Target): string;
  /** Whether a field is one that everybody is asked for; true of all where no kind says. */
  isAsked(path: ValuePath): boolean;
  /** What to say of a field beside its example, by its path without the places in lists. */
  hint(path: ValuePath): string | undefined;
  /** Whether a text has room for several lines. */
  isLong(path: ValuePath): boolean;
  /** What a list's first rows are called, and how many: they are folded, for one writes after them. */
  foldedRows?(path: ValuePath): readonly [which: string, count: number] | undefined;
  /** `YYYY-MM-DD` in Shanghai. */
  readonly today: string;
}

/** Id of the control of a field. */
export const controlId = (path: ValuePath): string => `field-${path.join('-')}`;

/** The name that a path has in the page. */
export const pathName = (path: ValuePath): string => path.join('.');
