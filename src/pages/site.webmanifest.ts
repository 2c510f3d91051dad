import type { APIRoute } from 'astro';
import { SITE } from '#site/config.ts';

export const GET: APIRoute = () =>
  Response.json({
    name: SITE.name,
    short_name: SITE.name,
    description: SITE.description,
    lang: 'zh-CN',
    start_url: '/',
    display: 'browser',
    background_color: '#faf7f2',
    theme_color: '#0b5c6b',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    ],
  });
