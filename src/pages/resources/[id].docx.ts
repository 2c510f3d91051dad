import { keyedPaths } from '#catalog/keyed-paths.ts';
import { localLinks } from '#catalog/local-links.ts';
import { loadResources, type ResourceEntry } from '#catalog/resources.ts';
import { loadMarkdown } from '#catalog/texts.ts';
import { svgFile } from '#pictures/drawing.ts';
import { drawingOf, hasDrawing } from '#pictures/drawings.ts';
import { figurePng } from '#publish/word/figure.ts';
import { sheetDocument } from '#publish/word/sheet-document.ts';
import { absoluteUrl, routes } from '#site/routes.ts';

export async function getStaticPaths() {
  const resources = await loadResources();
  return keyedPaths(
    resources
      .filter(({ sheet }) => sheet !== undefined)
      .map((resource) => ({ params: { id: resource.id }, props: { resource } })),
  );
}

export async function GET({ props: { resource } }: { props: { resource: ResourceEntry } }) {
  const { id, sheet } = resource;
  if (sheet === undefined) throw new Error(`${id} is no sheet`);
  const name = `sheets/${id}`;
  const drawing = hasDrawing(name) ? drawingOf(name) : undefined;
  const svg = drawing && svgFile(drawing);
  const file = await sheetDocument({
    resource,
    sheet,
    record: await loadMarkdown('resources', id),
    local: (await localLinks(sheet)).map(({ title }) => title),
    ...(drawing && svg && { figure: { ...drawing, svg, png: await figurePng(svg) } }),
    url: absoluteUrl(routes.resource(id)),
  });
  return new Response(new Uint8Array(file));
}
