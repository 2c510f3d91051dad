import { routes } from '#site/routes.ts';
import { GAP_KINDS } from '#domain/gaps.ts';
import { PLACE_GROUPS } from '#domain/geo/place-lists.ts';
import { keysOf } from '#domain/keys-of.ts';
import { dutiesOf } from '#domain/plan/duties.ts';
import type { ProgrammeKind } from '#domain/plan/plan.ts';
import { calendarGroups } from './calendar-site-map.ts';
import { loadEmergencyGuides, loadEmergencyNumbers } from './emergency.ts';
import { loadFieldTables } from './field-tables.ts';
import { loadNotices } from './notices.ts';
import { once } from './once.ts';
import { loadPlaces } from './places.ts';
import { loadPlannedRoutes } from './planned-routes.ts';
import { loadReportSubjects } from './reports.ts';
import { resourceGroups } from './resource-site-map.ts';
import { loadPlanText } from './plan-text.ts';
import { loadAudiences, loadProgrammes, loadUnits } from './plan.ts';
import { loadRulePages } from './rules.ts';
import type { SiteMapGroup } from './site-map-group.ts';
import { emergencyFacts, noticeFacts, placeFacts, routeFacts } from './search-facts.ts';
import { loadTexts, type TextPage } from './texts.ts';
import { loadWallSheets, wallSheetTitle } from './wall-sheets.ts';

/** Every public page, by section; the site map page and sitemap.xml print this one list. */
export const loadSiteMap = once('site map', async (): Promise<readonly SiteMapGroup[]> => {
  const groups = await Promise.all([
    calendarGroups(),
    planGroups(),
    placeGroups(),
    resourceGroups(),
    peopleGroups(),
    emergencyGroups(),
    editorGroups(),
    ownGroups(),
  ]);
  return groups.flat();
});

async function planGroups(): Promise<readonly SiteMapGroup[]> {
  const [programmes, chapters, originals] = await Promise.all([
    loadProgrammes(),
    loadTexts('chapters'),
    loadPlanText(),
  ]);
  const pagesOf = (kind: ProgrammeKind) =>
    programmes
      .filter((programme) => programme.kind === kind)
      .map((programme) => ({
        title: programme.title,
        path: routes.programme(programme),
        modified: programme.compiled,
        search: { names: [programme.shortTitle], filters: { section: [programme.id] } },
      }));
  return [
    {
      title: '方案',
      kind: 'plan',
      pages: [
        { title: '方案一览', path: routes.plan() },
        ...textPages(chapters, routes.chapter),
        { title: '全部举措', path: routes.measures() },
        {
          title: '走到哪一步了',
          path: routes.progress(),
          search: { names: ['目标进展', '进度'] },
        },
        { title: '单位和县区的报告', path: routes.report(), search: { names: ['总结', '台账'] } },
        { title: '方案原文', path: routes.planText(), search: { kind: 'original' } },
        ...originals.map(({ id, title }) => ({
          title: `方案原文：${title}`,
          path: routes.planText(id),
          search: { kind: 'original' } as const,
        })),
      ],
    },
    {
      title: '提升行动',
      kind: 'plan',
      pages: [{ title: '五项提升行动', path: routes.actions() }, ...pagesOf('action')],
    },
    {
      title: '重点工程',
      kind: 'plan',
      pages: [{ title: '六项重点工程', path: routes.projects() }, ...pagesOf('project')],
    },
  ];
}

async function placeGroups(): Promise<readonly SiteMapGroup[]> {
  const [places, planned] = await Promise.all([loadPlaces(), loadPlannedRoutes()]);
  const lists = keysOf(PLACE_GROUPS).filter(
    (id) => id !== 'other' || places.some(({ district }) => district === undefined),
  );
  return [
    {
      title: '去哪儿',
      kind: 'place',
      pages: [
        {
          title: '去哪儿',
          path: routes.places(),
          search: { names: ['基地和场馆', '全部基地', '免费开放的地方'] },
        },
        { title: '按县区看', path: routes.districts(), search: { kind: 'district' } },
        ...lists.map((id) => ({
          title: PLACE_GROUPS[id],
          path: routes.district(id),
          search: { kind: 'district', filters: id === 'other' ? {} : { district: [id] } } as const,
        })),
        { title: '研学路线', path: routes.studyRoute() },
        {
          title: '我想去',
          path: routes.mine(),
          search: { kind: 'page', names: ['我的清单', '收藏', '我的活动'] },
        },
        {
          title: '路线',
          path: routes.plannedRoutes(),
          search: { names: ['一日游', '现成的路线'] },
        },
        ...planned.map((route) => ({
          title: route.title,
          path: routes.plannedRoute(route.id),
          modified: route.updated.toPlainDate().toString(),
          search: routeFacts(route),
        })),
        {
          title: '科普宣传栏',
          path: routes.wallSheets(),
          search: { kind: 'page', names: ['宣传栏', '黑板报', '墙报', '海报'] },
        },
        ...places.map((place) => ({
          title: place.name,
          path: routes.place(place.id),
          modified: place.updated.toPlainDate().toString(),
          search: placeFacts(place),
        })),
      ],
    },
  ];
}

