import { textAt, valueAt, type Entry } from '#checks/read/content.ts';
import { type Finding, type Rule, problemAt } from '#checks/model/rule.ts';
import {
  markdownOf,
  problemInText,
  textsIn,
  type WrittenText,
} from '#checks/model/written-texts.ts';
import { measuresIn, type MeasureText } from '#markdown/measures.ts';

const id = 'measure-text';

/** The words of each measure stand once in the body, in the order of the front matter. */
const rule: Rule = {
  id,
  title: '每条举措的说明在正文里写一次',
  help: {
    why: '行动和工程的网页由正文拼成：举措的说明写在 <Measure> 和 </Measure> 之间，标题和专有名称从上面的 measures 里来。少写一个，网页上就少一条举措。',
    steps: [
      'measures 里有几条，正文里就写几个 <Measure>，先后一样，编号一样。',
      '<Measure id="…"> 和 </Measure> 各占一行，上下各空一行。',
    ],
    wrong: `<Measure id="youth-1">

学校请科学家来讲自己的故事。

</Measure>

<Measure id="youth-1">`,
    right: `<Measure id="youth-1">

学校请科学家来讲自己的故事。

</Measure>

<Measure id="youth-2">`,
  },
  *check(content) {
    for (const entry of content.entries) {
      if (!isProgramme(entry) || entry.file.body.trim() !== '' || idsOf(entry).length === 0)
        continue;
      const message = '正文里没有举措的说明';
      yield problemAt(entry, ['measures'], message, { example: around(idsOf(entry)[0]) });
    }
    for (const written of textsIn(content)) {
      if (!written.entry.file.path.endsWith('.mdx')) continue;
      const markdown = markdownOf(written);
      if (markdown === undefined) continue;
      yield* compare(written, measuresIn(markdown));
    }
  },
};
export default rule;

const isProgramme = ({ collection }: Entry) =>
  collection === 'actions' || collection === 'projects';

/** Ids of the measures in the front matter. */
function idsOf({ data }: Entry): readonly string[] {
  const measures = valueAt(data, ['measures']);
  return (Array.isArray(measures) ? measures : []).map((measure) => textAt(measure, 'id'));
}

const around = (measure = '') => `<Measure id="${measure}">\n\n说明\n\n</Measure>`;

function* compare(written: WrittenText, found: readonly MeasureText[]): Generator<Finding> {
  const wanted = idsOf(written.entry);
  const told = (index: number, message: string, example: string) =>
    problemInText(written, index, '<Measure'.length, message, { example });
  if (!isProgramme(written.entry)) {
    for (const { index } of found) yield told(index, '<Measure> 只用在行动和工程的正文里', '');
    return;
  }
  if (wanted.length === 0) return;
  for (const [at, { id: measure, index, text }] of found.entries()) {
    const example = `<Measure id="${wanted[at] ?? wanted.at(-1) ?? ''}">`;
    const before = wanted.indexOf(found[at - 1]?.id ?? '');
    if (text === '') yield told(index, '举措的说明没有写', around(measure));
    else if (!wanted.includes(measure)) {
      yield told(index, `上面的 measures 里没有编号 ${measure}`, example);
    } else if (found.findIndex((other) => other.id === measure) < at) {
      yield told(index, `举措 ${measure} 的说明写了两次`, example);
    } else if (wanted.indexOf(measure) < before) {
      yield told(index, `举措 ${measure} 的先后和上面的 measures 不一样`, example);
    }
  }
  // A mistyped number is one mistake, not also a measure left out.
  if (found.some((other) => !wanted.includes(other.id))) return;
  const isThere = new Set(found.map((other) => other.id));
  for (const missing of wanted.filter((each) => !isThere.has(each))) {
    const end = written.raw.trimEnd().length;
    yield told(end, `正文里没有举措 ${missing} 的说明`, around(missing));
  }
}
