/**
 * Times a task: the first call as a visitor meets it, then calls until the compiler has had its say (at least 3 and
 * a second), then the timed runs, with memory tidied before each.
 *
 * @param {() => unknown} task
 * @param {number} runs
 * @returns {{ first: number, median: number, min: number, max: number, value: unknown }} milliseconds
 */
export function time(task, runs) {
  const began = performance.now();
  let value = task();
  const first = performance.now() - began;
  for (let call = 1; call < 3 || performance.now() - began < 1000; call++) value = task();
  const times = [];
  for (let run = 0; run < runs; run++) {
    globalThis.gc?.();
    const start = performance.now();
    value = task();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { first, median: times[runs >> 1], min: times[0], max: times[runs - 1], value };
}
