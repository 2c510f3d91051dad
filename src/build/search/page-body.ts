import { z } from 'astro/zod';
import { load, type CheerioAPI } from 'cheerio';
import { UNNAMED } from '#domain/search/search-index.ts';

/** Pieces of a heading, which keep together at the end of a line, are no words of their own. */
const AFTER_INLINE = ':is(a, b, em, i, small, span, strong, time) + *';
/** What stands on a page but is not what it says: controls, what is beside the page, what is there twice. */
const BESIDE =
  'nav, textarea, select, button, script, style, template, ' +
  '.print-only, .no-print, .leaf, [aria-hidden=true], [data-pagefind-ignore]';
/** The numbers of sources lead on and say nothing; so does the arrow of a link. */
const CITED = 'a[href^="#cited-"]';
const ARROW = /\s*→\s*$/;
/** What stands on a line of its own, or in a cell, without a sign before it. */
const APART = '.place-line, .row-title + *, th + th, th + td';
const HEADINGS = 'h1, h2, h3, h4';
/** A sign inside a number or between foreign words, which Pagefind would drop, and make one word of both. */
const INSIDE_WORD = /([A-Za-z\d][^\p{L}\p{N}\p{M}\s])(?=[A-Za-z\d])/gu;

const headingSchema = z.object({
  /** `h1` to `h4`. */
  level: z.string(),
  /** The address of its part of the page, where it has one. */
  id: z.string().optional(),
  text: z.string(),
});

export const bodySchema = z.object({
  /** All of its text. */
  text: z.string(),
  headings: z.array(headingSchema),
  /** The body as Pagefind should read it. */
  html: z.string(),
});
/** What the page says between `<main>` and `</main>`. */
export type PageBody = z.infer<typeof bodySchema>;

/**
 * Reads the body of a built page, and prepares it for Pagefind: what the page sets apart without a sign
 * does not run together in an excerpt, and every part has an id at its heading, so that a part found
 * has a title.
 *
 * @example readPageBody('<main><h1>潮汐</h1></main>').html // '<main data-pagefind-body=""><h1>潮汐</h1></main>'
 */
export function readPageBody(page: string): PageBody {
  const body = page.slice(page.indexOf('<main'), page.lastIndexOf('</main>') + '</main>'.length);
  const $ = load(body, { xml: { xmlMode: false, encodeEntities: 'utf8' } });
  const main = $('main').attr('data-pagefind-body', '');
  main.find(`${BESIDE}, ${CITED}`).remove();
  for (const node of main.find('a, a *').contents().toArray()) {
    if ('data' in node) node.data = node.data.replace(ARROW, '');
  }
  // The id of a section goes to the first heading in it; of several sections the outermost one's.
  main.find('h2, h3, h4').each((_, heading) => {
    const sections = $(heading).parentsUntil('main', '[id]');
    const id = heading.attribs['id'] ?? sections.last().attr('id');
    if (id !== undefined) $(heading).attr('id', id);
    sections.removeAttr('id');
  });
  main.find('[id]').not(HEADINGS).removeAttr('id');
  const text = main.text();
  const headings = main
    .find(HEADINGS)
    .toArray()
    .map((heading) => ({
      level: heading.name,
      id: heading.attribs['id'],
      text: $(heading).text().replace(/\s+/g, ' ').trim(),
    }));
  main.find('h2:not([id]), h3:not([id])').attr('id', (at) => `${UNNAMED}${at}`);
  main.find('dt').append('：');
  for (const node of main.find('*').addBack().contents().toArray()) {
    if ('data' in node) node.data = node.data.replace(INSIDE_WORD, '$1\u200B');
  }
  main.find(APART).each((_, node) => setApart($, node));
  main
    .find(AFTER_INLINE)
    .filter((_, { prev }) => prev !== null && !('data' in prev))
    .not(`${APART}, :is(${HEADINGS}) *`)
    .before(' ');
  return { text, headings, html: $.html(main) };
}

/** Ends what stands before a line with a sign, where it has none. */
function setApart($: CheerioAPI, node: Parameters<CheerioAPI>[0]) {
  const textOf = (one: Parameters<CheerioAPI>[0]) => $(one).text().trim();
  const before = $(node)
    .prevAll()
    .toArray()
    .map(textOf)
    .find((text) => text !== '');
  if (before === undefined || textOf(node) === '') return;
  $(node).before(/\p{P}$/u.test(before) ? ' ' : '；');
}
