/**
 * A kept page to read from, which is never shown. Without its styles: the policy of the page that reads
 * refuses them, and would complain of each.
 */
export const keptDocument = (html: string): Document =>
  new DOMParser().parseFromString(html.replace(/<style\b.*?<\/style>/gs, ''), 'text/html');
