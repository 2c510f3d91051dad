import { redirectSchema } from '#schemas/redirect.ts';
import type { Redirect } from '#site/redirect-files.ts';
import type { Content, Entry } from '#checks/read/content.ts';
import type { Problem } from '#checks/report/problem.ts';
import { problemAt } from './rule.ts';
import { validFields } from './valid-fields.ts';

const redirectParts = redirectSchema.partial();

/** A redirect as far as its fields are right, with its place in the file. */
export interface WrittenRedirect extends Partial<Redirect> {
  readonly entry: Entry;
}

/** Every redirect of the content, in the order written. */
export function redirectsIn({ entries }: Content): readonly WrittenRedirect[] {
  return entries
    .filter(({ collection }) => collection === 'redirects')
    .map((entry) => ({ ...validFields(redirectParts, entry.data), entry }));
}

export const NO_PAGE = '网站上没有这个新网址';
export const STILL_USED = '这个旧网址还在用，网站上有这一页；先改名或删掉它，再写转向';

/**
 * What the built site has to say at last: the new address exists, the old one does not.
 *
 * @param files files of the built site, e.g. `/plan/index.html`
 */
export function redirectProblems(
  redirects: readonly WrittenRedirect[],
  files: ReadonlySet<string>,
): readonly Problem[] {
  const exists = (path: string) =>
    files.has(path.replace(/#.*$/, '').replace(/\/$/, '/index.html'));
  return redirects
    .flatMap(({ entry, from, to }) => [
      ...(to === undefined || exists(to) ? [] : [problemAt(entry, ['to'], NO_PAGE)]),
      ...(from !== undefined && exists(from) ? [problemAt(entry, ['from'], STILL_USED)] : []),
    ])
    .map((finding) => ({ ...finding, rule: 'redirects' }));
}
