// What fits one sheet for a board in a village. All heights and widths are in the sheet's own unit, the size of
// the letters at its root: so A4 and A3, whose sides have the same proportion, hold the same.

/** A date on a sheet. */
export interface WallDate {
  readonly when: string;
  readonly title: string;
  /** Hour and place; empty where nothing is known. */
  readonly line: string;
  /** What matters most here has the smallest, and is taken first. */
  readonly priority: number;
}

/** A place on a sheet. */
export interface WallPlace {
  readonly name: string;
  readonly line: string;
}

/** A guide, a rumour or something to try. */
export interface WallText {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** In smaller letters below. */
  readonly notes: readonly string[];
}

/** What a sheet could hold. */
export interface WallContents {
  /** In the order in which they are printed. */
  readonly dates: readonly WallDate[];
  /** The best first, as the texts below. */
  readonly places: readonly WallPlace[];
  readonly guides: readonly WallText[];
  readonly rumours: readonly WallText[];
  readonly tries: readonly WallText[];
}

/** How much larger than usual the letters of a sheet may be that has little to say. */
const SCALES = [1.3, 1.15, 1] as const;
type WallScale = (typeof SCALES)[number];

/** What a sheet holds: of the texts several, of which it shows the first unless its reader chooses another. */
export interface WallSheet extends WallContents {
  readonly scale: WallScale;
  /** How many dates and places are left out. */
  readonly moreDates: number;
  readonly morePlaces: number;
}

/** Of A4 with 14 mm of margin and letters of 11 pt, less a safety of 3 for other machines' fonts. */
const HEIGHT = 66;
const WIDTH = 46;
/** The heading, which has one line, and the numbers with the code at the foot. */
const HEAD = 6.2;
const FOOT = 10.5;
/** The heading of a part, and what stands between two parts. */
const PART = 3.4;
/** Below the dates stand two columns, a guide over a rumour and something to try over places, and a gap between. */
const COLUMNS_GAP = 2;
/** Most that a text may take, its heading not counted, and what is kept for places. */
interface Rooms {
  readonly guide: number;
  readonly rumour: number;
  readonly try: number;
  readonly places: number;
}
const ROOMY: Rooms = { guide: 14.5, rumour: 11, try: 17, places: 7 };
/** In a month with more dates than fit beside that. */
const TIGHT: Rooms = { guide: 9, rumour: 10, try: 15.5, places: 3.6 };
/** The last line of the places, which says how many there are more. */
const MORE_PLACES = 1.6;
/** Readers choose among so many. */
const CHOICE = 3;
/** A guide with fewer lines says too little. */
const FEWEST_ACTS = 2;

/** Sizes of letters, as WallSheet.astro sets them. */
const TITLE = 1.35;
const TEXT = 1.25;
const SMALL = 1.1;
const LINE = 1.45;
/** A list's number, and the column of days beside a date. */
const INDENT = 1.9;
const DAYS = 12.2;
/** Space below an entry. */
const GAP = 0.4;
/** Below a line of a text. */
const LINE_GAP = 0.15;

/** Letters of Europe take less than a Chinese one. */
const NARROW = /[\u0020-\u024f]/;

/**
 * How high a text is that is set in lines of a width: a sure bound, as at the end of a line room for a sign is lost.
 *
 * @example heightOf('一二三四五六', { size: 1, width: 4 }) // two lines
 */
export function heightOf(
  text: string,
  { size, width }: { readonly size: number; readonly width: number },
): number {
  if (text === '') return 0;
  const letters = sum(Array.from(text), (sign) => (NARROW.test(sign) ? 0.62 : 1));
  return Math.ceil(letters / Math.max(1, width / size - 1)) * size * LINE;
}

/** How much a sheet's paper holds, in letters of a scale. */
interface Paper {
  readonly height: number;
  readonly width: number;
  readonly column: number;
}

const paperOf = (scale: WallScale): Paper => ({
  height: HEIGHT / scale,
  width: WIDTH / scale,
  column: (WIDTH / scale - COLUMNS_GAP) / 2,
});

const dateHeight = ({ when, title, line }: WallDate, paper: Paper) => {
  const width = paper.width - DAYS;
  const days = heightOf(when, { size: TITLE, width: DAYS });
  const words = heightOf(title, { size: TITLE, width }) + heightOf(line, { size: SMALL, width });
  return Math.max(days, words) + GAP;
};

