import type { Answers, Fault } from './answers.ts';
import { CONFIRM_LABEL } from './issue-form.ts';
import { KINDS, type KindName } from './kinds.ts';

/** An issue made with one of our forms, read. */
export interface FilledForm {
  readonly kind: KindName;
  readonly answers: Answers;
}

/** Longest issue, in characters; hosts allow a little less. */
const ISSUE_LIMIT = 100_000;
/** What hosts write where nothing was answered. */
const NO_ANSWER = /^[_*]?(no response|none|无|未填写)[_*]?$/i;

/**
 * Reads an issue's Markdown: every answer stands below its question as a heading. Whose headings it
 * has decides which form it was.
 */
export function readIssue(markdown: string): FilledForm | readonly Fault[] {
  if (markdown.length > ISSUE_LIMIT) return [{ text: '这个议题太长了，不像是表单' }];
  const text = markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const forms = kindNames()
    .filter((kind) => 'form' in KINDS[kind])
    .map((kind) => ({ kind, sections: sectionsOf(kind, text) }));
  const [best] = forms.toSorted((a, b) => share(b) - share(a));
  if (best === undefined || share(best) < 0.5) {
    return [{ text: '这不是本站的表单：没有找到“活动投稿”“场所信息”“纠错”里的各个小标题' }];
  }
  const twice = best.sections.filter(
    ({ label }, index) => best.sections.findIndex((other) => other.label === label) !== index,
  );
  if (twice.length > 0) {
    return twice.map(({ label }) => ({
      text: `“${label}”出现了两次，分不清哪个是真的；请删掉多余的小标题`,
    }));
  }
  const { fields } = KINDS[best.kind];
  const answers = best.sections.flatMap(({ label, answer }) => {
    const field = fields.find((each) => each.label === label);
    const written = ticked(answer.trim());
    return field === undefined || written === '' || NO_ANSWER.test(written)
      ? []
      : [[field.name, written] as const];
  });
  return { kind: best.kind, answers: Object.fromEntries(answers) };
}

const kindNames = () => Object.keys(KINDS).filter((name): name is KindName => name in KINDS);

interface Sections {
  readonly kind: KindName;
  readonly sections: readonly { readonly label: string; readonly answer: string }[];
}

/** How much of a form the headings make up. */
const share = ({ kind, sections }: Sections) =>
  new Set(sections.map(({ label }) => label)).size / KINDS[kind].fields.length;

/** The parts of the text below headings that are questions of a form; other headings are text. */
function sectionsOf(kind: KindName, text: string): Sections['sections'] {
  const labels = new Set([...KINDS[kind].fields.map(({ label }) => label), CONFIRM_LABEL]);
  const sections: { label: string; answer: string }[] = [];
  for (const line of text.split('\n')) {
    const label = /^(?:#{2,4} +|\*\*)(.{1,30}?)(?:\*\*)?[：:]?\s*$/.exec(line)?.[1]?.trim() ?? '';
    const current = sections.at(-1);
    if (labels.has(label)) sections.push({ label, answer: '' });
    else if (current !== undefined) current.answer += `${line}\n`;
  }
  return sections;
}

/** Of check boxes, what is ticked; anything else as it is. */
function ticked(answer: string): string {
  const lines = answer.split('\n').filter((line) => line.trim() !== '');
  const boxes = lines.map((line) => /^\s*[-*] \[([ xX])\] (.*)$/.exec(line));
  if (boxes.length === 0 || boxes.includes(null)) return answer;
  return boxes.flatMap((box) => (box?.[1] === ' ' ? [] : [box?.[2]?.trim() ?? ''])).join('、');
}
