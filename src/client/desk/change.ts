import { valueIn, withValue } from '#authoring/record-values.ts';
import { changedEvent, changeFields, isChangeAsked } from '#authoring/session-change.ts';
import { mapOf, type YamlMap } from '#authoring/yaml-text.ts';
import { part, setChildren } from '#client/dom.ts';
import { fieldPart } from './form.ts';
import type { FormHost } from './host.ts';

/**
 * Asks what becomes of a session that is postponed, cancelled or moved.
 *
 * @param apply gets the event as the answers make it, after each
 */
export function askChange(
  desk: HTMLElement,
  event: YamlMap,
  host: FormHost,
  apply: (event: YamlMap) => void,
): void {
  let answers: YamlMap = {};
  const own: FormHost = {
    ...host,
    hint: () => undefined,
    get: (path) => valueIn(answers, path),
    set: (path, value) => {
      answers = mapOf(withValue(answers, path, value));
      showAsked();
      apply(changedEvent(event, answers));
    },
  };
  const asked = changeFields(event);
  const fields = asked.map((field) => fieldPart(field, [field.key], own));
  const showAsked = () => {
    for (const [index, { key }] of asked.entries()) {
      const field = fields[index];
      if (field !== undefined) field.hidden = !isChangeAsked(key, answers);
    }
  };
  showAsked();
  setChildren(part(desk, 'change-fields'), ...fields);
  part(desk, 'change').hidden = false;
}
