import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { COLLECTIONS } from '#schemas/collections.ts';
import { contentLoader } from './content-loader.ts';

const inOrder = { order: z.number() };

const {
  actions,
  projects,
  chapters,
  planText,
  pages,
  guides,
  events,
  observances,
  places,
  routes,
  resources,
  notices,
  emergency,
  hazards,
  bag,
  numbers,
  units,
  targets,
  figures,
  audiences,
  timeline,
  topics,
  sources,
  weakSources,
  synonyms,
} = COLLECTIONS;

export const collections = {
  actions: defineCollection({ loader: contentLoader('actions'), schema: actions.schema }),
  projects: defineCollection({ loader: contentLoader('projects'), schema: projects.schema }),
  chapters: defineCollection({ loader: contentLoader('chapters'), schema: chapters.schema }),
  planText: defineCollection({ loader: contentLoader('planText'), schema: planText.schema }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: pages.schema }),
  guides: defineCollection({ loader: contentLoader('guides'), schema: guides.schema }),
  events: defineCollection({ loader: contentLoader('events'), schema: events.schema }),
  observances: defineCollection({
    loader: contentLoader('observances'),
    schema: observances.schema,
  }),
  places: defineCollection({ loader: contentLoader('places'), schema: places.schema }),
  routes: defineCollection({ loader: contentLoader('routes'), schema: routes.schema }),
  resources: defineCollection({ loader: contentLoader('resources'), schema: resources.schema }),
  notices: defineCollection({ loader: contentLoader('notices'), schema: notices.schema }),
  emergency: defineCollection({ loader: contentLoader('emergency'), schema: emergency.schema }),
  hazards: defineCollection({
    loader: contentLoader('hazards'),
    schema: hazards.schema.safeExtend(inOrder),
  }),
  numbers: defineCollection({
    loader: contentLoader('numbers'),
    schema: numbers.schema.safeExtend(inOrder),
  }),
  bag: defineCollection({
    loader: contentLoader('bag'),
    schema: bag.schema.safeExtend(inOrder),
  }),
  units: defineCollection({
    loader: contentLoader('units'),
    schema: units.schema.safeExtend(inOrder),
  }),
  targets: defineCollection({
    loader: contentLoader('targets'),
    schema: targets.schema.safeExtend(inOrder),
  }),
  figures: defineCollection({
    loader: contentLoader('figures'),
    schema: figures.schema.safeExtend(inOrder),
  }),
  audiences: defineCollection({
    loader: contentLoader('audiences'),
    schema: audiences.schema.safeExtend(inOrder),
  }),
  timeline: defineCollection({
    loader: contentLoader('timeline'),
    schema: timeline.schema.safeExtend(inOrder),
  }),
  topics: defineCollection({
    loader: contentLoader('topics'),
    schema: topics.schema.safeExtend(inOrder),
  }),
  synonyms: defineCollection({
    loader: contentLoader('synonyms'),
    schema: synonyms.schema.safeExtend(inOrder),
  }),
  sources: defineCollection({
    loader: contentLoader('sources'),
    schema: sources.schema.safeExtend(inOrder),
  }),
  weakSources: defineCollection({
    loader: contentLoader('weakSources'),
    schema: weakSources.schema.safeExtend(inOrder),
  }),
};
