import { Parser } from 'htmlparser2';
import { UNNAMED } from '#domain/search/search-index.ts';

/** Links to other pages and offers of every page: they say less of a page than its own text. */
const BESIDE = ['source-note', 'fits', 'res-next', 'box', 'cal-facets'];
const INLINE = new Set(['a', 'b', 'em', 'i', 'small', 'span', 'strong', 'time']);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4']);
/** Elements without an end. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'wbr']);
/** Attributes that Pagefind looks at, or by which it is told what to leave out. */
const READ = /^(?:id|class|aria-hidden|src|alt|data-pagefind-.*)$/;
/** What is in these elements is for the browser. */
const UNREAD = new Set(['script', 'style']);
/** A full-width sign between two numbers, of which Pagefind makes one word. */
const BETWEEN_NUMBERS = /(\w[，。；：、！？])(?=\w)/g;

type Attributes = Readonly<Record<string, string>>;

/** A heading that is not ignored. */
interface Heading {
  /** `h1` to `h4`. */
  readonly level: string;
  /** The address of its part of the page, where it has one. */
  readonly id?: string | undefined;
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly id: string | undefined;
  /** Where its text begins in that of the body. */
  readonly start: number;
  readonly isIgnored: boolean;
  /** The id of a section, until a heading in it takes it over. */
  anchor: string | undefined;
  isEmpty: boolean;
}

/** What the page says between `<main>` and `</main>`. */
export interface PageBody {
  /** All of its text. */
  readonly text: string;
  readonly headings: readonly Heading[];
  /** The body as Pagefind should read it. */
  readonly html: string;
}

/**
 * Reads the body of a built page, once, without what is for the browser.
 *
 * @example readPageBody('<main><h1>潮汐</h1></main>').html // '<main data-pagefind-body=""><h1>潮汐</h1></main>'
 */
export function readPageBody(page: string): PageBody {
  const body = new BodyWriter();
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'main') body.begin(name, { ...attributes, 'data-pagefind-body': '' });
      else if (body.isOpen) body.begin(name, attributes);
    },
    ontext(text) {
      if (body.isOpen) body.say(text);
    },
    onclosetag() {
      if (body.isOpen) body.end();
    },
  });
  parser.end(page);
  return body;
}

/**
 * The body of a page, written anew for Pagefind as it is read, element by element: what the page sets
 * apart without a sign does not run together in an excerpt, every part has an id at its heading, so
 * that a part found has a title, and what stands beside the page's own text weighs less.
 */
class BodyWriter implements PageBody {
  text = '';
  html = '';
  readonly headings: Heading[] = [];
  /** The body and what is open in it, outermost first. */
  readonly #open: OpenElement[] = [];
  /** Text since the last tag. */
  #run = '';
  #isAfterInline = false;
  #unnamed = 0;

  /** Whether the body has begun and not ended. */
  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  begin(name: string, { id, ...attributes }: Attributes): void {
    this.#endRun();
    const classes = (attributes['class'] ?? '').split(/\s+/);
    const parent = this.#open.at(-1);
    if (parent !== undefined) {
      if (classes.includes('place-line') && !parent.isEmpty) this.html += '；';
      else if (this.#isAfterInline) this.html += ' ';
      parent.isEmpty = false;
    }
    this.#isAfterInline = false;
    const keepsId = HEADINGS.has(name) || parent === undefined;
    const hoisted = HEADINGS.has(name) && name !== 'h1' ? this.#takeAnchor() : undefined;
    const ownId = keepsId ? (id ?? hoisted) : undefined;
    const isPart = name === 'h2' || name === 'h3';
    const writtenId = isPart && ownId === undefined ? `${UNNAMED}${this.#unnamed++}` : ownId;
    const isBeside =
      BESIDE.some((one) => classes.includes(one)) ||
      (classes.includes('cal-part') && classes.includes('no-print'));
    const read = Object.entries(attributes).filter(([key]) => READ.test(key));
    this.html += startTag(name, {
      ...Object.fromEntries(read),
      ...(writtenId === undefined ? {} : { id: writtenId }),
      ...(isBeside ? { 'data-pagefind-weight': '0.3' } : {}),
    });
    this.#open.push({
      name,
      id: ownId,
      start: this.text.length,
      isIgnored: parent?.isIgnored === true || 'data-pagefind-ignore' in attributes,
      anchor: keepsId ? undefined : id,
      isEmpty: true,
    });
  }

  say(text: string): void {
    if (!UNREAD.has(this.#open.at(-1)?.name ?? '')) this.#run += text;
  }

  /** Ends the element that began last. */
  end(): void {
    this.#endRun();
    const closed = this.#open.pop();
    if (closed === undefined) return;
    const { name, id, start, isIgnored } = closed;
    if (name === 'dt') this.html += '：';
    if (!VOID.has(name)) this.html += `</${name}>`;
    // Pieces of a heading, which keep together at the end of a line, are no words of their own.
    this.#isAfterInline = INLINE.has(name) && !this.#open.some((one) => HEADINGS.has(one.name));
    if (HEADINGS.has(name) && !isIgnored) {
      const text = this.text.slice(start).replace(/\s+/g, ' ').trim();
      this.headings.push({ level: name, id, text });
    }
  }

  #endRun(): void {
    const parent = this.#open.at(-1);
    if (this.#run === '' || parent === undefined) return;
    this.text += this.#run;
    this.html += escape(this.#run.replace(BETWEEN_NUMBERS, '$1 '));
    this.#run = '';
    this.#isAfterInline = false;
    parent.isEmpty = false;
  }

  /** The id of the outermost section whose first heading this is. */
  #takeAnchor(): string | undefined {
    const anchor = this.#open.find((one) => one.anchor !== undefined)?.anchor;
    for (const one of this.#open) one.anchor = undefined;
    return anchor;
  }
}

/** The start tag of an element. */
function startTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  return `<${name}${written.join('')}>`;
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
