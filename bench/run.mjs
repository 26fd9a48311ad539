/**
 * `npm run bench`: measures madinhdanh side by side with others and writes bench/results.md.
 * `--only start,P` measures some parts and keeps what the others measured last; `--rounds 5`.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measure } from './lib/measure.mjs';
import { BUILD, RESULTS, ROOT } from './lib/places.mjs';
import { report } from './lib/report.mjs';
import { loadResults, saveResult } from './lib/results.mjs';
import { PARTS } from './parts/index.mjs';

/** Measures what the sources say now, not a build of some time ago. */
function build() {
  const { status, error } = spawnSync(process.execPath, [BUILD], { cwd: ROOT, stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`the build ended with status ${status}`);
}

const { values } = parseArgs({ options: { only: { type: 'string' }, rounds: { type: 'string', default: '5' } } });
const ids = PARTS.map((part) => part.id);
const wanted = values.only?.split(',') ?? ids;
const rounds = Number(values.rounds);
const unknown = wanted.filter((id) => !ids.includes(id));

if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
  console.error(`usage: npm run bench -- [--only ${ids.join(',')}] [--rounds 5]`);
  process.exitCode = 2;
} else {
  build();
  for (const part of PARTS.filter(({ id }) => wanted.includes(id))) {
    console.error(part.title);
    const { contenders, size } = part.prepare();
    const rows = measure(contenders, rounds, console.error);
    saveResult(part.id, { rows, rounds, ...(size === undefined ? {} : { size }) });
  }
  writeFileSync(RESULTS, report(PARTS, loadResults(ids)));
  console.log('bench/results.md');
}
