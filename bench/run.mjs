/**
 * `npm run bench`: measures madinhdanh side by side with others and writes bench/results.md.
 * `--only start,P` measures some parts and keeps what the others measured last; `--rounds 5`. `--quick` measures what
 * takes under a minute, prints it, and neither writes nor fails for a goal.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measure } from './lib/measure.mjs';
import { BUILD, RESULTS, ROOT } from './lib/places.mjs';
import { report, shortReport } from './lib/report.mjs';
import { loadResults, saveResult } from './lib/results.mjs';
import { PARTS } from './parts/index.mjs';

/** @typedef {import('./parts/index.mjs').Part} Part */
/** @typedef {import('./parts/index.mjs').Result} Result */

/** What `--quick` measures: start-up, and the commands of every day on one province. */
const QUICK = ['start', 'commands-P'];

/** Measures what the sources say now, not a build of some time ago. */
function build() {
  const { status, error } = spawnSync(process.execPath, [BUILD, '--no-types'], { cwd: ROOT, stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`the build ended with status ${status}`);
}

/** @returns {Result} */
function resultOf(/** @type {Part} */ part, /** @type {number} */ rounds) {
  console.error(part.title);
  const start = performance.now();
  const { contenders, size } = part.prepare();
  const rows = measure(contenders, rounds, console.error);
  console.error(`  ${((performance.now() - start) / 1000).toFixed(0)} s in all`);
  return { rows, rounds, ...(size === undefined ? {} : { size }) };
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, rounds: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const { quick } = values;
const ids = PARTS.map((part) => part.id);
const wanted = values.only?.split(',') ?? (quick ? QUICK : ids);
const rounds = Number(values.rounds ?? (quick ? 1 : 5));
const unknown = wanted.filter((id) => !ids.includes(id));

if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
  console.error(`usage: npm run bench -- [--only ${ids.join(',')}] [--rounds 5] [--quick]`);
  process.exitCode = 2;
} else {
  build();
  const parts = PARTS.filter(({ id }) => wanted.includes(id));
  if (quick) {
    const results = Object.fromEntries(parts.map((part) => [part.id, resultOf(part, rounds)]));
    console.log(shortReport(parts, results));
  } else {
    for (const part of parts) saveResult(part.id, resultOf(part, rounds));
    writeFileSync(RESULTS, report(PARTS, loadResults(ids)));
    console.log('bench/results.md');
  }
}
