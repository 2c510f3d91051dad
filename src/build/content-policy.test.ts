import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guardPage, writePolicies } from '#build/content-policy.ts';
import { INLINE_MODULES, inlineHash } from '#build/inline-hash.ts';
import { PREFETCH } from '#site/prefetch.ts';

// printf 1 | openssl dgst -sha256 -binary | base64; the same for a{}
const ONE = "'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='";
const KNOWN = new Set([ONE]);
const page = (body: string, head = '<style>a{}</style>') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>样例</title>${head}</head><body>${body}</body></html>`;

describe('guardPage', () => {
  test('puts the policy before everything, with the hashes of this page alone', () => {
    const own =
      '<script type="module">1</script><script type="application/ld+json">{"a":"on=1"}</script><script type="module" src="/assets/x.js"></script>';
    const { html, faults } = guardPage(page(own), KNOWN);
    expect(faults).toEqual([]);
    expect(html).toContain(
      `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'self';script-src 'self' ${ONE};style-src 'self' ${inlineHash('a{}')};img-src 'self' data:;object-src 'none';base-uri 'none';form-action 'self'"><title>`,
    );
    expect(html.match(/sha256-/g)).toHaveLength(2);
    expect(guardPage(page(''), KNOWN, ["'wasm-unsafe-eval'"]).html).toContain(
      "script-src 'self' 'wasm-unsafe-eval';",
    );
  });

  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT >alert(1)</SCRIPT >',
    '<script type="module">alert(1)</script>',
    '<script type="speculationrules">{}</script>',
    '<script src="//evil.example/x.js"></script>',
    '<script src=/images/x.js></script>',
    '<script src="/assets/x.js">1</script>',
    '<style>p{}</style>',
    '<svg><style>p{}</style></svg>',
    '<svg><script>alert(1)</script></svg>',
    '<script>alert(1)',
    '<p style="color:red">红</p>',
    "<p style='color:red'>红</p>",
    '<img src="x"onerror="alert(1)">',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<body onload="alert(1)">',
    '<a href="javascript:alert(1)">点</a>',
    "<a href=' javascript:alert(1)'>点</a>",
    '<a href=JavaScript:alert(1)>点</a>',
    '<p title="a>b" onclick="alert(1)">点</p>',
  ])('finds what is not the site’s own: %s', (foreign) => {
    const { html, faults } = guardPage(page(foreign), KNOWN);
    expect(faults.length).toBeGreaterThan(0);
    expect(html).not.toContain(inlineHash('alert(1)'));
  });

  test.each([
    '<p>写成 onclick="…" 或 style="…" 的，都不行；javascript:void(0) 也是。</p>',
    '<a title="a onclick=1 style=2" href="/about/">关于</a>',
    '<a href="https://a.example/?x=javascript:1">网址</a>',
    '<p data-style="x" data-on="1">字</p>',
  ])('leaves alone what only looks like it: %s', (own) => {
    expect(guardPage(page(own), KNOWN).faults).toEqual([]);
  });
});

test('all pages with foreign code are named, and none of them is changed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-'));
  try {
    const write = (path: string, text: string) => {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    const modules = JSON.stringify([ONE]);
    const rules = `<script type="speculationrules">${PREFETCH}</script>`;
    write(INLINE_MODULES, modules);
    write('index.html', page('<script>1</script>', rules));
    write('search/index.html', page(''));
    write('about/index.html', page('<script>document.title="改了"</script>'));
    write('notices/x/index.html', page('<p onclick="x()">字</p>'));
    expect(await writePolicies(folder)).toEqual([
      { page: '/about/', message: '这里有网站自己没有写的代码：<script>document.title="改了"' },
      {
        page: '/notices/x/',
        message: '这里有网站自己没有写的代码：写在标签里的脚本（on… 属性）：<p onclick="x()">',
      },
    ]);
    const read = (path: string) => readFileSync(join(folder, path), 'utf8');
    expect(read('index.html')).toContain(`'self' ${[ONE, inlineHash(PREFETCH)].sort().join(' ')};`);
    expect(read('index.html')).not.toContain('wasm');
    expect(read('search/index.html')).toContain("'wasm-unsafe-eval'");
    expect(read('about/index.html')).not.toContain('Content-Security-Policy');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
