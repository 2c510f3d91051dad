/**
 * Whether 还缺什么 also lists what the public body still has to settle before the launch; `LAUNCH_LIST=1` shows
 * it in one build, for those who are to settle it.
 */
export const SHOWS_LAUNCH_LIST: boolean = process.env['LAUNCH_LIST'] === '1';
