/** Rows of the library on a page: so many of the longest fit its budget of bytes. */
export const RESOURCES_ON_PAGE = 12;

/** Sheets in the pack of a day or a district. */
export const MOST_PACKED = 4;

/** Rows of a list that has other things beside it. */
export const LISTED_ON_PAGE = 15;
