/**
 * Fields of the science curriculum, a first step for whoever looks for a concept: the standard
 * numbers its core concepts through, these four names are our own signposts.
 */
export const CONCEPT_FIELDS = {
  matter: '物质科学',
  life: '生命科学',
  earth: '地球与宇宙',
  technology: '技术与工程',
  crosscutting: '跨学科概念',
} as const;
export type ConceptField = keyof typeof CONCEPT_FIELDS;

/** A core or cross-cutting concept. */
export interface Concept {
  /** Exactly as the standard writes it. */
  readonly name: string;
  readonly field: ConceptField;
  /** Place among the 13 core concepts; absent for the 4 cross-cutting ones. */
  readonly number?: number;
  /** What it covers, for parents and teachers of other subjects. */
  readonly covers: string;
  /** A question that children ask, to which it is the answer. */
  readonly question: string;
}

/**
 * The 13 core and 4 cross-cutting concepts of 义务教育科学课程标准（2022年版）, 教育部制定,
 * 北京师范大学出版社 2022, ISBN 978-7-303-27591-5, in the order of the standard.
 */
export const CONCEPTS = {
  'matter-structure': {
    name: '物质的结构与性质',
    field: 'matter',
    number: 1,
    covers:
      '东西是什么做的，有什么特点，能做什么用。空气、水、金属、常见的化合物；再往小里看，是元素、分子和原子。',
    question: '海水为什么是咸的？',
  },
  'matter-change': {
    name: '物质的变化与化学反应',
    field: 'matter',
    number: 2,
    covers: '冰变水、水变汽，糖化在水里，铁生锈，泥烧成陶。哪些变化还能变回来，哪些变成了新东西。',
    question: '泥烧成陶以后，为什么泡在水里不会再变成泥？',
  },
  'matter-motion': {
    name: '物质的运动与相互作用',
    field: 'matter',
    number: 3,
    covers: '推、拉、浮力、摩擦这些力怎样让东西动起来、停下来；电和磁；声音和光怎样传播。',
    question: '几万吨的铁船，为什么能浮在海上？',
  },
  energy: {
    name: '能的转化与能量守恒',
    field: 'matter',
    number: 4,
    covers:
      '动、热、光、电、声都是能。能从一种变成另一种，不会凭空多出来，也不会凭空不见。能源怎样用得长久。',
    question: '电饭锅的热是从哪里来的？',
  },
  'life-levels': {
    name: '生命系统的构成层次',
    field: 'life',
    number: 5,
    covers:
      '活的东西有哪些种类，身体由什么组成：从细胞、组织、器官到整个身体，再到一群生物和它们的家。',
    question: '大蚝有没有心脏？',
  },
  'life-regulation': {
    name: '生物体的稳态与调节',
    field: 'life',
    number: 6,
    covers:
      '植物怎样造养料，人和动物怎样吃、呼吸、感觉，身体怎样在冷热变化里保持平稳，怎样才健康。',
    question: '天热的时候，人为什么会出汗？',
  },
  'life-environment': {
    name: '生物与环境的相互关系',
    field: 'life',
    number: 7,
    covers: '生物怎样适应住的地方，谁吃谁，谁帮谁。一片树林、一片海滩，少了一样会怎样。',
    question: '红树泡在海水里，为什么不会死？',
  },
  'life-continuity': {
    name: '生命的延续与进化',
    field: 'life',
    number: 8,
    covers:
      '种子发芽、动物生宝宝，一代像一代又不全一样。很长很长的时间里，生物怎样变成今天的样子。',
    question: '一只大蚝一年产很多卵，海里为什么没有挤满大蚝？',
  },
  'earth-space': {
    name: '宇宙中的地球',
    field: 'earth',
    number: 9,
    covers:
      '地球自己转、绕太阳转，所以有昼夜和四季。月亮为什么有圆有缺，星空里有什么，人怎样探索太空。',
    question: '北极星为什么一直在北边？',
  },
  'earth-system': {
    name: '地球系统',
    field: 'earth',
    number: 10,
    covers: '天气和气候，水的循环，岩石和土壤，地球里面的样子。空气、水、岩石和生物怎样互相影响。',
    question: '台风是怎样来的？',
  },
  'human-environment': {
    name: '人类活动与环境',
    field: 'earth',
    number: 11,
    covers:
      '人用水、用地、用矿产，会给环境带来什么。怎样节约，怎样少污染，遇到台风、洪水、地震怎样减少损失。',
    question: '河水变脏了，怎样才能看出来？',
  },
  'technology-society': {
    name: '技术、工程与社会',
    field: 'technology',
    number: 12,
    covers:
      '人做出来的东西怎样改变生活。技术和科学是什么关系，工程怎样帮人办大事，会带来什么新问题。',
    question: '为什么要在陆地上挖一条运河？',
  },
  'engineering-design': {
    name: '工程设计与物化',
    field: 'technology',
    number: 13,
    covers: '先弄清要解决什么问题，有什么限制，再想办法、画图、动手做、试一试、改一改。',
    question: '用同样多的纸，怎样让纸桥更结实？',
  },
  'matter-energy': {
    name: '物质与能量',
    field: 'crosscutting',
    covers: '看什么都可以问：里面有什么东西在走，有什么能在变？吃饭、开船、烧窑、下雨都是这样。',
    question: '太阳的能怎样到了一碗大蚝粥里？',
  },
  'structure-function': {
    name: '结构与功能',
    field: 'crosscutting',
    covers:
      '样子和用处有关系。鸟的嘴、红树的根、船的底、水闸的门，长成或做成那样，是为了做那件事。',
    question: '白海豚没有露在外面的耳朵，怎样听声音？',
  },
  'system-model': {
    name: '系统与模型',
    field: 'crosscutting',
    covers: '一件事由几部分连在一起，动一处，别处也跟着变。太大、太小、太快的，就做一个模型来看。',
    question: '不去船闸，能不能看明白船怎样爬坡？',
  },
  'stability-change': {
    name: '稳定与变化',
    field: 'crosscutting',
    covers: '有的东西好像不变，有的变得快，有的变得慢。什么时候平稳，什么让它变，能不能变回来。',
    question: '硬硬的花岗岩，怎样变成了土？',
  },
} as const satisfies Readonly<Record<string, Concept>>;
export type ConceptId = keyof typeof CONCEPTS;
