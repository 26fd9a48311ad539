import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { SETS, writeTree } from '../generate.mjs';
import { BIN, WORK } from '../lib/places.mjs';
import { rowOf } from '../lib/results.mjs';

const TITLE = 'Về việc cấp mã định danh điện tử (dữ liệu sinh tự động)';

/** P with the draft of a Decision that lists all of it, and what makes each paper of it. */
function prepare() {
  const folder = join(WORK, 'pdf');
  rmSync(folder, { recursive: true, force: true });
  const { size } = writeTree(SETS.P(), folder);
  const at = [BIN, '--registry', join(folder, 'registry')];
  const made = execFileSync(
    process.execPath,
    [...at, 'decision', 'new', '--kind', 'full', '--title', TITLE, '--json'],
    {
      stdio: 'pipe',
      encoding: 'utf8',
    },
  );
  const { id } = JSON.parse(made).decisions[0];
  const writes = (
    /** @type {string} */ id,
    /** @type {string} */ label,
    /** @type {string} */ file,
    /** @type {string[]} */ ...words
  ) => ({
    id,
    label,
    command: process.execPath,
    args: [...at, ...words, '--force', '-o', join(folder, file)],
  });
  return {
    size,
    contenders: [
      writes('word', 'Word: export -o phu-luc.docx', 'phu-luc.docx', 'export'),
      writes('annexes', 'madinhdanh export -o phu-luc.pdf', 'phu-luc.pdf', 'export'),
      writes('decision', 'madinhdanh decision draft -o qd.pdf', 'qd.pdf', 'decision', 'draft', id),
    ],
  };
}

/** @type {import('./index.mjs').Part} */
export const pdf = {
  id: 'pdf',
  title: 'The annexes and the Decision of a province as PDF',
  about:
    'The four annexes of P with all eight columns, some thousand pages, alone and behind the Decision that lists them: ' +
    'tagged, PDF/A-2, made by LibreOffice from short tables. The same pages as a Word file are the measure of the rest.',
  rival: 'word',
  prepare,
  goals: ({ pdf: result }) => [
    { text: '`export -o phu-luc.pdf` of P', value: rowOf(result, 'annexes')?.seconds, limit: 20, unit: ' s' },
    { text: '`decision draft -o qd.pdf` of P', value: rowOf(result, 'decision')?.seconds, limit: 20, unit: ' s' },
  ],
};
