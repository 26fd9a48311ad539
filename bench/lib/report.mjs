import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { memoryMethod } from './measure.mjs';
import { OBSTACLES, ROOT } from './places.mjs';
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

/** A number as it is printed with its unit. */
function figure(/** @type {Goal} */ { unit }, /** @type {number} */ number) {
  return number.toFixed(unit === '×' || unit === ' s' ? 2 : 0);
}

/** A goal is checked as precisely as it is printed: 1.50× reaches 1.5×. */
function isMissed(/** @type {Goal} */ goal) {
  return goal.value !== undefined && Number(figure(goal, goal.value)) > goal.limit;
}

function goalRow(/** @type {Goal} */ goal) {
  const { text, value, limit, unit } = goal;
  const due = `≤ ${figure(goal, limit)}${unit}`;
  if (value === undefined) return [text, due, '', 'not measured'];
  return [text, due, `${figure(goal, value)}${unit}`, isMissed(goal) ? '**missed**' : 'reached'];
}

/** What is known of goals that are missed, by the text of the goal: its heading in the file. @returns {Map<string, string>} */
function obstacles() {
  const [, ...sections] = readFileSync(OBSTACLES, 'utf8').split(/^## /m);
  return new Map(
    sections.map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end).trim(), section.slice(end).trim()];
    }),
  );
}

/** For each goal that is missed by how much, and what stands in its way. */
function inTheWay(/** @type {readonly Goal[]} */ goals) {
  const known = obstacles();
  const missed = goals.filter(isMissed).map((goal) => {
    const { text, value = 0, limit, unit } = goal;
    const by = `${Math.round((value / limit - 1) * 100)} % above: ${figure(goal, value)}${unit} for ${figure(goal, limit)}${unit}`;
    return `**${text}** (${by}). ${known.get(text) ?? 'Nobody has looked into it yet.'}\n`;
  });
  return missed.length === 0 ? 'Nothing: every goal that was measured is reached.\n' : missed.join('\n');
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
    '### What stands in the way',
    '',
    inTheWay(goals),
    parts.map((part) => section(part, results)).join('\n'),
  ].join('\n');
}

/**
 * The same of a few parts for a screen: goals and tables, and nothing of what was measured another time.
 * @param {readonly Part[]} parts
 * @param {Results} results
 */
export function shortReport(parts, results) {
  const goals = parts.flatMap((part) => part.goals(results)).filter(({ value }) => value !== undefined);
  return [table(['', 'goal', 'measured', ''], goals.map(goalRow)), ...parts.map((part) => section(part, results))].join(
    '\n\n',
  );
}