const placeHeight = ({ name, line }: WallPlace, { column: width }: Paper) =>
  heightOf(name, { size: TEXT, width }) + heightOf(line, { size: SMALL, width }) + GAP;

const textHeight = ({ title, lines, notes }: WallText, { column: width }: Paper) =>
  heightOf(title, { size: TITLE, width }) +
  sum(lines, (line) => heightOf(line, { size: TEXT, width: width - INDENT }) + LINE_GAP) +
  sum(notes, (note) => heightOf(note, { size: SMALL, width }) + LINE_GAP) +
  GAP;

const sum = <Thing>(things: readonly Thing[], heightIn: (thing: Thing) => number) =>
  things.reduce((total, thing) => total + heightIn(thing), 0);

/** What fits a room, each thing that does: a long one makes way for shorter ones behind it. */
function filled<Thing>(things: readonly Thing[], room: number, heightIn: (thing: Thing) => number) {
  let left = room;
  return things.filter((thing) => {
    const height = heightIn(thing);
    if (height > left) return false;
    left -= height;
    return true;
  });
}

/** A guide with as many of its first acts as fit, for their order matters. */
function cut(guide: WallText, room: number, paper: Paper): WallText {
  const count = guide.lines.findIndex(
    (_, index) => textHeight({ ...guide, lines: guide.lines.slice(0, index + 1) }, paper) > room,
  );
  return count < 0 ? guide : { ...guide, lines: guide.lines.slice(0, count) };
}

function sheetIn(scale: WallScale, rooms: Rooms, contents: WallContents): WallSheet {
  const paper = paperOf(scale);
  const fitting = (texts: readonly WallText[], room: number) =>
    texts.filter((text) => textHeight(text, paper) <= room).slice(0, CHOICE);
  const guides = fitting(
    contents.guides
      .map((guide) => cut(guide, rooms.guide, paper))
      .filter(({ lines }) => lines.length >= FEWEST_ACTS),
    rooms.guide,
  );
  const rumours = fitting(contents.rumours, rooms.rumour);
  const tries = fitting(contents.tries, rooms.try);
  /** With the tallest of the texts that a reader may choose. */
  const partOf = (texts: readonly WallText[]) =>
    texts.length === 0 ? 0 : PART + Math.max(...texts.map((text) => textHeight(text, paper)));
  const left = partOf(guides) + partOf(rumours);
  const overPlaces = partOf(tries) + PART + MORE_PLACES;
  const forBoth = paper.height - HEAD - FOOT - PART - TEXT * LINE;
  const heightOfDate = (date: WallDate) => dateHeight(date, paper);
  const taken = new Set(
    filled(
      contents.dates.toSorted((a, b) => a.priority - b.priority),
      forBoth - Math.max(left, overPlaces + rooms.places),
      heightOfDate,
    ),
  );
  const dates = contents.dates.filter((date) => taken.has(date));
  const places = filled(contents.places, forBoth - sum(dates, heightOfDate) - overPlaces, (place) =>
    placeHeight(place, paper),
  );
  return {
    scale,
    dates,
    moreDates: contents.dates.length - dates.length,
    places,
    morePlaces: contents.places.length - places.length,
    guides,
    rumours,
    tries,
  };
}

/** Places that a sheet in larger letters has to show, if there are so many. */
const SOME_PLACES = 3;

/**
 * As much as fits one page, and how many dates and places are left out. Where all dates fit in larger letters beside
 * all kinds of texts, the letters are larger; where they do not fit at all, the texts are shorter.
 */
export function wallSheet(contents: WallContents): WallSheet {
  const whole = SCALES.map((scale) => sheetIn(scale, ROOMY, contents)).find(
    (sheet) => sheet.moreDates === 0 && (sheet.scale === 1 || hasChoice(sheet, contents)),
  );
  return whole ?? sheetIn(1, TIGHT, contents);
}

/** Whether a sheet has places and texts as one in usual letters would. */
const hasChoice = (sheet: WallSheet, contents: WallContents): boolean =>
  sheet.places.length >= Math.min(SOME_PLACES, contents.places.length) &&
  (['guides', 'rumours', 'tries'] as const).every(
    (kind) => sheet[kind].length >= Math.min(CHOICE, contents[kind].length),
  );
