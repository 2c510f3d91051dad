/** The plan's five groups, teachers, and everybody. */
export const AUDIENCES = {
  public: '公众',
  youth: '青少年',
  farmers: '农民',
  workers: '产业工人',
  elderly: '老年人',
  officials: '领导干部和公务员',
  teachers: '教师',
} as const;
export type AudienceId = keyof typeof AUDIENCES;
