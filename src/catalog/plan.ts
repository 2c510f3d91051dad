import { getCollection, type CollectionEntry } from 'astro:content';
import type { Audience, Figure, Programme, ProgrammeKind, Unit } from '#domain/plan/plan.ts';
import type { Measured, Target } from '#domain/plan/target.ts';
import type { Milestone } from '#domain/plan/timeline.ts';
import { measuresIn } from '#markdown/measures.ts';
import { readMarkdown } from '#markdown/parse.ts';
import { Temporal } from 'temporal-polyfill';
import { keyedPaths } from './keyed-paths.ts';
import { once } from './once.ts';
import { resolveSource, resolveSources } from './sources.ts';

const FOLDERS = { action: 'actions', project: 'projects' } as const;

/** All 5 actions and 6 projects, in the plan's order. */
export const loadProgrammes = once('programmes', async (): Promise<readonly Programme[]> => {
  const ofKind = async (kind: ProgrammeKind) => {
    const entries = await getCollection(FOLDERS[kind]);
    const programmes = await Promise.all(entries.map((entry) => toProgramme(kind, entry)));
    return programmes.sort((a, b) => a.order - b.order);
  };
  return [...(await ofKind('action')), ...(await ofKind('project'))];
});

/** The pages of one kind of them, in order, with what each is made of. */
export async function programmePaths(kind: ProgrammeKind) {
  const [all, units, targets] = await Promise.all([loadProgrammes(), loadUnits(), loadTargets()]);
  const siblings = all.filter((programme) => programme.kind === kind);
  return keyedPaths(
    siblings.map((programme) => ({
      params: { id: programme.id },
      props: { programme, siblings, units, targets },
    })),
  );
}

async function toProgramme(
  kind: ProgrammeKind,
  { id, data, body = '' }: CollectionEntry<'actions'> | CollectionEntry<'projects'>,
): Promise<Programme> {
  const texts = new Map(
    measuresIn(readMarkdown(body, 'mdx')).map((measure) => [measure.id, measure.text]),
  );
  return {
    ...data,
    id,
    kind,
    sources: await resolveSources(data.sources),
    measures: data.measures.map((measure) => ({
      ...measure,
      text: texts.get(measure.id) ?? '',
      programme: id,
    })),
  };
}

/** The units of the plan in the plan's order. */
export const loadUnits = once('units', async (): Promise<readonly Unit[]> => {
  const entries = await getInOrder('units');
  const units = entries.map(async ({ data }) => ({
    ...data,
    source: data.source === undefined ? undefined : await resolveSource(data.source),
  }));
  return Promise.all(units);
});

/** The targets of the plan with their sources. */
export const loadTargets = once('targets', async (): Promise<readonly Target[]> => {
  const measured = async (value: CollectionEntry<'targets'>['data']['latest']) =>
    value && ({ ...value, source: await resolveSource(value.source) } satisfies Measured);
  const entries = await getInOrder('targets');
  const targets = entries.map(async ({ data }) => ({
    ...data,
    baseline: await measured(data.baseline),
    latest: await measured(data.latest),
  }));
  return Promise.all(targets);
});

/** Published figures of the city, the region and the country, oldest first. */
export const loadFigures = once('figures', async (): Promise<readonly Figure[]> => {
  const entries = await getCollection('figures');
  const figures = entries.map(async ({ data }) => ({
    ...data,
    source: await resolveSource(data.source),
  }));
  return (await Promise.all(figures)).sort((a, b) => a.year - b.year);
});

/** What the portal offers each group of people. */
export const loadAudiences = once('audiences', async (): Promise<readonly Audience[]> => {
  return (await getInOrder('audiences')).map(({ data }) => ({ ...data }));
});

/** The moments of the plan's timeline, oldest first. */
export const loadMilestones = once('milestones', async (): Promise<readonly Milestone[]> => {
  const entries = await getCollection('timeline');
  return entries
    .map(({ data }) => ({ ...data, date: Temporal.PlainDate.from(data.date) }))
    .sort((a, b) => Temporal.PlainDate.compare(a.date, b.date));
});

/** The entries of a one-file list in the order in which the editor wrote them. */
async function getInOrder<Name extends 'units' | 'targets' | 'audiences'>(name: Name) {
  const entries = await getCollection(name);
  return entries.sort((a, b) => a.data.order - b.data.order);
}
