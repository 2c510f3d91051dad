import { basename, extname, resolve } from 'node:path';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { parse } from 'yaml';
import { COLLECTIONS } from '#schemas/collections.ts';

/** Tests and benchmarks build other content with the same code. */
const CONTENT_DIR = resolve(process.env['CONTENT_DIR'] ?? 'content');

const folder = (collection: { folder: string; extension: string }) =>
  glob({
    base: `${CONTENT_DIR}/${collection.folder}`,
    pattern: `**/*.${collection.extension}`,
    generateId: ({ entry }) => basename(entry, extname(entry)),
  });

/** The store sorts entries by id: `order` keeps the place that the editor gave them. */
const list = (collection: { list: string }) =>
  file(`${CONTENT_DIR}/${collection.list}`, {
    parser: (text) =>
      z
        .array(z.looseObject({}))
        .parse(parse(text))
        .map((entry, order) => ({ ...entry, order })),
  });
const inOrder = { order: z.number() };

const {
  actions,
  projects,
  chapters,
  pages,
  guides,
  events,
  observances,
  places,
  resources,
  notices,
  units,
  targets,
  figures,
  audiences,
  timeline,
  topics,
  sources,
} = COLLECTIONS;

export const collections = {
  actions: defineCollection({ loader: folder(actions), schema: actions.schema }),
  projects: defineCollection({ loader: folder(projects), schema: projects.schema }),
  chapters: defineCollection({ loader: folder(chapters), schema: chapters.schema }),
  pages: defineCollection({ loader: folder(pages), schema: pages.schema }),
  guides: defineCollection({ loader: folder(guides), schema: guides.schema }),
  events: defineCollection({ loader: folder(events), schema: events.schema }),
  observances: defineCollection({ loader: folder(observances), schema: observances.schema }),
  places: defineCollection({ loader: folder(places), schema: places.schema }),
  resources: defineCollection({ loader: folder(resources), schema: resources.schema }),
  notices: defineCollection({ loader: folder(notices), schema: notices.schema }),
  units: defineCollection({ loader: list(units), schema: units.schema.safeExtend(inOrder) }),
  targets: defineCollection({ loader: list(targets), schema: targets.schema.safeExtend(inOrder) }),
  figures: defineCollection({ loader: list(figures), schema: figures.schema.safeExtend(inOrder) }),
  audiences: defineCollection({
    loader: list(audiences),
    schema: audiences.schema.safeExtend(inOrder),
  }),
  timeline: defineCollection({
    loader: list(timeline),
    schema: timeline.schema.safeExtend(inOrder),
  }),
  topics: defineCollection({ loader: list(topics), schema: topics.schema.safeExtend(inOrder) }),
  sources: defineCollection({ loader: list(sources), schema: sources.schema.safeExtend(inOrder) }),
};
