import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { document, p, wordTable } from '../../support/tables.js';

interface Answer {
  granted: { code: string }[];
  problems: { rule: string; severity: string; message: string; hint?: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.01,Sở Y tế'] });
});

function imported(...tables: string[][][]): Answer {
  writeFileSync(join(folder, 'a.docx'), document(tables.map((rows) => wordTable(rows)).join(p(''))));
  const options = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.docx', ...options]), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule, severity }) => `${severity} ${rule}`);

const UNITS = [
  ['STT', 'Tên đơn vị', 'Mã định danh'],
  ['1', 'Trường D', 'H26.01.04'],
  ['2', 'Trường E', 'H26.01.05'],
];
const CONTACTS = [
  ['Địa chỉ', 'Điện thoại'],
  ['Số 1 phố Đông', '0225 123 4567'],
  ['Số 2 phố Đông', '0225 123 4568'],
];

describe('a table of nothing but contact data beside a list', () => {
  it('is an error that says what it lacks, for nobody knows whose data they are', () => {
    const answer = imported(UNITS, CONTACTS);
    expect(told(answer)).toEqual(['error list-table-unread']);
    expect(answer.problems[0]?.message).toContain('chỉ có thông tin liên hệ');
    expect(answer.problems[0]?.hint).toContain('--sheet');
  });

  it('is none where its rows are people', () => {
    const people = CONTACTS.map(([, phone = ''], i) => [i === 0 ? 'Họ và tên' : `Người ${i}`, phone]);
    const messages = imported(UNITS, people).problems.map(({ message }) => message);
    expect(messages.filter((message) => message.includes('chỉ có thông tin liên hệ'))).toEqual([]);
  });
});
