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
