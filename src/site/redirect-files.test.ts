import { expect, it } from 'vitest';
import {
  KEEP_QUERY,
  caddyRedirects,
  netlifyRedirects,
  nginxRedirects,
  readNetlifyRedirects,
  redirectPage,
} from './redirect-files.ts';

const MOVED = [
  { from: '/events/2026-old/', to: '/events/2026-new/' },
  { from: '/events/2026-old.ics', to: '/events/2026-new.ics' },
];

it('every server gets the same redirects in its own words, a page with and without its slash', () => {
  expect(netlifyRedirects(MOVED)).toBe(
    [
      '/events/2026-old/ /events/2026-new/ 301',
      '/events/2026-old /events/2026-new/ 301',
      '/events/2026-old.ics /events/2026-new.ics 301\n',
    ].join('\n'),
  );
  expect(nginxRedirects(MOVED)).toContain(
    '\n  "/events/2026-old/" "/events/2026-new/";\n  "/events/2026-old" "/events/2026-new/";\n',
  );
  expect(caddyRedirects(MOVED)).toBe(
    [
      '# Old addresses, each with its new one.',
      'redir /events/2026-old/ /events/2026-new/ 301',
      'redir /events/2026-old /events/2026-new/ 301',
      'redir /events/2026-old.ics /events/2026-new.ics 301\n',
    ].join('\n'),
  );
});

it('a Chinese heading goes over the wire in ASCII', () => {
  const moved = [{ from: '/old/', to: '/editing/#纠错' }];
  for (const text of [netlifyRedirects(moved), nginxRedirects(moved), caddyRedirects(moved)]) {
    expect(text).toContain('/editing/#%E7%BA%A0%E9%94%99');
    expect(text).toMatch(/^[\x00-\x7f]+$/);
  }
  const page = redirectPage({ to: '/editing/#纠错' });
  expect(page).toContain('<link rel="canonical" href="https://qinzhou-kepu.example/editing/">');
  expect(page).toContain('url=/editing/#%E7%BA%A0%E9%94%99"');
});

it('what is written for Netlify is what our server reads', () => {
  expect([...readNetlifyRedirects(netlifyRedirects(MOVED))]).toEqual([
    ['/events/2026-old/', '/events/2026-new/'],
    ['/events/2026-old', '/events/2026-new/'],
    ['/events/2026-old.ics', '/events/2026-new.ics'],
  ]);
  expect(readNetlifyRedirects('').size).toBe(0);
});

it('the page at the old address leads on without a script and is not indexed', () => {
  const page = redirectPage({ to: '/events/2026-new/' });
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/events/2026-new/">');
  expect(page).toContain('<a href="/events/2026-new/">');
  expect(page).toContain('content="noindex"');
  expect(page).not.toContain('<script');
});

it('the page of an address that keeps its query leads on with it', () => {
  const moved = { from: '/old/', to: '/new/', keepsQuery: true };
  expect(redirectPage(moved)).toContain(`<script data-to="/new/">${KEEP_QUERY}</script>`);
  expect(redirectPage(moved)).toContain('content="0; url=/new/"');
});
