import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { runOn } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { OFFICE } from '../../support/office.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

/** The tool's own annexes of changes as PDF: `check` finds nothing, and `decision issue` takes the paper. */

const UNITS = [
  'H26.01,Sở Y tế',
  'H26.01.01,Trung tâm Kiểm soát bệnh tật',
  'H26.01.02,Chi cục An toàn vệ sinh thực phẩm',
  'H26.02,Sở Nội vụ',
  'H26.02.01,Thanh tra',
  'H26.09,Sở Giáo dục và Đào tạo',
  'H26.09.01,Trường THPT Lê Lợi',
  'H26.09.02,Trường THPT Trần Phú',
  'H26.09.03,Trường THPT Nguyễn Trãi',
  'H26.09.04,Trường THPT Chu Văn An',
];
const CLOSE = '- close: {code: H26.02.01, reason: dissolved}';
const ANNUL = '- annul: {code: H26.09.04}';
const MERGE = '- merge: {from: [H26.09.01, H26.09.02], into: {code: H26.09.10, name: Trường THPT Lê Lợi - Trần Phú}}';
const RENAME = '- rename: {code: H26.01, name: Sở Y tế và Sức khỏe cộng đồng}';
const REPLACE = '- replace: {code: H26.01.02, with: H26.02.05}';
const SPIN_OFF = '- spinOff: {from: H26.01.01, into: [{code: H26.01.05, name: Trung tâm Đo lường sức khỏe lao động}]}';
const GRANT = '- grant: {parent: H26.09, name: Trường THPT Chuyên Khoa học Tự nhiên số 2}';

// a paper bears the year in which it is made
const run = runOn('2023-03-10');

let count = 0;
let folder: string;

function must(...args: string[]): string {
  const answer = run(folder, args);
  if (answer.status !== 0) throw new Error(answer.stderr);
  return answer.stdout;
}

beforeAll(() => {
  folder = newFolder();
  must('init', 'H26', '--groups', '2,2,3');
  must('decision', 'new', '--title', 'A', '--number', '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full');
  put(folder, 'base.csv', `Mã định danh,Tên đơn vị\n${UNITS.join('\n')}\n`);
  must('import', 'base.csv', '--decision', '100/QĐ-UBND', '--yes');
});

/** A draft of these changes, the papers of which are made. */
function drafted(changes: readonly string[]): string {
  count += 1;
  const id = `d${count}`;
  must('decision', 'new', '--id', id, '--title', 'Sửa đổi mã định danh', '--kind', 'amendment');
  put(folder, 'thay-doi.yaml', `decision: ${id}\nchanges:\n${changes.map((each) => `  ${each}`).join('\n')}\n`);
  must('apply', 'thay-doi.yaml');
  return id;
}

interface Checked {
  ok: boolean;
  findings: { kind: string }[];
}

describe.skipIf(!OFFICE && process.env.CI === undefined).each([
  ['a closing and an annulment', [CLOSE, ANNUL]],
  ['an annulment alone', [ANNUL]],
  ['a merger, a renaming, a new code and a closing', [MERGE, RENAME, REPLACE, CLOSE, ANNUL, SPIN_OFF, GRANT]],
])('the paper of %s', (_, changes) => {
  it('is equal to the changes that it prints, and can be issued', () => {
    const id = drafted(changes);
    must('decision', 'draft', id, '-o', `${id}.pdf`);
    const made = ['export', '--decision', id, '--scope', 'changes'];
    must(...made, '-o', `${id}-pl.pdf`);
    // annexes on one page each, whose numbers are those of their pages
    must(...made, '--annex-numbering', 'arabic', '-o', `${id}-so.pdf`);
    for (const file of [`${id}.pdf`, `${id}-pl.pdf`, `${id}-so.pdf`]) {
      const answer = run(folder, ['check', file, '--decision', id, '--scope', 'changes', '--json']);
      // the words of a whole Decision are told of as not compared
      const differing = jsonOf<Checked>(answer, 'check').findings.filter(({ kind }) => kind !== 'beside');
      expect([file, answer.status, differing]).toEqual([file, 0, []]);
    }
    const issue = ['decision', 'issue', id, '--number', `20${count}/QĐ-UBND`, '--signed', '2023-03-10'];
    const issued = run(folder, [...issue, '--signed-file', join(folder, `${id}.pdf`), '--dry-run']);
    expect([issued.status, issued.stderr.includes('số phụ lục')]).toEqual([0, false]);
    must('decision', 'drop', id);
  });
});

test.skipIf(!OFFICE && process.env.CI === undefined)(
  'annexes numbered 1, 2, 3, each on the page of its number, are read as they are',
  () => {
    must('export', '--annex-numbering', 'arabic', '-o', 'so.pdf');
    const answer = run(folder, ['check', 'so.pdf', '--decision', '100/QĐ-UBND', '--json']);
    expect([answer.status, jsonOf<Checked>(answer, 'check').findings]).toEqual([0, []]);
  },
);
