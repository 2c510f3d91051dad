import { stringify } from 'yaml';
import type { AskedField } from './fields.ts';
import { KINDS, type Kind } from './kinds.ts';

/** Heading of the last question of every form: no field, but a promise. */
export const CONFIRM_LABEL = '请确认';

/** Folders in which GitHub and Gitee look for issue forms. */
const FORM_FOLDERS = ['.github/ISSUE_TEMPLATE', '.gitee/ISSUE_TEMPLATE'] as const;

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  event: '告诉我们一个科普活动。不用会改文件，填表就行。',
  place: '告诉我们一个可以学科学的地方，或者它的新情况。',
  correction: '网站上有写错的地方，告诉我们。',
};

/** The issue forms by path. Both hosts read the same kind of file. */
export function issueForms(): ReadonlyMap<string, string> {
  const kinds: readonly (readonly [string, Kind])[] = Object.entries(KINDS);
  const files = kinds.flatMap(([name, { form, fields }]) =>
    form === undefined
      ? []
      : [[`${name}.yml`, issueForm(form, DESCRIPTIONS[name] ?? form, fields)] as const],
  );
  const config = [GENERATED_NOTE, stringify({ blank_issues_enabled: true })].join('');
  return new Map(
    FORM_FOLDERS.flatMap((home) =>
      [...files, ['config.yml', config] as const].map(([name, text]) => [`${home}/${name}`, text]),
    ),
  );
}

const GENERATED_NOTE = '# 由 npm run forms 按 src/authoring/kinds.ts 生成，不要手改。\n';

function issueForm(form: string, description: string, fields: readonly AskedField[]): string {
  const data = {
    name: form,
    description,
    title: `${form}：`,
    labels: [form],
    body: [
      {
        type: 'markdown',
        attributes: {
          value: '不知道的就空着，不要猜。没有来源的内容不收。不要写学生的姓名和电话。',
        },
      },
      ...fields.map(question),
      {
        type: 'checkboxes',
        id: 'confirm',
        attributes: {
          label: CONFIRM_LABEL,
          options: [{ label: '每一条都有来源；没有写学生的姓名、照片和电话', required: true }],
        },
      },
    ],
  };
  return GENERATED_NOTE + stringify(data, { lineWidth: 0 });
}

/** A question: boxes to tick where several may be chosen, a menu where one, else lines to write. */
function question({ name, label, hint, example, needed, long, choices, list }: AskedField) {
  const options = Object.entries(choices ?? {}).map(([id, chinese]) => `${chinese}（${id}）`);
  const about = hint === undefined ? {} : { description: hint };
  if (options.length > 0 && list) {
    return {
      type: 'checkboxes',
      id: name,
      attributes: {
        label,
        description: [needed === true ? '至少选一个' : '可以不选', hint].filter(Boolean).join('；'),
        options: options.map((option) => ({ label: option })),
      },
    };
  }
  const validations = { required: needed === true };
  if (options.length > 0) {
    return { type: 'dropdown', id: name, attributes: { label, ...about, options }, validations };
  }
  // Where a hint says what to write, the schema's example might say it otherwise.
  const placeholder =
    example === undefined || hint !== undefined ? {} : { placeholder: `例如 ${example}` };
  return {
    type: long === true ? 'textarea' : 'input',
    id: name,
    attributes: { label, ...about, ...placeholder },
    validations,
  };
}
