import type { Answers, Fault } from './answers.ts';
import { answerFaults, choiceFault } from './answers.ts';
import type { AskedField } from './fields.ts';

/**
 * Puts a question to somebody and gives back what was typed: a line, or with `isLong` as many lines
 * as it takes until one with a full stop alone.
 */
export type Ask = (question: string, isLong?: boolean) => Promise<string>;

/**
 * Asks for every field that has no answer yet, again where something needed is missing. Of what can
 * be chosen the numbers may be typed.
 *
 * @param keep gets the answers so far, after each
 */
export async function askAll(
  fields: readonly AskedField[],
  known: Answers,
  ask: Ask,
  keep: (answers: Answers) => Promise<void> = () => Promise.resolve(),
): Promise<Answers> {
  const answers: Record<string, string> = { ...known };
  for (const field of fields.filter(({ name }) => answers[name] === undefined)) {
    let notice = '';
    for (;;) {
      const answer = readChoice(field, await ask(`${notice}${wording(field)}`, field.long));
      const [fault = choiceFault(field, answer)] = answerFaults([field], { [field.name]: answer });
      if (fault === undefined) {
        answers[field.name] = answer;
        await keep({ ...answers });
        break;
      }
      notice = `！${fault.text}\n`;
    }
  }
  return answers;
}

/** The answers without those that were found wrong, so that they are asked for again. */
export function withoutFaulty(answers: Answers, faults: readonly Fault[]): Answers {
  const wrong = new Set(faults.map(({ field }) => field));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !wrong.has(name)));
}

function wording({ label, needed, hint, example, choices, list, long }: AskedField): string {
  const options = Object.values(choices ?? {}).map((name, index) => `  ${index + 1} ${name}\n`);
  const how = options.length === 0 ? [] : [list ? '可以写几个号码，用逗号分开' : '写号码'];
  const shown =
    example !== undefined && hint === undefined && options.length === 0 ? [`例如 ${example}`] : [];
  const end = long === true ? ['可以写几行；写完另起一行，只打一个句号，再按回车'] : [];
  const notes = [...(needed === true ? [] : ['可以空着']), hint, ...how, ...shown, ...end];
  const said = notes.filter((note) => note !== undefined);
  return `${label}${said.length > 0 ? `（${said.join('；')}）` : ''}\n${options.join('')}> `;
}

/** Numbers of choices as their ids. */
function readChoice({ choices }: AskedField, typed: string): string {
  const ids = Object.keys(choices ?? {});
  if (ids.length === 0) return typed.trim();
  return typed
    .split(/[、，,；;\s]+/)
    .map((part) => ids[Number(part) - 1] ?? part)
    .join('、');
}
