/** Stages of schooling by id, in the order in which one passes through them. */
export const GRADES = {
  kindergarten: '幼儿园',
  primary: '小学',
  junior: '初中',
  senior: '高中',
  vocational: '中等职业学校',
  university: '高等学校',
} as const;
export type GradeId = keyof typeof GRADES;

/** Whom learning material is made for: the stages up to 高中, then grown-ups. */
export const STAGES = {
  kindergarten: GRADES.kindergarten,
  primary: GRADES.primary,
  junior: GRADES.junior,
  senior: GRADES.senior,
  adult: '成人',
} as const;
export type StageId = keyof typeof STAGES;

/** The twelve school years by number, as teachers say them. */
export const SCHOOL_YEARS = {
  1: '一年级',
  2: '二年级',
  3: '三年级',
  4: '四年级',
  5: '五年级',
  6: '六年级',
  7: '七年级',
  8: '八年级',
  9: '九年级',
  10: '高一',
  11: '高二',
  12: '高三',
} as const;
export type SchoolYear = keyof typeof SCHOOL_YEARS;

/** The school years of each stage; kindergarten and grown-ups have none. */
export const STAGE_YEARS: Readonly<Record<StageId, readonly SchoolYear[]>> = {
  kindergarten: [],
  primary: [1, 2, 3, 4, 5, 6],
  junior: [7, 8, 9],
  senior: [10, 11, 12],
  adult: [],
};

/**
 * The stage to which a school year belongs.
 *
 * @example stageOfYear(5) // 'primary'
 */
export function stageOfYear(year: SchoolYear): StageId {
  return year <= 6 ? 'primary' : year <= 9 ? 'junior' : 'senior';
}
