import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'astro/zod';

// What other site generators need for the same events, one page each, of the same bytes: their template
// is a built page of ours. They choose nothing that fits, write no calendars and no search.

const eventSchema = z.object({ title: z.string(), summary: z.string() });

interface Peer {
  readonly name: string;
  readonly command: readonly string[];
  /** Where it wants pages and their template. */
  readonly pages: string;
  readonly template: string;
  /** How its template prints a value. */
  readonly print: (name: 'title' | 'summary' | 'text') => string;
  readonly settings: Readonly<Record<string, string>>;
}

const PEERS: readonly Peer[] = [
  {
    name: 'Hugo',
    command: ['hugo', '--quiet'],
    pages: 'content/events',
    template: 'layouts/_default/single.html',
    print: (name) =>
      ({ title: '{{ .Title }}', summary: '{{ .Params.summary }}', text: '{{ .Content }}' })[name],
    settings: {
      'hugo.toml': 'disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap"]\n',
    },
  },
  {
    name: 'Eleventy',
    command: ['eleventy', '--quiet'],
    pages: 'events',
    template: '_includes/page.liquid',
    print: (name) => `{{ ${name === 'text' ? 'content' : name} }}`,
    settings: { 'events/events.json': '{"layout":"page.liquid"}' },
  },
];

/** CPU seconds of the children that this process has waited for; Linux only. */
function childSeconds(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/**
 * CPU seconds that other generators on the PATH need; undefined for those that are not there.
 *
 * @param content folder with made events
 * @param site what was built of it
 * @param folder for their work
 */
export async function peerCosts(
  content: string,
  site: string,
  folder: string,
): Promise<ReadonlyMap<string, number | undefined>> {
  const events = readdirSync(join(content, 'events'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('grown'))
    .map((name) => {
      const [, head = '', text = ''] = readFileSync(join(content, 'events', name), 'utf8').split(
        '---\n',
      );
      return { id: basename(name, '.md'), ...eventSchema.parse(JSON.parse(head)), text };
    });
  const [first] = events;
  if (first === undefined) throw new RangeError(`no made event in ${content}`);
  const page = readFileSync(join(site, 'events', first.id, 'index.html'), 'utf8');
  const costs = new Map<string, number | undefined>();
  for (const { name, command, pages, template, print, settings } of PEERS) {
    const work = join(folder, name);
    rmSync(work, { recursive: true, force: true });
    const write = (path: string, text: string) => {
      mkdirSync(join(work, path, '..'), { recursive: true });
      writeFileSync(join(work, path), text);
    };
    for (const [path, text] of Object.entries(settings)) write(path, text);
    const filled = page
      .replaceAll('<wbr>', '')
      .replaceAll(first.title, print('title'))
      .replaceAll(first.summary, print('summary'))
      .replace('样例正文。', print('text'));
    write(template, filled);
    for (const { id, title, summary, text } of events) {
      write(join(pages, `${id}.md`), `---\n${JSON.stringify({ title, summary })}\n---\n${text}`);
    }
    const before = childSeconds();
    const [program = '', ...given] = command;
    const code = await new Promise<number | null>((done) => {
      const child = spawn(program, given, { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] });
      child.on('error', () => {
        done(null);
      });
      child.on('close', done);
    });
    costs.set(name, code === 0 ? childSeconds() - before : undefined);
  }
  return costs;
}
