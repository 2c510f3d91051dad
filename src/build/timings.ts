/** Runs a step of the build under its name, in Chinese, and gives back what it gives. */
export type Step = <Value>(name: string, work: () => Promise<Value>) => Promise<Value>;

/** A step of which nothing is printed. */
export const untimed: Step = (_, work) => work();

/**
 * Prints how many seconds a step took by the clock. `npm run bench:build` reads these lines, and says
 * what the step cost the processors.
 *
 * @example await timed('响应头', () => writeHeaders(folder)) // 用时 响应头 0.1 秒
 */
export const timed: Step = async (name, work) => {
  const start = performance.now();
  const value = await work();
  console.log(`用时 ${name} ${((performance.now() - start) / 1000).toFixed(1)} 秒`);
  return value;
};
