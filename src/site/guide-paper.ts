import type { EmergencyGuide } from '#domain/emergency.ts';

/** What an act takes of the sheet beside its letters: as much as so many of them. */
const ACT = 20;
/**
 * The largest letter in which so much fits one A4, as a class: half a point less than was measured with the
 * guides of November 2026, for other machines have other fonts.
 */
const LETTERS = [
  { most: 370, letter: 'print:text-[17pt]' },
  { most: 460, letter: 'print:text-[15.5pt]' },
  { most: 500, letter: 'print:text-[14.5pt]' },
  { most: 640, letter: 'print:text-[13.5pt]' },
  { most: 720, letter: 'print:text-[11pt]' },
  { most: Infinity, letter: 'print:text-[10pt]' },
] as const;

/** The size of the letters in which a guide's first lines fill one A4 and no more, as a class. */
export function paperLetter({
  now,
  never,
  note = '',
}: Pick<EmergencyGuide, 'now' | 'never' | 'note'>): string | undefined {
  const letters = [...now, ...never].reduce(
    (sum, { act, why }) => sum + ACT + 2 * act.length + why.text.length,
    note.length,
  );
  return LETTERS.find(({ most }) => letters <= most)?.letter;
}
