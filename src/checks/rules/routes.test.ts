import { expect, test } from 'vitest';
import { problemsFound } from '#tests/builders/content-files.ts';
import rule from './routes.ts';

const place = (status: string, more = '') => `---\nname: 测试地点\nstatus: ${status}\n${more}---\n`;
const route = (ids: readonly string[], more = '') =>
  `---\nstops: ${JSON.stringify(ids.map((id) => ({ place: id })))}\n${more}---\n`;
const found = (ids: readonly string[], more = '') =>
  problemsFound(rule, {
    'places/open.md': place('open'),
    'places/unsure.md': place('unknown'),
    'places/draft.md': place('open', 'draft: true\n'),
    'routes/a.md': route(ids, more),
  });

test.each([
  { name: 'stops that are open', ids: ['open'], more: '', out: [] },
  { name: 'what is not sure, said', ids: ['open', 'unsure'], more: 'unverified: [一]\n', out: [] },
  {
    name: 'what is not sure, not said',
    ids: ['unsure'],
    more: 'unverified: []\n',
    out: ['没有核实的（unverified） 有一站的开放情况待核实，要写明哪些没有核实'],
  },
  {
    name: 'a place twice',
    ids: ['open', 'open'],
    more: '',
    out: ['地点（places 里的文件名）（stops.2.place） “open”前面已经有一站了'],
  },
  {
    name: 'a draft',
    ids: ['draft'],
    more: '',
    out: ['地点（places 里的文件名）（stops.1.place） “draft”还是草稿，读者打不开'],
  },
  { name: 'a draft on a draft', ids: ['draft'], more: 'draft: true\n', out: [] },
])('a route with $name', ({ ids, more, out }) => {
  expect(found(ids, more)).toEqual(out);
});