/** For whom the plan is, and who carries it out. */
async function peopleGroups(): Promise<readonly SiteMapGroup[]> {
  const [audiences, units, programmes] = await Promise.all([
    loadAudiences(),
    loadUnits(),
    loadProgrammes(),
  ]);
  return [
    {
      title: '按人群看',
      kind: 'audience',
      pages: [
        { title: '全部人群', path: routes.audiences() },
        ...audiences.map(({ id, title }) => ({
          title,
          path: routes.audience(id),
          search: { filters: { audience: [id] } },
        })),
      ],
    },
    {
      title: '责任单位',
      kind: 'unit',
      pages: [
        {
          title: '全部单位',
          path: routes.units(),
          search: { names: ['牵头单位', '配合单位'] },
        },
        { title: '分工总表', path: routes.duties() },
        ...units.map((unit) => {
          const { lead, support } = dutiesOf(unit, programmes);
          const section = [...lead, ...support].map(({ id }) => id);
          return { title: unit.name, path: routes.unit(unit.id), search: { filters: { section } } };
        }),
      ],
    },
  ];
}

async function emergencyGroups(): Promise<readonly SiteMapGroup[]> {
  const [notices, guides, numbers] = await Promise.all([
    loadNotices(),
    loadEmergencyGuides(),
    loadEmergencyNumbers(),
  ]);
  return [
    {
      title: '应急和辟谣',
      kind: 'notice',
      pages: [
        {
          title: '应急',
          path: routes.emergency(),
          search: {
            kind: 'emergency',
            names: ['应急电话', '求救', '辟谣', ...numbers.map(({ id }) => id)],
          },
        },
        {
          title: '现在就做什么',
          path: routes.emergencyNow(),
          search: { kind: 'page' },
        },
        { title: '预警信号', path: routes.emergencySignals(), search: { kind: 'page' } },
        {
          title: '家庭应急计划和应急包',
          path: routes.emergencyFamily(),
          search: { kind: 'page', names: ['家庭应急计划', '应急包', '应急物资'] },
        },
        { title: '应急指南小册子', path: routes.emergencyBooklet(), search: { kind: 'page' } },
        ...guides.map((guide) => ({
          title: guide.title,
          path: routes.emergencyGuide(guide.id),
          modified: guide.compiled,
          search: emergencyFacts(guide),
        })),
        { title: '全部公告与辟谣', path: routes.notices() },
        ...notices.map((notice) => ({
          title: notice.title,
          path: routes.notice(notice.id),
          modified: notice.updated.toPlainDate().toString(),
          search: noticeFacts(notice),
        })),
      ],
    },
  ];
}

async function editorGroups(): Promise<readonly SiteMapGroup[]> {
  const [reports, wallSheets] = await Promise.all([loadReportSubjects(), loadWallSheets()]);
  return [
    {
      title: '给编辑',
      pages: [
        ...textPages(await loadTexts('guides'), routes.guide).map((page) => ({
          ...page,
          search: { kind: 'guide' } as const,
        })),
        { title: '写作台', path: routes.desk() },
        { title: '填写项', path: routes.fieldTables() },
        { title: '检查的规则', path: routes.rules() },
      ],
    },
    {
      title: '填写项、规则、缺的、报告和宣传栏',
      bulk: true,
      pages: [
        ...wallSheets.map(({ district, month }) => ({
          title: wallSheetTitle(district, month),
          path: routes.wallSheet(district, month),
        })),
        ...keysOf(GAP_KINDS).map((kind) => ({
          title: `还缺：${GAP_KINDS[kind].title}`,
          path: routes.gaps(kind),
        })),
        ...reports.map(({ id, name }) => ({ title: `${name}的报告`, path: routes.report(id) })),
        ...loadFieldTables().map(({ id, title }) => ({
          title: `填写项：${title}`,
          path: routes.fieldTable(id),
        })),
        ...loadRulePages().map(({ id, title }) => ({ title, path: routes.rule(id) })),
      ],
    },
  ];
}

/** By which the page for guests is found: not by words that mean Chinese ones. */
const ENGLISH_NAMES = ['English', '英文', '英语', '外国人'];

async function ownGroups(): Promise<readonly SiteMapGroup[]> {
  return [
    {
      title: '本站',
      kind: 'page',
      pages: [
        { title: '首页', path: routes.home() },
        { title: '参与', path: routes.takePart(), search: { names: ['纠错', '挑错', '投稿'] } },
        ...textPages(await loadTexts('pages'), routes.page).map((page) =>
          page.path === routes.english() ? { ...page, search: { names: ENGLISH_NAMES } } : page,
        ),
        { title: 'Places in Qinzhou', path: routes.englishPlaces() },
        { title: 'Emergency in Qinzhou', path: routes.englishEmergency() },
        { title: '还缺什么', path: routes.gaps(), search: { names: ['补充', '不知道的'] } },
        { title: '开放数据', path: routes.openData() },
        {
          title: '显示',
          path: routes.display(),
          search: { names: ['大字', '字太小', '深色', '高对比'] },
        },
        { title: '图片', path: routes.pictures() },
        { title: '小图', path: routes.pictures('signs') },
        { title: '网站地图', path: routes.siteMap() },
        { title: '拼音索引', path: routes.pageIndex() },
        { title: '搜索', path: routes.search() },
      ],
    },
  ];
}

/** Texts with the day on which they were written from their sources. */
const textPages = (texts: readonly TextPage[], pathOf: (id: string) => string) =>
  texts.map(({ id, title, compiled }) => ({ title, path: pathOf(id), modified: compiled }));
