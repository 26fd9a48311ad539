import { spawnSync } from 'node:child_process';
import type { Context } from './context.js';
import { shown } from './output.js';

/** What `less` is told where the user has told it nothing: leave at once where all fits, show colours, clear nothing, cut no line off. */
const LESS = 'FRX';

/** The user's own pager; undefined where none is wanted, and on a terminal that cannot move on a page, such as that of an editor. */
function pagerOf({ MADINHDANH_PAGER, PAGER, TERM }: Context['env']): string | undefined {
  const pager = (MADINHDANH_PAGER ?? (TERM === 'dumb' ? '' : (PAGER ?? 'less'))).trim();
  return pager === '' || pager === 'cat' ? undefined : pager;
}

/**
 * Prints a result; on a terminal that it does not fit, through the pager of `MADINHDANH_PAGER` or `PAGER`, else `less`.
 * Where that cannot be run it is printed all the same.
 */
export function printLong(context: Context, text: string): void {
  const { out, interactive, env } = context;
  const pager = interactive && text.split('\n').length >= out.rows ? pagerOf(env) : undefined;
  if (pager !== undefined) {
    const done = spawnSync(pager, {
      shell: true,
      input: `${shown(text)}\n`,
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { ...env, LESS: env.LESS ?? LESS, LESSCHARSET: env.LESSCHARSET ?? 'utf-8' },
    });
    // 126 and 127: the shell did not find it, or could not start it
    if (done.error === undefined && done.status !== 126 && done.status !== 127) return;
  }
  out.result(text);
}
