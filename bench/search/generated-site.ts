import type { SearchList } from '#domain/search/search-list.ts';

// Sample pages for measuring the search alone: nothing of them is true, and they are never published.
const PLACES =
  '三娘湾 茅尾海 龙门港 犀牛脚 那丽 那思 康熙岭 黄屋屯 大番坡 小董 大寺 板城 长滩 新棠 平吉 贵台 檀圩 新圩 那隆 陆屋 旧州 太平 沙坪 烟墩 石塘 伯劳 武利 文利 张黄 龙门 福旺 寨圩 乐民 六硍 平睦 官垌 泉水 石埇 安石 江城'.split(
    ' ',
  );
const THINGS =
  '白海豚 红树林 坭兴陶 荔枝 蚝排 机器人 航天 气象 地震 急救 消防 近视 天文 昆虫 中草药 潮汐 候鸟 海洋 土壤 水质 显微镜 无人机 编程 电路 火箭 化石 岩石 星空 垃圾分类 食品安全 防溺水 台风'.split(
    ' ',
  );
const FORMS = '讲座 展览 体验课 竞赛 培训 开放日 巡展 实验课 夏令营 研学 科普集市 问答'.split(' ');
const HOSTS = '中心小学 第一中学 农技站 卫生院 文化馆 图书馆 社区 职业学校 气象站 合作社'.split(
  ' ',
);
const SENTENCES = [
  '请在{place}{host}门口集合，{month}月{day}日上午开始。',
  '老师会带大家看{thing}，再动手做一个小模型。',
  '{thing}为什么会这样？现场有实物，也有图片。',
  '小学生要有大人陪着来，自己带水和笔记本。',
  '上一次在{place}办的时候，来了{count}个人。',
  '报名以后不能来，请提前两天告诉{host}。',
  '下雨就改到{host}的室内，时间不变。',
  '{thing}和{other}有什么关系，听完就明白了。',
  '活动不收钱，材料由{place}{host}准备。',
  '第{count}位到场的人可以先挑座位。',
];

/** A generated site: pages as the layout prints them, and what the catalog would tell of them. */
export function generatedSite(
  count: number,
  random: () => number,
): {
  readonly pages: readonly { readonly path: string; readonly html: string }[];
  readonly list: SearchList;
} {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const pages = Array.from({ length: count }, (_, at) => {
    const [place, thing, host] = [pick(PLACES), pick(THINGS), pick(HOSTS)];
    const month = 1 + Math.floor(random() * 12);
    const year = 2024 + Math.floor(random() * 5);
    const day = 1 + Math.floor(random() * 28);
    const title = `${year}年${place}${host}${thing}${pick(FORMS)}`;
    const path = `/events/${year}-generated-${at}/`;
    const fill = (sentence: string) =>
      sentence
        .replace('{place}', place)
        .replace('{host}', host)
        .replace('{thing}', thing)
        .replace('{other}', pick(THINGS))
        .replace('{month}', String(month))
        .replace('{day}', String(day))
        .replace('{count}', String(3 + Math.floor(random() * 90)));
    const text = Array.from({ length: 12 }, () => `<p>${fill(pick(SENTENCES))}</p>`).join('');
    const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const html = `<!doctype html><html lang="zh-CN"><head><title>${title}</title></head><body><main><h1>${title}</h1>${text}</main></body></html>`;
    return { path, html, title, kind: 'event' as const, days: `${date}/${date}` };
  });
  const listed = pages.map(({ path, title, kind, days }) => ({ path, title, kind, days }));
  return { pages, list: { pages: listed, synonyms: [], sections: {} } };
}
