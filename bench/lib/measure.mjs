import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Something to be measured: a command that must end with a status, 0 where none is named.
 * @typedef {object} Contender
 * @property {string} id
 * @property {string} label As the table names it.
 * @property {string} command
 * @property {string[]} args
 * @property {() => void} [before] Makes ready for one run; not measured.
 * @property {number} [status]
 */

/**
 * What came out: seconds as median, least and greatest of all rounds; peak memory in MB (10^6 bytes); seconds of
 * processor time, user and system, where GNU time tells them.
 * @typedef {{ id: string, label: string, seconds: number, least: number, most: number, mb: number, cpu?: number }} Row
 */

const TIME = '/usr/bin/time';
/** Other systems have a program of this name too, which prints other things. */
const HAS_GNU_TIME = String(spawnSync(TIME, ['--version'], { encoding: 'utf8' }).stdout).includes('GNU');
const PROBE = fileURLToPath(new URL('peak.cjs', import.meta.url));
/** More output than this is cut off; what a failing command says first is what matters. */
const OUTPUT_LIMIT = 64 * 1024 * 1024;

/** How peak memory is measured on this machine, for the report. */
export function memoryMethod() {
  return HAS_GNU_TIME
    ? 'largest resident set of the process or a child of it, as GNU time reports it'
    : 'process.resourceUsage() of each Node process at its end; programs that are not Node are not seen';
}

/** Runs a command once with nobody listening. */
function run(
  /** @type {string} */ command,
  /** @type {string[]} */ args,
  /** @type {NodeJS.ProcessEnv} */ env = process.env,
) {
  const { status, error } = spawnSync(command, args, { stdio: 'ignore', env });
  if (error !== undefined) throw error;
  return status;
}

/** Runs a contender for the first time: warms the disk cache and shows what it says if it fails. */
function rehearse(/** @type {Contender} */ { label, command, args, before, status: due = 0 }) {
  before?.();
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: OUTPUT_LIMIT });
  if (error !== undefined) throw error;
  if (status !== due) {
    const said = `${stderr}\n${stdout}`.trim().split('\n').slice(0, 10).join('\n');
    throw new Error(`${label} ended with status ${status}; a benchmark needs a run that ends with ${due}.\n${said}`);
  }
}

/** Seconds that one run takes, from start to end of the process. */
function time(/** @type {Contender} */ { label, command, args, before, status: due = 0 }) {
  before?.();
  const start = process.hrtime.bigint();
  const status = run(command, args);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== due) throw new Error(`${label} ended with status ${status}`);
  return seconds;
}

/**
 * Peak memory of one run in MB, and its processor time in seconds, which a busy machine upsets less than the time of the
 * clock; measured apart from that, since measuring costs some.
 */
function used(/** @type {Contender} */ { command, args, before }) {
  before?.();
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'peak');
  try {
    if (HAS_GNU_TIME) run(TIME, ['-f', '%M %U %S', '-o', file, command, ...args]);
    else
      run(command, args, { ...process.env, NODE_OPTIONS: `--require ${JSON.stringify(PROBE)}`, BENCH_PEAK_FILE: file });
    // of a command that ends with another status than 0 GNU time says that first
    const said = readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '';
    const [kilobytes, user, system] = said.split(' ').map(Number);
    return { mb: (kilobytes * 1024) / 1e6, cpu: user === undefined ? undefined : user + system };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {readonly number[]} list */
function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Measures contenders side by side: all of them in turn in each round, so that a busy minute of the machine falls on
 * all alike. One run of each before the first round is not counted.
 * @param {readonly Contender[]} contenders
 * @param {number} rounds
 * @param {(line: string) => void} progress Hears about the progress.
 * @returns {Row[]}
 */
export function measure(contenders, rounds, progress) {
  for (const contender of contenders) rehearse(contender);
  /** @type {number[][]} */
  const times = contenders.map(() => []);
  for (let round = 1; round <= rounds; round += 1) {
    contenders.forEach((contender, i) => {
      times[i].push(time(contender));
    });
    progress(`  round ${round} of ${rounds}: ${times.map((list) => list[round - 1].toFixed(3)).join(' · ')} s`);
  }
  return contenders.map((contender, i) => {
    const runs = [used(contender), used(contender)];
    const cpu = runs.flatMap((each) => each.cpu ?? []);
    return {
      id: contender.id,
      label: contender.label,
      seconds: median(times[i]),
      least: Math.min(...times[i]),
      most: Math.max(...times[i]),
      mb: Math.max(...runs.map(({ mb }) => mb)),
      ...(cpu.length === 0 ? {} : { cpu: Math.min(...cpu) }),
    };
  });
}
