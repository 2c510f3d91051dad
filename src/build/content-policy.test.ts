import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guardPage, pageFinisher, policyFaults } from '#build/content-policy.ts';
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

test('a page is finished for its address, and its foreign code is named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-'));
  try {
    writeFileSync(join(folder, INLINE_MODULES), JSON.stringify([ONE]));
    const finish = await pageFinisher(folder);
    expect(readdirSync(folder)).toEqual([]);
    const rules = `<script type="speculationrules">${PREFETCH}</script>`;
    const home = finish(page('<main><h1>科普大篷车</h1></main><script>1</script>', rules), '/');
    expect(home.faults).toEqual([]);
    expect(home.html).toContain(`'self' ${[ONE, inlineHash(PREFETCH)].sort().join(' ')};`);
    expect(home.html).toContain('科普<wbr>大篷车');
    expect(home.html).not.toContain('wasm');
    expect(finish(page(''), '/search/').html).toContain("'wasm-unsafe-eval'");
    const { faults } = finish(
      page('<script>document.title="改了"</script><p onclick="x()">'),
      '/a/',
    );
    expect(policyFaults('/a/', faults)).toEqual([
      { page: '/a/', message: '这里有网站自己没有写的代码：<script>document.title="改了"' },
      {
        page: '/a/',
        message: '这里有网站自己没有写的代码：写在标签里的脚本（on… 属性）：<p onclick="x()">',
      },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
