import { expect, it } from 'vitest';
import {
  caddyRedirects,
  netlifyRedirects,
  nginxRedirects,
  readNetlifyRedirects,
  redirectPage,
} from './redirects.ts';

const MOVED = [
  { from: '/events/2026-old/', to: '/events/2026-new/' },
  { from: '/events/2026-old.ics', to: '/events/2026-new.ics' },
];

it('every server gets the same redirects in its own words', () => {
  expect(netlifyRedirects(MOVED)).toBe(
    '/events/2026-old/ /events/2026-new/ 301\n/events/2026-old.ics /events/2026-new.ics 301\n',
  );
  expect(nginxRedirects(MOVED)).toContain('"/events/2026-old/" "/events/2026-new/";');
  expect(caddyRedirects(MOVED)).toContain('redir /events/2026-old.ics /events/2026-new.ics 301');
});

it('what is written for Netlify is what our server reads', () => {
  expect([...readNetlifyRedirects(netlifyRedirects(MOVED))]).toEqual([
    ['/events/2026-old/', '/events/2026-new/'],
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
