import type { APIRoute } from 'astro';
import { SITE } from '#site/config.ts';
import { addressOf, routes } from '#site/routes.ts';

export const GET: APIRoute = () =>
  Response.json({
    name: SITE.name,
    short_name: SITE.name,
    description: SITE.description,
    lang: 'zh-CN',
    start_url: routes.home(),
    display: 'browser',
    background_color: '#faf7f2',
    theme_color: '#0b5c6b',
    icons: [
      { src: addressOf('/icon.svg'), sizes: 'any', type: 'image/svg+xml' },
      { src: addressOf('/icon-512.png'), sizes: '512x512', type: 'image/png' },
    ],
  });
