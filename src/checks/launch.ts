import type { CalendarSettings, Settings } from '#site/config.ts';
import { textAt, valueAt, type Content } from './content.ts';

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

const GUIDE = '《政府网站发展指引》（国办发〔2017〕47号）要求写在网页底部';

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

const NEEDS: readonly Need[] = [
  need('sponsor', '主办单位', (site) => site.sponsor, GUIDE),
  need('operator', '承办单位', (site) => site.operator, '读者要知道谁在管这个网站', false),
  need('contact.phone', '联系电话', ({ contact }) => contact.phone, GUIDE),
  need('contact.email', '邮箱', ({ contact }) => contact.email, '打不了电话的人要能写信', false),
  need('contact.address', '地址', ({ contact }) => contact.address, '读者要找得到人', false),
  need('siteIdCode', '网站标识码', (site) => site.siteIdCode, GUIDE),
  need('icp', 'ICP备案号', (site) => site.icp, '《互联网信息服务管理办法》：没有备案不能上线'),
  need(
    'policeRecord',
    '公安备案号',
    (site) => site.policeRecord,
    '《计算机信息网络国际联网安全保护管理办法》：联网后30日内到公安机关备案',
  ),
  need(
    'mapApproval',
    '审图号',
    (site) => site.mapApproval,
    '《地图管理条例》：网页上画了县区轮廓，公开的地图要先送审',
  ),
  need('editBase', '改稿网址', (site) => site.editBase, '没有它，“编辑本页”打不开文件', false),
  need('feedback', '找错网址或邮箱', (site) => site.feedback, '没有它，读者没处报告错误', false),
];

/** Names that RFC 2606 keeps for examples: nobody can reach them. */
const isReserved = (domain: string) => /(^|\.)(example|test|invalid|localhost)$/.test(domain);

/**
 * What law or good sense still wants before the site goes public; what law wants comes first.
 *
 * @param content for what is published although nobody has looked over it
 */
export function missingForLaunch(
  site: Settings,
  calendar: CalendarSettings,
  content: Content,
): readonly LaunchGap[] {
  const file = 'src/site/config.ts';
  const gaps: LaunchGap[] = NEEDS.filter(({ value }) => value(site).trim() === '').map(
    ({ setting, name, why, byLaw }) => ({ file, setting: `SITE.${setting}`, name, why, byLaw }),
  );
  const domains = [
    ['SITE.url', '正式网址', new URL(site.url).hostname, '现在是留给样例的网址，谁也打不开'],
    ['CALENDAR.uidDomain', '日历编号里的域名', calendar.uidDomain, '有人订阅以后就不能再改'],
    [
      'CALENDAR.tagAuthority',
      '消息编号里的域名',
      calendar.tagAuthority.replace(/,.*$/, ''),
      '有人订阅以后就不能再改',
    ],
  ] as const;
  for (const [setting, name, domain, why] of domains) {
    if (isReserved(domain)) gaps.push({ file, setting, name, why, byLaw: false });
  }
  for (const { collection, data, file: written } of content.entries) {
    const isPublished = valueAt(data, ['draft']) !== true;
    if (collection !== 'notices' || !isPublished || textAt(data, 'reviewer') !== 'pending')
      continue;
    const why = `《${textAt(data, 'title')}》还没有人审核`;
    gaps.push({ file: written.path, setting: 'reviewer', name: '审核人', why, byLaw: false });
  }
  return [...gaps.filter(({ byLaw }) => byLaw), ...gaps.filter(({ byLaw }) => !byLaw)];
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
