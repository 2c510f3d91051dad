import { entriesIn, isDraft, textAt, valueAt, type Entry } from '#checks/read/content.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';

/** A route stops at public places, each once, and owns up to what nobody has made sure of. */
const rule: Rule = {
  id: 'routes',
  title: '路线每站只写一次，没有核实的写出来',
  help: {
    why: '照着路线走的人会带着孩子，到了门口进不去，一天就白费了。',
    steps: [
      '同一个地方写成一站，要做的事写在一起。',
      '有一站的开放情况还是“待核实”，就在没有核实的（unverified）里写明。',
      '还没有发布的地方，不能当一站。',
    ],
    wrong: 'unverified: []',
    right: 'unverified: [古龙窑现在开不开放，没有查到]',
  },
  *check(content) {
    const places = new Map(
      [...entriesIn(content, 'places')].map((entry) => [entry.id, entry] as const),
    );
    for (const entry of entriesIn(content, 'routes')) {
      const ids = placesOf(entry);
      for (const [index, id] of ids.entries()) {
        const field = ['stops', index, 'place'];
        if (ids.indexOf(id) < index) yield problemAt(entry, field, `“${id}”前面已经有一站了`);
        const place = places.get(id);
        if (place && isDraft(place) && !isDraft(entry)) {
          yield problemAt(entry, field, `“${id}”还是草稿，读者打不开`);
        }
      }
      const isUnsure = ids.some((id) => textAt(places.get(id)?.data ?? {}, 'status') === 'unknown');
      const written = valueAt(entry.data, ['unverified']);
      if (isUnsure && !(Array.isArray(written) && written.length > 0)) {
        yield problemAt(entry, ['unverified'], '有一站的开放情况待核实，要写明哪些没有核实');
      }
    }
  },
};
export default rule;

function placesOf({ data }: Entry): readonly string[] {
  const stops = valueAt(data, ['stops']);
  return Array.isArray(stops) ? stops.map((stop: unknown) => textAt(stop, 'place')) : [];
}
