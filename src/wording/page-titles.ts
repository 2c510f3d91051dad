import { STAGES, type StageId } from '#domain/grade.ts';

/** Title of a page of a list; two pages of a site never share one. */
export function listPageTitle(title: string, number: number): string {
  return number === 1 ? title : `${title}（第${number}页）`;
}

/** The title as pages and lists print it: nobody must take a draft for something published. */
export function shownTitle(title: string, { draft }: { readonly draft: boolean }): string {
  return draft ? `【草稿】${title}` : title;
}

/** The title of the sheets of a stage over two terms. */
export const termPlanTitle = (stage: StageId): string => `学期安排：${STAGES[stage]}`;
