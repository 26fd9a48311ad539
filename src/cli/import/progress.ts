import type { Context } from '../context.js';

/** Rows from which on a bar is drawn. */
const LONG = 500;
/** Steps of the bar. */
const STEPS = 50;

/** A bar on stderr while rows are read. */
export interface Progress {
  onRow: (done: number) => void;
  stop(): void;
}

/** A progress bar for long lists in a terminal; undefined elsewhere. */
export async function progressFor(context: Context, rows: number): Promise<Progress | undefined> {
  if (!context.interactive || rows < LONG) return undefined;
  const { progress } = await import('@clack/prompts');
  const message = context.messages.t('import.progress', { count: rows });
  const bar = progress({ max: STEPS, output: process.stderr });
  bar.start(message);
  let shown = 0;
  return {
    onRow: (done) => {
      const step = Math.floor((done / rows) * STEPS);
      if (step > shown) bar.advance(step - shown, message);
      shown = Math.max(shown, step);
    },
    stop: () => bar.stop(message),
  };
}
