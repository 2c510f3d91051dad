import { getCollection } from 'astro:content';
import { readPlanText, type PlanBlock } from '#domain/plan/plan-text.ts';
import { once } from './once.ts';
import { loadProgrammes } from './plan.ts';

/** A chapter of the plan's own text, or the notice that came with it. */
interface PlanTextChapter {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly blocks: readonly PlanBlock[];
}

/** The plan's own text, in its order. */
export const loadPlanText = once('plan text', async (): Promise<readonly PlanTextChapter[]> => {
  const [entries, programmes] = await Promise.all([getCollection('planText'), loadProgrammes()]);
  return entries
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ id, data: { title, section }, body = '', filePath = '' }) => ({
      id,
      title: section === undefined ? title : `${section}、${title}`,
      file: filePath,
      blocks: readPlanText(body, programmes),
    }));
});
