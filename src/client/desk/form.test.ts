// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { deskFiles, isDeskCollection } from '#authoring/desk-index.ts';
import { KEPT_FIELDS, openFile } from '#authoring/desk-record.ts';
import { tidyValue, valueIn, withValue } from '#authoring/record-values.ts';
import { mapOf } from '#authoring/yaml-text.ts';
import { contentOf } from '#checks/read/content.ts';
import { readTexts } from '#checks/read/texts.ts';
import { COLLECTIONS } from '#schemas/collections.ts';
import { formHost } from './form-host.ts';
import { formParts } from './form.ts';
import type { FormHost } from './host.ts';

const content = contentOf(await readTexts('content'));
const { index } = deskFiles(content, {});
/** Forms take long to build without a browser: a fourth of the records, and those with most fields. */
const records = content.entries
  .flatMap(({ collection, file }) =>
    isDeskCollection(collection) ? [{ collection, path: file.path.slice(8), text: file.text }] : [],
  )
  .filter(({ path }, at) => at % 4 === 0 || /nixing-museum|mangrove-roots/.test(path));

/** A form of a record, and the values that it has come to. */
function formOf({ collection, path, text }: (typeof records)[number]) {
  const record = openFile(collection, path, text);
  let { data } = record;
  const host: FormHost = {
    ...formHost(index, document.body, undefined),
    today: '2027-01-05',
    get: (at) => valueIn(data, at),
    set: (at, value) => {
      data = mapOf(withValue(data, at, value));
    },
  };
  document.body.append(...formParts(record.shape, [], KEPT_FIELDS, host));
  return { record, values: () => tidyValue(record.shape, data) };
}

const say = (control: Element, ...events: readonly string[]) => {
  for (const event of events) control.dispatchEvent(new Event(event));
};

describe('the form of a record', () => {
  let templates = '';
  beforeAll(() => {
    const component = readFileSync('src/components/guide/DeskForm.astro', 'utf8');
    templates = component.replace(/^---.*?^---$/ms, '').replace(/ class=\{(?:`[^`]*`|\w+)\}/g, '');
  });

  it.each(records)('gives back what it was given, typed once more: $path', (one) => {
    document.body.innerHTML = templates;
    const { record, values } = formOf(one);
    const controls = [...document.body.querySelectorAll('input, select, textarea')];
    expect(controls.length).toBeGreaterThan(0);
    for (const control of controls) {
      if (control instanceof HTMLSelectElement) say(control, 'change');
      else if (control instanceof HTMLInputElement && control.type === 'checkbox') {
        control.click();
        control.click();
      } else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
        const typed = control.value;
        if (typed === '' || control.hasAttribute('data-picker')) continue;
        control.value = '';
        say(control, 'input');
        control.value = typed;
        say(control, 'input', 'change');
      }
    }
    // A box that was unticked and ticked again comes last in its list, by its id.
    const read = (value: unknown) => sorted(COLLECTIONS[one.collection].schema.parse(value));
    expect(read(values())).toEqual(read(record.data));
  });
});

/** Values with their lists of texts in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(sorted);
    return items.every((item) => typeof item === 'string') ? items.sort() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, sorted(part)]));
}
