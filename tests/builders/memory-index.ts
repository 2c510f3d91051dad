import { hasHan } from '#domain/search/fold.ts';
import type { PageText, SearchIndex } from '#domain/search/search-index.ts';

/** An index of pages by id, cut into terms as the search's engine expects them. */
export function memoryIndex(pages: Readonly<Record<string, PageText>>): SearchIndex {
  const places = Object.entries(pages).map(([id, page]) => ({ id, at: placesOf(page) }));
  return {
    search: (typed) => {
      const terms = typed.replace(/"/g, '').split(' ');
      return Promise.resolve(
        places.flatMap(({ id, at }) => {
          const positions = terms.flatMap((term) => at.get(term) ?? []);
          return terms.every((term) => at.has(term))
            ? [{ id, score: positions.length, positions }]
            : [];
        }),
      );
    },
    load: (id) => {
      const page = pages[id];
      return page === undefined ? Promise.reject(new Error(id)) : Promise.resolve(page);
    },
  };
}

/** Every Han character, every two neighbours, and other words as a whole, with their positions. */
function placesOf({ pieces }: PageText): ReadonlyMap<string, readonly number[]> {
  const at = new Map<string, number[]>();
  const signs =
    pieces
      .join('')
      .toLowerCase()
      .match(/\p{Script=Han}|[a-z0-9]+|[^a-z0-9]/gu) ?? [];
  for (const [position, sign] of signs.entries()) {
    const next = signs[position + 1] ?? '';
    const terms = hasHan(sign) && hasHan(next) ? [sign, `${sign}${next}`] : [sign];
    for (const term of terms) at.set(term, [...(at.get(term) ?? []), position]);
  }
  return at;
}
