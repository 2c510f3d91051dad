import type { EmergencyGuide } from '#domain/emergency.ts';

/** The largest letter in which so many letters fit one A4, as a class. */
const LETTERS = [
  { most: 300, letter: 'print:text-[12.5pt]' },
  { most: 410, letter: 'print:text-[11.5pt]' },
  { most: 560, letter: 'print:text-[11pt]' },
  { most: Infinity, letter: 'print:text-[10pt]' },
] as const;

/** The size of the letters in which a guide's first lines fill one A4 and no more, as a class. */
export function paperLetter({ now, never, note = '' }: EmergencyGuide): string | undefined {
  const letters = [...now, ...never].reduce(
    (sum, { act, why }) => sum + 2 * act.length + why.text.length,
    note.length,
  );
  return LETTERS.find(({ most }) => letters <= most)?.letter;
}
