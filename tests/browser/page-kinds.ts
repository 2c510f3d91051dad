/** The month pages reach from last year to two years ahead. */
const YEAR = new Date().getFullYear();

/** Tools whose script is too large to stand in the page: it comes as one file of its own. */
export const TOOL_PAGES: readonly string[] = ['/places/route/'];

/** One path for each kind of page. */
export const PAGE_KINDS: readonly string[] = [
  '/',
  '/plan/',
  '/plan/goals/',
  '/plan/measures/',
  '/actions/',
  '/actions/youth/',
  '/projects/infrastructure/',
  '/units/',
  '/units/duties/',
  '/units/education/',
  '/progress/',
  '/for/',
  '/for/youth/',
  '/calendar/',
  `/calendar/${YEAR}/`,
  `/calendar/${YEAR}/05/`,
  '/calendar/archive/',
  '/calendar/archive/2025/',
  '/calendar/for/youth/',
  '/calendar/in/qinbei/',
  '/calendar/subscribe/',
  '/observances/',
  '/observances/science-week/',
  '/observances/science-month/',
  '/events/2019-science-week-opening/',
  '/places/madao-hub/',
  '/places/yanxia-mountain/',
  '/places/route/',
  '/districts/',
  '/districts/lingshan/',
  '/data/',
  '/about/',
  '/editing/',
  '/editing/first-event/',
  '/editing/fields/events/',
  '/notices/',
  '/notices/earthquake-cloud/',
  '/site-map/',
  '/components/',
  '/404.html',
];
