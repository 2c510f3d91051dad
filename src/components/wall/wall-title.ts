/** Look of the heading of a part of a sheet. */
export const WALL_TITLE =
  'mt-3 mb-1 border-b-2 border-b-ink text-[1.5rem]! leading-[1.4] print:mt-[0.5rem] print:mb-[0.3rem]';
