import { mapTiles, tileOrigins, type TileSetting } from '#domain/geo/map-tiles.ts';
import type { CalendarSettings, Settings } from '#site/config.ts';
import { isReservedDomain } from '#site/routes.ts';
import { type Content, type Entry, isDraft, textAt } from '#checks/read/content.ts';

/** The settings of the site that a launch depends on. */
export interface LaunchSettings {
  readonly site: Settings;
  readonly calendar: CalendarSettings;
  readonly map: { readonly tiles: TileSetting; readonly outlines: boolean };
}

/** Something to be settled before the site goes public. */
export interface LaunchGap {
  /** Path from the repository's root. */
  readonly file: string;
  /** Name of the setting or field in that file. */
  readonly setting: string;
  /** What it is called in Chinese. */
  readonly name: string;
  /** Why it is needed. */
  readonly why: string;
  /** Law or regulation asks for it; otherwise good sense does. */
  readonly byLaw: boolean;
}

const GUIDE_OF_2017 = '《政府网站发展指引》（国办发〔2017〕47号）要求写在网页底部';

/** A setting of `SITE` that must not be empty. */
interface Need {
  readonly setting: string;
  readonly name: string;
  readonly why: string;
  readonly byLaw: boolean;
  readonly value: (site: Settings) => string;
}
const need = (
  setting: string,
  name: string,
  value: Need['value'],
  why: string,
  byLaw = true,
): Need => ({ setting, name, value, why, byLaw });

const REQUIRED_SETTINGS: readonly Need[] = [
  need('sponsor', '主办单位', (site) => site.sponsor, GUIDE_OF_2017),
  need('operator', '承办单位', (site) => site.operator, '读者要知道谁在管这个网站', false),
  need('contact.phone', '联系电话', ({ contact }) => contact.phone, GUIDE_OF_2017),
  need('contact.email', '邮箱', ({ contact }) => contact.email, '打不了电话的人要能写信', false),
  need('contact.address', '地址', ({ contact }) => contact.address, '读者要找得到人', false),
  need('siteIdCode', '网站标识码', (site) => site.siteIdCode, GUIDE_OF_2017),
  need('icp', 'ICP备案号', (site) => site.icp, '《互联网信息服务管理办法》：没有备案不能上线'),
  need(
    'policeRecord',
    '公安备案号',
    (site) => site.policeRecord,
    '《计算机信息网络国际联网安全保护管理办法》：联网后30日内到公安机关备案',
  ),
  need('mail', '收稿邮箱', (site) => site.mail, '没有它，读者写好的和找到的错没处交', false),
  need(
    'securityContact',
    '报告漏洞的网址或邮箱',
    (site) => site.securityContact,
    '没有它，发现漏洞的人不知道告诉谁，也没有 security.txt',
    false,
  ),
];

const SETTINGS_FILE = 'src/site/config.ts';

/**
 * What law or good sense still wants before the site goes public; what law wants comes first.
 *
 * @param content for what is published although nobody has looked over it, and for the privacy page
 */
export function missingForLaunch(settings: LaunchSettings, content: Content): readonly LaunchGap[] {
  const published = content.entries.filter((entry) => !isDraft(entry));
  const gaps = [
    ...emptySettings(settings.site),
    ...addressGaps(settings),
    ...mapGaps(settings, published),
    ...pageGaps(published),
    ...noticeGaps(published),
  ];
  return [...gaps.filter(({ byLaw }) => byLaw), ...gaps.filter(({ byLaw }) => !byLaw)];
}

const gapIn = (setting: string, name: string, why: string, byLaw = false): LaunchGap => ({
  file: SETTINGS_FILE,
  setting,
  name,
  why,
  byLaw,
});

function emptySettings(site: Settings): readonly LaunchGap[] {
  return REQUIRED_SETTINGS.filter(({ value }) => value(site).trim() === '').map(
    ({ setting, name, why, byLaw }) => gapIn(`SITE.${setting}`, name, why, byLaw),
  );
}

