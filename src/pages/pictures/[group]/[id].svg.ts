import type { APIRoute } from 'astro';
import { svgFile } from '#pictures/drawing.ts';
import { DRAWINGS, drawingOf } from '#pictures/drawings.ts';

export const getStaticPaths = () =>
  [...DRAWINGS.keys()].map((name) => {
    const [group, id] = name.split('/');
    return { params: { group, id } };
  });

/** A drawing as a file, for `<img>`. */
export const GET: APIRoute = ({ params: { group = '', id = '' } }) =>
  new Response(svgFile(drawingOf(`${group}/${id}`)), {
    headers: { 'content-type': 'image/svg+xml' },
  });
