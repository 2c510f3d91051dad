import { loadReport, loadReportSubjects } from '#catalog/reports.ts';
import { csvText } from '#publish/data/csv.ts';
import { absoluteUrl } from '#site/routes.ts';

interface Context {
  readonly params: { readonly id: string };
}

export async function getStaticPaths() {
  return (await loadReportSubjects()).map(({ id }) => ({ params: { id } }));
}

export async function GET({ params: { id } }: Context) {
  const rows = ((await loadReport(id)) ?? []).flatMap((part) =>
    part.rows.map(({ name, state, path }) => [part.title, name, state, absoluteUrl(path)]),
  );
  return new Response(csvText([['部分', '名称', '情况', '网页'], ...rows]));
}
