import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { memoryMethod } from './measure.mjs';
import { ROOT } from './places.mjs';
import { rowOf } from './results.mjs';
import { rivalVersions } from './rivals.mjs';

/** @typedef {import('../parts/index.mjs').Part} Part */
/** @typedef {import('../parts/index.mjs').Goal} Goal */
/** @typedef {import('../parts/index.mjs').Results} Results */

/** A Markdown table, padded as the formatter pads it: first column to the left, numbers to the right. */
function table(/** @type {string[]} */ heads, /** @type {string[][]} */ rows) {
  const widths = heads.map((_, i) => Math.max(3, ...[heads, ...rows].map((cells) => cells[i].length)));
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [heads, rule, ...rows].map(line).join('\n');
}

function seconds(/** @type {number} */ value) {
  return value.toFixed(value < 10 ? 3 : 1);
}

/** A goal is checked as precisely as it is printed: 1.50× reaches 1.5×. */
function goalRow(/** @type {Goal} */ { text, value, limit, unit }) {
  const figure = (/** @type {number} */ number) => number.toFixed(unit === '×' || unit === ' s' ? 2 : 0);
  if (value === undefined) return [text, `≤ ${figure(limit)}${unit}`, '', 'not measured'];
  const reached = Number(figure(value)) <= limit;
  return [text, `≤ ${figure(limit)}${unit}`, `${figure(value)}${unit}`, reached ? 'reached' : '**missed**'];
}

function section(/** @type {Part} */ part, /** @type {Results} */ results) {
  const result = results[part.id];
  if (result === undefined) return `## ${part.title}\n\n${part.about}\n\nNot measured.\n`;
  const rival = rowOf(result, part.rival);
  const hasCpu = result.rows.every(({ cpu }) => cpu !== undefined);
  const rows = result.rows.map((row) => [
    row.label,
    seconds(row.seconds),
    `${seconds(row.least)}–${seconds(row.most)}`,
    rival === undefined ? '' : (row.seconds / rival.seconds).toFixed(2),
    row.mb.toFixed(0),
    ...(hasCpu ? [seconds(row.cpu ?? 0)] : []),
  ]);
  const { size, rounds } = result;
  const data =
    size === undefined
      ? ''
      : ` ${size.units.toLocaleString('en')} units in ${size.files.toLocaleString('en')} files, ` +
        `${(size.bytes / 1e6).toFixed(1)} MB of YAML.`;
  const heads = [
    '',
    'seconds',
    'least–most',
    `÷ ${rival?.label.split(' ')[0] ?? part.rival}`,
    'peak MB',
    ...(hasCpu ? ['CPU s'] : []),
  ];
  return `## ${part.title}\n\n${part.about}${data} Medians of ${rounds} rounds.\n\n${table(heads, rows)}\n`;
}

/**
 * The report in Markdown. It names the machine's size, never its name.
 * @param {readonly Part[]} parts
 * @param {Results} results
 */
export function report(parts, results) {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const goals = parts.flatMap((part) => part.goals(results));
  const versions = [`madinhdanh ${version}`, `Node ${process.versions.node}`, ...rivalVersions()];
  return [
    '# Results of the benchmark',
    '',
    'Written by `npm run bench`; how it measures is described in [README.md](README.md).',
    '',
    `- Versions: ${versions.join(', ')}.`,
    `- Machine: ${process.platform} ${process.arch}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB.`,
    `- Peak memory: ${memoryMethod()}.`,
    '',
    '## Goals',
    '',
    table(['', 'goal', 'measured', ''], goals.map(goalRow)),
    '',
    parts.map((part) => section(part, results)).join('\n'),
  ].join('\n');
}