/** Addresses that are there but lead nowhere. */
function* addressGaps({ site, calendar }: LaunchSettings): Generator<LaunchGap> {
  const forever = '有人订阅以后就不能再改';
  const authority = calendar.tagAuthority.replace(/,.*$/, '');
  const { hostname } = new URL(site.url);
  if (isReservedDomain(hostname)) {
    yield gapIn('SITE.url', '正式网址', '现在是留给样例的网址，谁也打不开');
  } else if (!/^https:\/\/[^/?#]+(?:\/[\w.~-]+)*\/?$/.test(site.url)) {
    const why =
      '要以 https:// 开头，后面只写域名，网站不在根目录的再写文件夹，例如 https://www.example.gov.cn/kepu/';
    yield gapIn('SITE.url', '正式网址', why);
  }
  if (isReservedDomain(calendar.uidDomain)) {
    yield gapIn('CALENDAR.uidDomain', '日历编号里的域名', forever);
  }
  if (isReservedDomain(authority))
    yield gapIn('CALENDAR.tagAuthority', '消息编号里的域名', forever);
  const { repository, mail, securityContact, hstsSeconds } = site;
  if (repository !== undefined && !/^https:\/\/[^\s]+[^/\s]$/.test(repository.url)) {
    yield gapIn('SITE.repository.url', '代码仓库的网址', '要以 https:// 开头，最后不写斜线');
  }
  if (mail !== '' && !/^[^\s@:]+@[^\s@]+$/.test(mail)) {
    yield gapIn('SITE.mail', '收稿邮箱', '要写一个邮箱，前面不写 mailto:');
  }
  if (securityContact !== '' && !/^(https:\/\/\S+|mailto:[^\s@]+@[^\s@]+)$/.test(securityContact)) {
    const why = '要以 https:// 或 mailto: 开头';
    yield gapIn('SITE.securityContact', '报告漏洞的网址或邮箱', why);
  }
  if (!Number.isSafeInteger(hstsSeconds) || hstsSeconds < 0) {
    yield gapIn('SITE.hstsSeconds', '只走 https 的秒数', '要写整数，不用就写 0');
  }
}

/** What a map that is shown wants: approval, and a privacy page that tells where its pictures come from. */
function* mapGaps(
  { site, map }: LaunchSettings,
  published: readonly Entry[],
): Generator<LaunchGap> {
  const hasTiles = mapTiles(map.tiles) !== undefined;
  if (site.mapApproval.trim() === '' && (map.outlines || hasTiles)) {
    const shown = map.outlines ? '画了县区轮廓' : '用了地图底图';
    const why = `《地图管理条例》：网页上${shown}，公开的地图要先送审`;
    yield gapIn('SITE.mapApproval', '审图号', why, true);
  }
  if (map.tiles.kind === 'tianditu' && map.tiles.key.trim() === '') {
    yield gapIn('MAP.tiles.key', '天地图密钥', '没有密钥，天地图不给底图');
  }
  const privacy = pageOf(published, 'privacy');
  const hosts = new Set(tileOrigins(map.tiles).map((origin) => siteOf(new URL(origin).hostname)));
  const unnamed = [...hosts].filter((host) => privacy?.file.body.includes(host) === false);
  if (privacy !== undefined && unnamed.length > 0) {
    const why = `打开地图会连接 ${unnamed.join('、')}，隐私页要写明，也不能再说“只会连接本站”`;
    yield { file: privacy.file.path, setting: '正文', name: '底图的去向', why, byLaw: true };
  }
}

/** Numbered servers have one name: `t0.tianditu.gov.cn` is `tianditu.gov.cn` to a reader. */
const siteOf = (host: string) => host.replace(/^[a-z]?\d\.(?=.+\..)/, '');

const pageOf = (published: readonly Entry[], id: string) =>
  published.find((entry) => entry.collection === 'pages' && entry.id === id);

/** Pages that the foot of every page leads to. */
const REQUIRED_PAGES = [
  ['about', '关于本站', '读者要知道谁在办这个网站', false],
  [
    'accessibility',
    '无障碍声明',
    '《无障碍环境建设法》要求政务网站无障碍，读者要知道怎么用',
    false,
  ],
  ['privacy', '隐私', '《个人信息保护法》：怎样处理读者的信息要公开', true],
] as const;

function* pageGaps(published: readonly Entry[]): Generator<LaunchGap> {
  for (const [id, name, why, byLaw] of REQUIRED_PAGES) {
    if (pageOf(published, id) === undefined) {
      yield { file: `content/pages/${id}.md`, setting: '整个文件', name, why, byLaw };
    }
  }
}

function* noticeGaps(published: readonly Entry[]): Generator<LaunchGap> {
  for (const { collection, data, file } of published) {
    if (collection !== 'notices') continue;
    const title = textAt(data, 'title');
    const gap = { file: file.path, byLaw: false };
    if (textAt(data, 'reviewer') === 'pending') {
      yield { ...gap, setting: 'reviewer', name: '审核人', why: `《${title}》还没有人审核` };
    }
    if (title.includes('试运行')) {
      const why = `《${title}》到上线那天就不对了，改写成正式上线的公告`;
      yield { ...gap, setting: '正文', name: '试运行公告', why };
    }
  }
}

/** The gaps as Chinese text for the terminal. */
export function launchReport(gaps: readonly LaunchGap[]): string {
  if (gaps.length === 0) return '上线检查通过，该填的都填了。';
  const laws = gaps.filter(({ byLaw }) => byLaw).length;
  const lines = gaps.map(
    ({ file, setting, name, why, byLaw }) =>
      `${byLaw ? '必须' : '应当'} ${name}\n  在哪里填：${file} 的 ${setting}\n  为什么：${why}。`,
  );
  return [...lines, `还缺 ${gaps.length} 项，其中 ${laws} 项是法规要求的。不要上线。`].join('\n\n');
}
