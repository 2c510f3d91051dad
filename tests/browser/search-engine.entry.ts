// What search-engine.test.ts puts together for the browser.
export { openSearch } from '#client/search/open-search.ts';
export { findPages } from '#domain/search/find-pages.ts';
