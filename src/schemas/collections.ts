import { z } from 'astro/zod';
import { audienceSchema } from './audience.ts';
import { bagItemSchema } from './bag-item.ts';
import { emergencySchema } from './emergency.ts';
import { eventSchema } from './event.ts';
import { id, inlineSource } from './fields.ts';
import { guideSchema } from './guide.ts';
import { hazardSchema } from './hazard.ts';
import { milestoneSchema } from './milestone.ts';
import { noticeSchema } from './notice.ts';
import { numberSchema } from './number.ts';
import { observanceSchema } from './observance.ts';
import { pageSchema } from './page.ts';
import { placeSchema } from './place.ts';
import { planChapterSchema } from './plan-chapter.ts';
import { planTextSchema } from './plan-text.ts';
import { programmeSchema } from './programme.ts';
import { redirectSchema } from './redirect.ts';
import { resourceSchema } from './resource.ts';
import { routeSchema } from './route.ts';
import { synonymSchema } from './synonym.ts';
import { figureSchema, targetSchema } from './target.ts';
import { topicSchema } from './topic.ts';
import { unitSchema } from './unit.ts';
import { weakSourceSchema } from './weak-source.ts';
import { wordingSchema } from './wording.ts';

/** A source that several entries cite. */
const sharedSourceSchema = inlineSource.extend({ id: id('来源编号') });

/**
 * Where each collection lives in the content folder and what its entries look like. The Astro
 * loaders and the content check both read this table, so there is one definition.
 */
export const COLLECTIONS = {
  actions: { folder: 'actions', extension: 'mdx', schema: programmeSchema },
  projects: { folder: 'projects', extension: 'mdx', schema: programmeSchema },
  chapters: { folder: 'plan', extension: 'md', mayCompose: true, schema: planChapterSchema },
  planText: { folder: 'plan-text', extension: 'md', schema: planTextSchema },
  pages: { folder: 'pages', extension: 'md', mayCompose: true, schema: pageSchema },
  guides: { folder: 'guides', extension: 'md', mayCompose: true, schema: guideSchema },
  events: { folder: 'events', extension: 'md', schema: eventSchema },
  observances: { folder: 'observances', extension: 'yaml', schema: observanceSchema },
  places: { folder: 'places', extension: 'md', schema: placeSchema },
  routes: { folder: 'routes', extension: 'md', schema: routeSchema },
  resources: { folder: 'resources', extension: 'md', schema: resourceSchema },
  notices: { folder: 'notices', extension: 'md', schema: noticeSchema },
  emergency: { folder: 'emergency', extension: 'md', schema: emergencySchema },
  hazards: { list: 'hazards.yaml', schema: hazardSchema },
  numbers: { list: 'numbers.yaml', schema: numberSchema },
  bag: { list: 'bag.yaml', schema: bagItemSchema },
  units: { list: 'units.yaml', schema: unitSchema },
  targets: { list: 'targets.yaml', schema: targetSchema },
  figures: { list: 'figures.yaml', schema: figureSchema },
  audiences: { list: 'audiences.yaml', schema: audienceSchema },
  timeline: { list: 'timeline.yaml', schema: milestoneSchema },
  topics: { list: 'topics.yaml', schema: topicSchema },
  sources: { list: 'sources.yaml', schema: sharedSourceSchema },
  weakSources: { list: 'weak-sources.yaml', schema: weakSourceSchema },
  /** Not read by Astro: the build writes them (scripts/redirects.ts). */
  redirects: { list: 'redirects.yaml', schema: redirectSchema },
  synonyms: { list: 'synonyms.yaml', schema: synonymSchema },
  /** Read by the content check alone. */
  wording: { list: 'wording.yaml', schema: wordingSchema },
} as const satisfies Record<string, Collection>;

/** One file per entry in a folder, or one YAML file that lists all entries. */
export type Collection = { readonly schema: z.ZodType } & (
  | {
      readonly folder: string;
      readonly extension: 'md' | 'mdx' | 'yaml';
      /** A text that shows components is `.mdx`; the others stay plain Markdown. */
      readonly mayCompose?: true;
    }
  | { readonly list: string }
);
export type CollectionName = keyof typeof COLLECTIONS;
