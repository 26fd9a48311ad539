import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SETS, writeTree } from '../generate.mjs';
import { BIN, WORK } from '../lib/places.mjs';
import { rowOf } from '../lib/results.mjs';
import { installRivals } from '../lib/rivals.mjs';

const script = (/** @type {string} */ name) => fileURLToPath(new URL(`../lib/${name}`, import.meta.url));

/**
 * The annexes of P in one format, by madinhdanh from the registry and by a library alone from the finished rows.
 * @param {'docx' | 'xlsx'} format
 * @param {string} library
 */
function prepare(format, library) {
  installRivals();
  const folder = join(WORK, 'documents', format);
  const registry = join(folder, 'registry');
  const { size } = writeTree(SETS.P(), folder);
  const rows = join(folder, 'annexes.json');
  const madinhdanh = [BIN, '--registry', registry, 'export', '--force'];
  mkdirSync(folder, { recursive: true });
  execFileSync(process.execPath, [...madinhdanh, '-o', rows], { stdio: 'pipe' });
  return {
    size,
    contenders: [
      {
        id: 'library',
        label: `${library} alone, from the finished rows`,
        command: process.execPath,
        args: [script(`bare-${format}.mjs`), rows, join(folder, `bare.${format}`)],
      },
      {
        id: 'export',
        label: `madinhdanh export -o annexes.${format}`,
        command: process.execPath,
        args: [...madinhdanh, '-o', join(folder, `annexes.${format}`)],
      },
    ],
  };
}

/** @type {import('./index.mjs').Part} */
export const docx = {
  id: 'docx',
  title: 'Annexes in Word',
  about:
    'The four annexes of P with all eight columns. madinhdanh reads the registry, works the annexes out and lays them ' +
    'out by the decree; the docx library is given the finished rows and writes plain tables, without widths or styles.',
  rival: 'library',
  prepare: () => prepare('docx', 'docx'),
  goals: ({ docx: result }) => [
    { text: '`export -o annexes.docx` of P', value: rowOf(result, 'export')?.seconds, limit: 2.5, unit: ' s' },
    { text: '`export -o annexes.docx` of P, peak memory', value: rowOf(result, 'export')?.mb, limit: 450, unit: ' MB' },
  ],
};

/** @type {import('./index.mjs').Part} */
export const xlsx = {
  id: 'xlsx',
  title: 'Annexes in Excel',
  about: 'The same as a workbook, against write-excel-file given the finished rows.',
  rival: 'library',
  prepare: () => prepare('xlsx', 'write-excel-file'),
  goals: ({ xlsx: result }) => [
    { text: '`export -o annexes.xlsx` of P', value: rowOf(result, 'export')?.seconds, limit: 1, unit: ' s' },
    { text: '`export -o annexes.xlsx` of P, peak memory', value: rowOf(result, 'export')?.mb, limit: 200, unit: ' MB' },
  ],
};
