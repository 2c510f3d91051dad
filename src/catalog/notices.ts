import { getCollection, type CollectionEntry } from 'astro:content';
import { toCited } from '#domain/cited.ts';
import type { Correction, Notice } from '#domain/notice.ts';
import { Temporal } from 'temporal-polyfill';
import { toDateTime } from '#schemas/date-time.ts';
import { isShown } from './draft.ts';
import { shownTitle } from '#wording/page-titles.ts';
import { once } from './once.ts';
import { resolveSources } from './sources.ts';

type NoticeData = CollectionEntry<'notices'>['data'];

/** A notice with what its page says about itself. */
export interface NoticeEntry extends Notice {
  /** File in the repository. */
  readonly file: string;
}

/**
 * All notices, the latest first; of one moment by id.
 *
 * @throws Error where a correction lacks a field (the content check has said so before)
 */
export const loadNotices = once('notices', async (): Promise<readonly NoticeEntry[]> => {
  const entries = await getCollection('notices', isShown);
  const notices = await Promise.all(entries.map(toNotice));
  return notices.sort(
    (a, b) => Temporal.PlainDateTime.compare(b.published, a.published) || (a.id < b.id ? -1 : 1),
  );
});

async function toNotice({ id, data, filePath }: CollectionEntry<'notices'>): Promise<NoticeEntry> {
  const { kind, title, summary, topics, hazards, sources, compiled, checked, published, updated } =
    data;
  return {
    id,
    kind,
    title: shownTitle(title, data),
    summary,
    ...(kind === 'correction' ? { correction: toCorrection(id, data) } : {}),
    topics,
    hazards,
    sources: await resolveSources(sources),
    compiled,
    ...(checked && { checked }),
    published: toDateTime(published),
    updated: toDateTime(updated),
    file: filePath ?? `content/notices/${id}.md`,
  };
}

function toCorrection(id: string, { claim, verdict, evidence, reviewer }: NoticeData): Correction {
  if (claim === undefined || verdict === undefined || evidence === undefined) {
    throw new Error(`correction ${id} lacks a field`);
  }
  return {
    claim,
    verdict,
    evidence: evidence.map(toCited),
    ...(reviewer === undefined || reviewer === 'pending' ? {} : { reviewer }),
  };
}
