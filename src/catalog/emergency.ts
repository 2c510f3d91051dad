import { getCollection, type CollectionEntry } from 'astro:content';
import type { BagItem, EmergencyGuide, EmergencyNumber, Hazard } from '#domain/emergency.ts';
import { guideValues } from '#schemas/emergency-values.ts';
import { isShown } from './draft.ts';
import { once } from './once.ts';
import { resolveSource, resolveSources } from './sources.ts';
import { shownTitle } from '#wording/page-titles.ts';

/** A guide with what its page says about itself. */
export interface EmergencyGuideEntry extends EmergencyGuide {
  /** File in the repository. */
  readonly file: string;
}

/** What people must beware of, in the order of `hazards.yaml`. */
export const loadHazards = once('hazards', async (): Promise<readonly Hazard[]> => {
  const entries = (await getCollection('hazards')).sort((a, b) => a.data.order - b.data.order);
  return Promise.all(
    entries.map(async ({ data: { id, name, names, topics, season } }) => ({
      id,
      name,
      names,
      topics,
      ...(season && {
        season: { months: season.months, source: await resolveSource(season.source) },
      }),
    })),
  );
});

/** All numbers, those of districts too, in the order of `numbers.yaml`. */
const loadNumbers = once('numbers', async (): Promise<readonly EmergencyNumber[]> => {
  const entries = (await getCollection('numbers')).sort((a, b) => a.data.order - b.data.order);
  return Promise.all(
    entries.map(
      async ({ data: { id, name, short, use, audiences, district, byText, english, source } }) => ({
        id,
        name,
        ...(short !== undefined && { short }),
        use,
        audiences,
        ...(district !== undefined && { district }),
        byText,
        ...(english && { english }),
        source: await resolveSource(source),
      }),
    ),
  );
});

/** The numbers to call in the whole city. */
export const loadEmergencyNumbers = async (): Promise<readonly EmergencyNumber[]> =>
  (await loadNumbers()).filter(({ district }) => district === undefined);

/** The numbers of one district each. */
export const loadDistrictNumbers = async (): Promise<readonly EmergencyNumber[]> =>
  (await loadNumbers()).filter(({ district }) => district !== undefined);

/** What a family keeps at hand, in the order of `bag.yaml`. */
export const loadBag = once('bag', async (): Promise<readonly BagItem[]> => {
  const entries = (await getCollection('bag')).sort((a, b) => a.data.order - b.data.order);
  return Promise.all(
    entries.map(async ({ data: { name, use, source } }) => ({
      name,
      ...(use !== undefined && { use }),
      source: await resolveSource(source),
    })),
  );
});

/** Id of the number that answers what is not urgent, in `content/numbers.yaml`. */
export const HELPLINE = '12345';

/** The number with an id; undefined where the editors have removed it. */
export async function loadEmergencyNumber(id: string): Promise<EmergencyNumber | undefined> {
  return (await loadEmergencyNumbers()).find((number) => number.id === id);
}

/** All guides, in the order of `hazards.yaml`. */
export const loadEmergencyGuides = once(
  'emergency guides',
  async (): Promise<readonly EmergencyGuideEntry[]> => {
    const [hazards, numbers] = await Promise.all([loadHazards(), loadNumbers()]);
    const guides = await Promise.all(
      (await getCollection('emergency', isShown)).map((entry) => toGuide(entry, hazards, numbers)),
    );
    const place = ({ hazard }: EmergencyGuide) => hazards.indexOf(hazard);
    return guides.sort((a, b) => place(a) - place(b));
  },
);

async function toGuide(
  { id, data, filePath }: CollectionEntry<'emergency'>,
  hazards: readonly Hazard[],
  numbers: readonly EmergencyNumber[],
): Promise<EmergencyGuideEntry> {
  return {
    ...guideValues(data),
    id,
    title: shownTitle(data.title, data),
    hazard: named(hazards, data.hazard),
    numbers: data.numbers.map((number) => named(numbers, number)),
    sources: await resolveSources(data.sources),
    file: filePath ?? `content/emergency/${id}.md`,
  };
}

function named<Named extends { readonly id: string }>(list: readonly Named[], id: string): Named {
  const found = list.find((one) => one.id === id);
  // The content check has said so before.
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
}
