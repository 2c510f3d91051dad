import outlines from '#domain/geo/outlines.json';
import { equirectangular, pathOf } from '#domain/geo/projection.ts';
import type { APIRoute } from 'astro';

/** Half the width of the drawn map, which doubles it: whole units are then fine enough. */
const map = equirectangular(outlines.box, 360);

const group = (id: string, areas: readonly { readonly rings: number[][][] }[]) =>
  `<g id="${id}" transform="scale(2)">${areas.map(({ rings }) => `<path d="${pathOf(rings, map)}"/>`).join('')}</g>`;

/** Outlines of the drawn map, to which it refers: the city's districts, and the land around. */
export const GET: APIRoute = () =>
  new Response(
    `<svg xmlns="http://www.w3.org/2000/svg">${group('land', outlines.neighbours)}${group('city', outlines.districts)}</svg>\n`,
    { headers: { 'content-type': 'image/svg+xml' } },
  );
