import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { differentPages } from './same-pages.ts';

const work = mkdtempSync(join(tmpdir(), 'pages-'));
afterAll(() => {
  rmSync(work, { recursive: true });
});

test('addresses, scripts and codes may differ; a word, a class and a missing page may not', async () => {
  const page = (base: string, words: string) =>
    `<script>var base="${base}"</script><a class="b" href="${base}a/">${words}</a>` +
    `<svg class="qr b"><path d="M${base.length}"></path></svg>`;
  const write = (site: string, pages: Readonly<Record<string, string>>) => {
    mkdirSync(join(work, site));
    for (const [name, html] of Object.entries(pages)) writeFileSync(join(work, site, name), html);
  };
  write('root', {
    'same.html': page('/', '好'),
    'word.html': page('/', '好'),
    'class.html': page('/', '好'),
    'missing.html': '',
  });
  write('folder', {
    'same.html': page('/kepu/', '好'),
    'word.html': page('/kepu/', '不好'),
    'class.html': page('/kepu/', '好').replace('class="b"', ''),
    'more.html': '',
  });
  const different = await differentPages(join(work, 'root'), join(work, 'folder'), '/kepu/');
  expect(different.toSorted()).toEqual(['class.html', 'missing.html', 'more.html', 'word.html']);
});
