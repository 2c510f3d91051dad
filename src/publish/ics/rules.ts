/** What the linter checks; the value explains the rule in the terminal. */
export const ICS_RULES = {
  bom: '文件开头不能有 BOM',
  'not-utf8': '必须是正确的 UTF-8',
  'line-ending': '每一行都要以 CRLF 结束',
  'line-length': '一行不能超过 75 个字节',
  'fold-in-character': '折行不能切开一个字符',
  'control-character': '不能有控制字符',
  'empty-line': '不能有空行',
  'malformed-line': '每一行都应是“名称;参数=值:内容”',
  unbalanced: 'BEGIN 和 END 要一一对应，最外层是一个 VCALENDAR',
  'empty-calendar': '日历里至少要有一个组件',
  'missing-property': '缺少必需的属性',
  'repeated-property': '这个属性只能出现一次',
  'bad-version': 'VERSION 必须是 2.0',
  method: '订阅用的日历不能有 METHOD',
  recurrence: '重复的活动要逐场写出，不能有重复规则',
  'stamp-not-utc': 'DTSTAMP、CREATED、LAST-MODIFIED 要用 UTC，以 Z 结尾',
  'bad-date': '日期或时间不存在，或写法不对',
  'value-type': 'VALUE=DATE 要和内容一致',
  'mixed-value-types': 'DTSTART 和 DTEND 的类型要一样',
  'end-not-after-start': 'DTEND 必须晚于 DTSTART',
  'end-and-duration': 'DTEND 和 DURATION 只能有一个',
  'floating-time': '时间要有时区',
  'zone-on-utc': '以 Z 结尾的时间不能再写 TZID',
  'missing-timezone': 'TZID 没有对应的 VTIMEZONE',
  'wrong-offset': 'Asia/Shanghai 必须是 +0800',
  'bad-duration': '时长写法不对（PT12H 对，P12H 不对）',
  'refresh-type': 'REFRESH-INTERVAL 要写 VALUE=DURATION',
  'duplicate-uid': 'UID 不能重复',
  'unescaped-text': '文字里的反斜杠、分号、逗号要转义',
  'unknown-status': 'STATUS 只能是 CONFIRMED、TENTATIVE、CANCELLED',
  'unmarked-cancellation': '取消或延期的活动，标题要有【已取消】或【延期】',
  'opaque-day': '全天的活动要写 TRANSP:TRANSPARENT',
  'bad-geo': 'GEO 要是“纬度;经度”，并在范围内',
  'bad-sequence': 'SEQUENCE 必须是不小于 0 的整数',
  'bad-uri': '网址要完整，并且只用 ASCII 字符',
  'bad-color': 'COLOR 要用 CSS 颜色名',
} as const;
export type IcsRule = keyof typeof ICS_RULES;

/** One finding of the linter. */
export interface Problem {
  readonly rule: IcsRule;
  /** Line of the file, from 1. */
  readonly line: number;
  /** In Chinese, ready to print. */
  readonly message: string;
}

/** A finding; `detail` is what was found, e.g. the property's name. */
export function problem(rule: IcsRule, line: number, detail = ''): Problem {
  return { rule, line, message: ICS_RULES[rule] + (detail === '' ? '' : `：${detail}`) };
}
