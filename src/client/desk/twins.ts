import type { Neighbour } from '#authoring/desk-index.ts';
import type { OpenRecord } from '#authoring/desk-record.ts';
import { wordOf } from '#authoring/record-values.ts';
import { twinsOf } from '#authoring/twins.ts';
import type { YamlMap } from '#authoring/yaml-text.ts';
import { element, link, part, setChildren, showParts } from '#client/dom.ts';

/** Ids of the entries of a collection, by their names. */
export const idsByName = (records: readonly Neighbour[], collection: Neighbour['collection']) =>
  new Map(
    records
      .filter((record) => record.collection === collection)
      .map(({ id, data }) => [wordOf(data['name']), id]),
  );

/** Says which records of the site may be what somebody is writing anew. */
export function showTwins(
  desk: HTMLElement,
  { collection, fresh }: OpenRecord,
  data: YamlMap,
  records: readonly Neighbour[],
): void {
  const twins = fresh === undefined ? [] : twinsOf(collection, data, records).slice(0, 3);
  showParts(desk, 'has-twins', twins.length > 0);
  const items = twins.map((twin) => {
    const item = element('li');
    const address = `${location.pathname}?edit=${twin.collection}/${twin.id}`;
    item.append(link(address, `改“${wordOf(twin.data['name'])}”`));
    return item;
  });
  setChildren(part(desk, 'twins'), ...items);
}
