// How many items the pages of the plain lists hold: with the longest names they fit the budget of a
// page, and today's content mostly fits one.

/** Units in the table of duties, each with a cell for every action and project. */
export const UNITS_ON_PAGE = 30;

/** Notices, each with its date and a sentence. */
export const NOTICES_ON_PAGE = 25;

/** Observances, each with its rule and its next date. */
export const OBSERVANCES_ON_PAGE = 60;

/** Records that lack something, each with the way to tell it. */
export const GAPS_ON_PAGE = 40;

/** Rows of each table of a report: the rest is in its file. */
export const SHEET_ROWS = 40;

/** Events of a county in its report, each with its date: of earlier ones it has the number of each year. */
export const EVENTS_IN_REPORT = 100;

/** Names in the index by pinyin, and in the site map. */
export const NAMES_ON_PAGE = 150;

/** Resources in the table to print. */
export const PRINTED_ON_PAGE = 50;

/** Guides in the booklet to print, each on a sheet of its own. */
export const GUIDES_ON_PAGE = 10;

/** Drawings with their words. */
export const DRAWINGS_ON_PAGE = 60;

/** Events in a file of open data: the newest that everybody asks for, and those of a year. */
export const EVENTS_IN_ONE_FILE = 500;

/** Addresses in a file of the sitemap; the standard allows 50,000, today's content fits one. */
export const SITEMAP_ADDRESSES = 2000;
