import { setImmediate } from 'node:timers/promises';
import type { Context } from '../context.js';
import { shown } from '../output.js';
import { promptStream } from '../prompt-stream.js';

/** Rows from which on a bar is drawn. */
const LONG = 500;
/** Steps of the bar. */
const STEPS = 50;

/** Runs through the steps of a long list under a progress bar in a terminal, without one elsewhere. */
export async function withProgress<Result>(
  context: Context,
  rows: number,
  steps: Generator<number, Result>,
): Promise<Result> {
  const bar = context.interactive && rows >= LONG ? await progressBar(context, rows) : undefined;
  try {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) return step.value;
      if (bar === undefined) continue;
      bar.show(step.value);
      // the bar is drawn by a timer, which needs its turn
      await setImmediate();
    }
  } finally {
    bar?.stop();
  }
}

async function progressBar(context: Context, rows: number): Promise<{ show(done: number): void; stop(): void }> {
  const { progress } = await import('@clack/prompts');
  const message = shown(context.messages.t('import.progress', { count: rows }));
  const bar = progress({ max: STEPS, output: promptStream() });
  bar.start(message);
  let drawn = 0;
  return {
    show: (done) => {
      const step = Math.floor((done / rows) * STEPS);
      if (step > drawn) bar.advance(step - drawn, message);
      drawn = Math.max(drawn, step);
    },
    stop: () => bar.stop(message),
  };
}
