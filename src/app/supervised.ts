import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { atEnd } from './endings.js';

/** Characters of what a program says that are kept for the message. */
const MOST_OUTPUT = 2000;
/** How often its memory is looked at, in milliseconds. */
const LOOK = 300;
const PAGE = 4096;

/** How a program ended. */
export interface Ended {
  missing: boolean;
  /** Why it was stopped. */
  stopped: 'late' | 'heavy' | undefined;
  status: number | null;
  output: string;
}

/** What a program may take: milliseconds, and bytes of memory with all that it started. */
export interface Bounds {
  time: number;
  memory: number;
}

/** Bytes in memory of all processes of a group; undefined where the system does not tell. */
export function groupMemory(group: number): number | undefined {
  let sum: number | undefined;
  let names: string[];
  try {
    names = readdirSync('/proc');
  } catch {
    return undefined;
  }
  for (const name of names) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // behind the program's name, which may hold anything: state, parent, group, …; the 22nd from there is its memory
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(fields[2]) === group) sum = (sum ?? 0) + Number(fields[21]) * PAGE;
    } catch {
      // it ended meanwhile
    }
  }
  return sum;
}

/** Stops a program and what it started: LibreOffice is a script that starts a starter that starts it. */
function stop(child: ChildProcess): void {
  if (child.pid === undefined) return;
  // by its group, which it leads; where there is no such program the starter at least is gone
  spawnSync('kill', ['-KILL', '--', `-${child.pid}`], { stdio: 'ignore' });
  child.kill('SIGKILL');
}

/**
 * Runs a program until it ends, or has taken more than it may: then it is stopped with all that it started, as it is
 * when this process ends.
 */
export function supervised(
  program: string,
  args: readonly string[],
  { env, cwd }: { env: NodeJS.ProcessEnv; cwd: string },
  bounds: Bounds,
): Promise<Ended> {
  return new Promise((resolve) => {
    let output = '';
    let stopped: Ended['stopped'];
    const child = spawn(program, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const settled = atEnd(() => stop(child));
    const hear = (data: unknown): void => {
      if (output.length < MOST_OUTPUT) output += String(data);
    };
    const giveUp = (why: Ended['stopped']): void => {
      stopped = why;
      stop(child);
    };
    const timer = setTimeout(() => giveUp('late'), bounds.time);
    const watch = setInterval(() => {
      if (child.pid !== undefined && (groupMemory(child.pid) ?? 0) > bounds.memory) giveUp('heavy');
    }, LOOK);
    const done = (ended: Pick<Ended, 'missing' | 'status' | 'output'>): void => {
      clearTimeout(timer);
      clearInterval(watch);
      settled();
      resolve({ ...ended, stopped });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) =>
      done({ missing: true, status: null, output: (error as NodeJS.ErrnoException).code ?? '' }),
    );
    child.on('close', (status) => done({ missing: false, status, output }));
  });
}
