import { answerFaults, dataOf, type Answers } from './answers.ts';
import { faultsOfFile, type AuthoringContext, type Draft } from './compose.ts';
import { KINDS } from './kinds.ts';
import { withYear } from './with-year.ts';
import { listOf, mapOf } from './yaml-text.ts';

/** The observance's file with one more year; its comments and all else stay as they are. */
export function composeYear(id: string, answers: Answers, context: AuthoringContext): Draft {
  const { fields } = KINDS.year;
  const path = `observances/${id}.yaml`;
  const text = context.texts.get(path);
  const faults = answerFaults(fields, answers);
  if (text === undefined) {
    return [
      ...faults,
      { field: 'id', text: `编号：没有 content/${path}，写 observances 里的文件名` },
    ];
  }
  const year = mapOf(listOf(dataOf(fields, answers)['years'])[0]);
  if (faults.length > 0) return faults;
  const grown = withYear(text, year, context.time);
  if (grown === undefined) {
    const words = `${answers['year'] ?? ''} 年已经写过了，不会盖掉它；请直接改 content/${path}`;
    return [{ field: 'year', text: `年份：${words}` }];
  }
  const found = faultsOfFile(path, grown, fields, context);
  return found.length > 0 ? found : { path, text: grown };
}
