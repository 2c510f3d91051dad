import { isDraft, stringsIn } from '#checks/read/content.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';
import { metaAt } from '#checks/model/schema-walk.ts';
import { markdownOf, problemInText, textsIn } from '#checks/model/written-texts.ts';
import { withoutCode } from '#markdown/parse.ts';
import { COLLECTIONS } from '#schemas/collections.ts';

/** What a template says as an example is nobody's fact: it must not be published. */
const rule: Rule = {
  id: 'leftovers',
  title: '模板里的例子都换成真的，或者删掉',
  help: {
    why: '模板里写的是例子。留在公开的网页上，读者会当真。',
    steps: [
      '把这一项换成真的内容。',
      '不知道的，把这一行删掉，或者写 unknown。',
      '还没写完，就把 draft 写成 true，先不公开。',
    ],
    wrong: 'title: 活动名称',
    right: 'title: 海豚讲座',
  },
  looksAtEachAlone: true,
  *check(content) {
    for (const entry of content.entries.filter((each) => !isDraft(each))) {
      for (const [field, text] of stringsIn(entry.data)) {
        if (NOWHERE.test(text)) yield problemAt(entry, field, NOWHERE_WORDS, { example: '' });
      }
    }
    for (const written of textsIn(content).filter(({ entry }) => !isDraft(entry))) {
      const text = written.raw.trim();
      if (LEFT.has(text) || (written.field.length === 0 && ADVICE.test(text))) {
        const message = '这是模板里的例子，没有换成真的';
        const { entry, field } = written;
        const example = metaAt(COLLECTIONS[entry.collection].schema, field)?.example ?? '';
        yield problemInText(written, 0, text.length, message, { example });
      }
      const markdown = markdownOf(written);
      const nowhere = markdown && NOWHERE.exec(withoutCode(written.raw, markdown.root));
      if (nowhere) {
        const [found] = nowhere;
        yield {
          ...problemInText(written, nowhere.index, found.length, NOWHERE_WORDS, { example: '' }),
          found,
        };
      }
    }
  },
};
export default rule;

/** Addresses kept for examples: nobody will ever have them. */
const NOWHERE =
  /(?:https?:\/\/|@|www\.)(?:[\w-]+\.)*example(?:\.(?:com|net|org|cn|(?:com|net|org|gov|edu)\.cn))(?![\w.-]*\w)/i;
const NOWHERE_WORDS = '这是举例用的网址或邮箱，没有这个网站，应换成真的；没有就删掉';

const ADVICE = /^(?:正文写(?:两到五句|读者接下来)|这里写记录单)/;

/** Examples of `content/_templates/` that no real text is the same as; a test compares. */
const LEFT: ReadonlySet<string> = new Set([
  '活动名称',
  '一句话说清楚：谁来、做什么。',
  '单位全名',
  '地点名称',
  '详细地址',
  '通知或报道的标题',
  '谁发布的',
  '地点全名',
  '别名',
  '一句话说清楚：这是什么地方，能看什么。',
  '乡镇、街道或功能区',
  '介绍或报道的标题',
  '资源名称',
  '一句话说清楚：这是什么，给谁用。',
  '里面有什么，用自己的话写两三句。',
  '老师或家长怎样用，写具体：什么时候放、放多久、让学生做什么。',
  '标题',
  '一句话说明',
  '流传的说法',
  '第一条依据。〔1〕',
  '第二条依据。〔1〕〔2〕',
  '文章或文件的标题',
  '某某法',
  '活动的名称',
  '一句话：做什么，能看到什么。',
  '这张活动单里有什么。',
  '老师在哪一课、什么时候用。',
  '第一条道理。〔1〕',
  '第二条道理。〔1〕〔2〕',
  '这个模型和真的不一样的地方。〔1〕',
  '为什么合适。',
  '卡片的名称，像人说的一句话',
  '一句话：遇到什么事，看这张卡片。',
  '第一件要做的事。〔1〕',
  '第二件要做的事。〔1〕',
  '第三件要做的事。〔1〕',
  '一句话说清道理。〔1〕',
  '打给谁，几点有人接。〔1〕',
  '通知、指南或报道的标题',
  '《书名》',
  '作者，出版社',
  '标准的名称',
  '第几条',
  // Of the guides.
  '孩子们围着海豚的骨架模型',
  '样例单位供图',
]);
