const DAY_MS = 86_400_000;
const AHEAD_MS = 8 * 3_600_000;

/** The day of an instant in Shanghai, wherever the reader is: days since 1970. */
export const shanghaiDay = (time: number): number => Math.floor((time + AHEAD_MS) / DAY_MS);

/** The same as a date, e.g. `2026-11-28`. */
export const shanghaiDate = (time: number): string =>
  new Date(time + AHEAD_MS).toISOString().slice(0, 10);

/** The wall clock of Shanghai at an instant as our files write it, e.g. `2026-11-28 09:30`. */
export const shanghaiClock = (time: number): string =>
  new Date(time + AHEAD_MS).toISOString().slice(0, 16).replace('T', ' ');
