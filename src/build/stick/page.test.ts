import { describe, expect, test } from 'vitest';
import { inlineHash } from '#build/inline-hash.ts';
import { stickPage, type Copy } from './page.ts';

const COPY: Copy = {
  has: (path) => !path.startsWith('/left-out/'),
  publicOrigin: undefined,
  drawing: () => '<svg><g id="land"></g></svg>',
};
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'self';script-src 'self' 'sha256-old=';img-src 'self' data:">`;
const page = (body: string, head = '') =>
  `<html><head><meta charset="utf-8">${POLICY}${head}</head><body>${body}</body></html>`;
const stick = (body: string, { head = '', path = '/places/', copy = COPY } = {}) =>
  stickPage(page(body, head), path, copy);

describe('a page for a stick', () => {
  test('has addresses from where it lies, with the file of a page', () => {
    const { html, files } = stick('<a href="/">a</a><a href="/a-z/?q=1#b">b</a><img src=/x.svg>');
    expect(html).toContain(
      '<a href="../index.html">a</a><a href="../a-z/index.html?q=1#b">b</a><img src="../x.svg">',
    );
    expect([...files]).toEqual(['/', '/a-z/', '/x.svg']);
  });

  test('at the top has addresses that begin with no folder', () => {
    const { html } = stick('<a href="/a-z/">a</a>', { path: '/' });
    expect(html).toContain('<a href="a-z/index.html">');
    expect(html).toContain('<script src="stick.js">');
  });

  test('leads elsewhere and to parts of itself as before', () => {
    const body = '<a href="https://example.org/a/">a</a><a href="#b">b</a><a href="tel:119">c</a>';
    expect(stick(body).html).toContain(body);
  });

  test('has no link to what is left out, or one to the public site', () => {
    const body = '<a class="x" href="/left-out/a/">a</a>';
    expect(stick(body).html).toContain('<a class="x">a</a>');
    const publicOrigin = 'https://kepu.example.org';
    expect(stick(body, { copy: { ...COPY, publicOrigin } }).html).toContain(
      '<a class="x" href="https://kepu.example.org/left-out/a/">',
    );
  });

  test('offers calendars and data as downloads', () => {
    expect(stick('<a href="/a.ics">a</a>').html).toContain('<a href="../a.ics" download>');
  });

  test('runs modules as classic scripts at its end, in their order', () => {
    const { html } = stick(
      '<script type="module">import(p)</script><p>1</p><script type="module" src="/assets/a.js"></script>',
    );
    expect(html).toMatch(
      /<p>1<\/p><script>\(function\(\)\{"use strict";kepu\.load\(p\)\}\)\(\)<\/script><script src="\.\.\/assets\/a\.js"><\/script><\/body>/,
    );
  });

  test('hides what means nothing without a server', () => {
    const body = '<p data-online>a</p><a href="/a/" data-online="">b</a><p data-online-x>c</p>';
    expect(stick(body).html).toContain(
      '<p data-online hidden>a</p><a href="../a/index.html" data-online="" hidden>b</a><p data-online-x>c</p>',
    );
  });

  test('imports from a script that runs at once through its own loader', () => {
    expect(stick('<script>import("/needs.js")</script>').html).toContain(
      '<script>kepu.load("/needs.js")</script>',
    );
  });

  test('leaves code as it is, even where it looks like a link', () => {
    const code = 'a=`<a href="/b/">`';
    expect(stick(`<script>${code}</script>`).html).toContain(`<script>${code}</script>`);
  });

  test('allows files and its own scripts', () => {
    const { html } = stick('<script>1</script>');
    expect(html).toContain(
      `content="default-src file:;script-src file: ${inlineHash('1')};img-src file: data:">`,
    );
  });

  test('has nothing that is meant for search engines and servers', () => {
    const head =
      '<link rel="canonical" href="https://a.example/"><link rel="alternate" href="/feeds/a.xml"><meta property="og:image" content="x"><script type="application/ld+json">{}</script><script type="speculationrules">{}</script>';
    const { html, files } = stick('', { head });
    expect(html).not.toMatch(/canonical|alternate|og:|ld\+json|speculation/);
    expect(files.size).toBe(0);
  });

  test('has drawings in it of which it shows parts', () => {
    const { html } = stick('<svg><use href="/places/outlines.svg#land"></svg>');
    expect(html).toContain('<use href="#drawn-land">');
    expect(html).toContain('<div hidden><svg><g id="drawn-land"></g></svg></div></body>');
  });
});
