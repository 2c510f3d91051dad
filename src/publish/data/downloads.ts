import type { Event } from '#domain/calendar/event.ts';
import { EVENTS_IN_ONE_FILE } from '#site/list-sizes.ts';
import { calendarFile, routes } from '#site/routes.ts';
import { eventParts } from './event-parts.ts';

/** Files about one thing, and what each is good for. */
export interface Downloads {
  /** Permanent, ASCII: it names the data set in the catalogue. */
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly files: readonly {
    readonly label: string;
    readonly path: string;
    readonly note: string;
  }[];
}

/** What the files are about; of most, only how many there are counts. */
interface DataSubjects {
  readonly places: readonly unknown[];
  readonly events: readonly Event[];
  readonly routes: readonly unknown[];
  readonly resources: readonly unknown[];
  readonly targets: readonly unknown[];
  readonly figures: readonly unknown[];
}

/** Every file that the page of open data offers. */
export function downloads({
  places,
  events,
  routes: planned,
  resources,
  targets,
  figures,
}: DataSubjects): readonly Downloads[] {
  const parts = eventParts(events, EVENTS_IN_ONE_FILE);
  return [
    {
      id: 'places',
      title: `地方（${places.length}个）`,
      about: '可以学科学的地方：类型、位置、开放时间、适合谁。字段见下面的表。',
      files: [
        { label: 'GeoJSON', path: routes.placesGeoJson(), note: '给地图和程序用' },
        { label: 'CSV', path: routes.placesCsv(), note: '给Excel和WPS表格用' },
      ],
    },
    {
      id: 'events',
      title: `活动（${events.length}个）`,
      about: '活动和每一场的时间、地点、状态。字段的说明在Schema里。',
      files: [
        {
          label: 'JSON',
          path: routes.eventsData(),
          note:
            events.length <= EVENTS_IN_ONE_FILE
              ? '全部，给程序用'
              : `最近的${EVENTS_IN_ONE_FILE}个，给程序用`,
        },
        ...parts.map(({ year, number, total, path }) => ({
          label: `${year}年${total === 1 ? '' : `（${number}）`}`,
          path,
          note: 'JSON',
        })),
        { label: '各年的文件', path: routes.eventsDataParts(), note: 'JSON，一个接一个取' },
        { label: 'JSON Schema', path: routes.eventsSchema(), note: '字段的说明和检查' },
      ],
    },
    {
      id: 'routes',
      title: `路线（${planned.length}条）`,
      about: '编好的一日路线：每站做什么、问什么，直线距离，没有核实的。',
      files: [
        { label: 'JSON', path: routes.routesData(), note: '给程序用' },
        { label: 'JSON Schema', path: routes.routesSchema(), note: '字段的说明和检查' },
      ],
    },
    {
      id: 'resources',
      title: `教学资源（${resources.length}项）`,
      about: '活动单和网上资源：适合谁、哪个概念、要多久、许可。字段的说明在Schema里。',
      files: [
        { label: 'JSON', path: routes.resourcesData(), note: '给程序用' },
        { label: 'JSON Schema', path: routes.resourcesSchema(), note: '字段的说明和检查' },
        { label: '打印目录', path: routes.resourceIndex(), note: '给人看' },
      ],
    },
    {
      id: 'targets',
      title: `方案的目标（${targets.length}个）`,
      about: '每个目标的起点、期限、牵头单位、最新公布的数字，和走到哪一步。',
      files: [
        { label: 'JSON', path: routes.targetsData(), note: '给程序用' },
        { label: 'JSON Schema', path: routes.targetsSchema(), note: '字段的说明和检查' },
      ],
    },
    {
      id: 'figures',
      title: `公民具备科学素质的比例（${figures.length}个数字）`,
      about: '钦州、广西和全国公布过的实测和目标。',
      files: [
        { label: 'JSON', path: routes.figuresData(), note: '给程序用' },
        { label: 'JSON Schema', path: routes.figuresSchema(), note: '字段的说明和检查' },
      ],
    },
    {
      id: 'gaps',
      title: '还缺什么',
      about: '本站还不知道的：哪个地方没有开放时间，哪个目标没有结果。',
      files: [
        { label: 'JSON', path: routes.gapsData(), note: '给程序用' },
        { label: 'JSON Schema', path: routes.gapsSchema(), note: '字段的说明和检查' },
        { label: '网页', path: routes.gaps(), note: '给人看' },
      ],
    },
    {
      id: 'news',
      title: '活动消息',
      about: '新的活动，改了时间、延期或取消的活动。',
      files: [
        { label: 'RSS', path: routes.rss(), note: '给阅读器用' },
        { label: 'Atom', path: routes.atom(), note: '给阅读器用' },
        { label: 'JSON Feed', path: routes.jsonFeed(), note: '给程序用' },
      ],
    },
    {
      id: 'calendar',
      title: '日历',
      about: '过去一年和以后的活动、节日和系列。按人群、县区、种类的，在订阅日历那一页。',
      files: [
        { label: 'iCalendar', path: routes.wholeCalendarFile(), note: '给手机和电脑的日历用' },
        { label: '订阅日历', path: routes.subscribe(), note: '分类的日历' },
        { label: '学年安排', path: calendarFile(routes.schoolYear()), note: '给老师的，9月到7月' },
      ],
    },
  ];
}
