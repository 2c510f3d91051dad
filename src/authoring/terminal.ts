import { createInterface } from 'node:readline';
import type { Ask } from './ask.ts';

/** Somebody ended the conversation with Ctrl+C or Ctrl+D, or closed the window. */
export class Interrupted extends Error {}

/** A conversation in a terminal. */
export interface Terminal {
  readonly ask: Ask;
  close(): void;
}

/** The lines of something pasted come one right after the other, in milliseconds. */
const PASTE_GAP = 40;
const END_OF_TEXT = /^\s*[.。．]\s*$/;

/**
 * Opens a conversation. What is pasted belongs to the question under which it was pasted, however
 * many lines it has.
 *
 * @throws Interrupted by `ask`, once the conversation has been ended
 */
export function openTerminal(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Terminal {
  const reader = createInterface({ input, output });
  const lines: string[] = [];
  let isClosed = false;
  let wake: (() => void) | undefined;
  reader.on('line', (line) => {
    lines.push(line);
    wake?.();
  });
  reader.on('close', () => {
    isClosed = true;
    wake?.();
  });
  reader.on('SIGINT', () => {
    reader.close();
  });

  /** The next line; undefined where none comes within the time. */
  const nextLine = async (time?: number): Promise<string | undefined> => {
    if (lines.length === 0 && !isClosed) {
      await new Promise<void>((done) => {
        wake = done;
        if (time !== undefined) setTimeout(done, time);
      });
    }
    const line = lines.shift();
    if (line === undefined && isClosed && time === undefined) throw new Interrupted();
    return line;
  };

  const ask = async (question: string, isLong = false): Promise<string> => {
    if (isClosed && lines.length === 0) throw new Interrupted();
    const [prompt = '', ...above] = question.split('\n').reverse();
    output.write(
      above
        .reverse()
        .map((line) => `${line}\n`)
        .join(''),
    );
    reader.setPrompt(prompt);
    if (!isClosed) reader.prompt();
    const answer = [(await nextLine()) ?? ''];
    reader.setPrompt('');
    for (;;) {
      const pasted = await nextLine(PASTE_GAP);
      if (pasted !== undefined) answer.push(pasted);
      // A pasted text without a line break at its end waits there for the key Enter.
      else if (reader.line !== '') answer.push((await nextLine()) ?? '');
      else if (!isLong || answer.join('') === '') return answer.join('\n').trim();
      else answer.push((await nextLine()) ?? '');
      if (isLong && END_OF_TEXT.test(answer.at(-1) ?? ''))
        return answer.slice(0, -1).join('\n').trim();
    }
  };
  return {
    ask,
    close: () => {
      reader.close();
    },
  };
}
