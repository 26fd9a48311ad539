import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { pdf, table } from '../../support/pdf.js';
import { jsonOf } from '../../support/schema.js';
import { simpleBook } from '../../support/tables.js';

interface Answer {
  units: { code: string; name: string }[];
  granted: { code: string; name: string }[];
  account: { tables: { columns: { field: string | null }[] }[] };
  problems: { rule: string; message: string; hint: string | null; args: Record<string, unknown> }[];
}

let folder: string;
beforeAll(() => {
  folder = newFolder();
  for (const args of [
    ['init', 'H26', '--groups', '2,2,3'],
    ['decision', 'new', '--title', 'A', '--number', '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full'],
  ]) {
    const answer = call(folder, ...args);
    if (answer.status !== 0) throw new Error(answer.stderr);
  }
});

function imported(name: string, bytes: string | Uint8Array, ...options: string[]): Answer {
  writeFileSync(join(folder, name), bytes);
  const args = ['import', name, '--decision', '100/QĐ-UBND', '--dry-run', '--json', ...options];
  return jsonOf<Answer>(run(folder, args), 'import');
}

describe('narrow columns of a PDF', () => {
  it('break words of headings and addresses, which are read whole', () => {
    const { content } = table([40, 62, 200, 245, 290, 345], 800, [
      [['ST', 'T'], ['Tên đơn vị'], ['Mã định', 'dan', 'h'], ['Mã định', 'dan', 'h đã', 'cấp'], ['Thư điện', 'tử']],
      [['1'], ['Sở Tư pháp'], ['H26.05'], [''], ['sotuphap@', 'haiphong.', 'gov.vn']],
      [['2'], ['Sở Y tế'], ['H26.06'], [''], ['pcc1-', 'stp.haipho', 'ng@gov.vn']],
    ]);
    const { granted, account, problems } = imported('hep.pdf', pdf([{ content }]));
    expect(problems.map(({ rule, args }) => [rule, args])).toEqual([]);
    expect(granted.map(({ code }) => code)).toEqual(['H26.05', 'H26.06']);
    expect(account.tables[0]?.columns.map(({ field }) => field)).toEqual([
      'order',
      'name',
      'code',
      'legacyCodes',
      'email',
    ]);
  });

  it.each(['Mã định da nh', 'Mã đ ịnh danh', 'Mã định dan h'])('%s is the column of codes', (heading) => {
    const rows = [
      ['STT', 'Tên đơn v ị', heading],
      ['1', 'Sở Tư pháp', 'H26.05'],
    ];
    expect(imported('ngat.xlsx', simpleBook(rows)).granted.map(({ code }) => code)).toEqual(['H26.05']);
  });
});

describe('the way out of a fault of columns', () => {
  const rows = [
    ['STT', 'Tên đơn vị', 'Mã định danh', 'Mã nội bộ'],
    ['1', 'Sở Tư pháp', 'H26.05', 'H26.90'],
  ];

  it('offers that an unread column of codes holds those of the units', () => {
    const { problems } = imported('la.xlsx', simpleBook(rows));
    const told = problems.find(({ rule }) => rule === 'list-codes-unread');
    expect(told?.hint).toContain('code=D');
  });

  it.each(['name=C,code=C', 'name=C,code=Mã định danh'])('%s: the column is named twice, not missing', (map) => {
    const { problems } = imported('hai-lan.xlsx', simpleBook(rows), '--map', map);
    const told = problems.filter(({ rule }) => rule === 'list-map-not-found');
    expect(told.map(({ message }) => /đã dùng cho/.test(message))).toEqual([true]);
  });

  it('a column that is not there is said to be missing', () => {
    const { problems } = imported('thieu.xlsx', simpleBook(rows), '--map', 'name=B,code=Mã xyz');
    const told = problems.filter(({ rule }) => rule === 'list-map-not-found');
    expect(told.map(({ message }) => /không có cột “Mã xyz”/.test(message))).toEqual([true]);
  });

  it('of too many cells in Markdown is a bar that is escaped, in CSV quotation marks', () => {
    const line = '| 1 | Sở Tư pháp | H26.05 | thừa |';
    const markdown = `| STT | Tên đơn vị | Mã định danh |\n|---|---|---|\n${line}\n`;
    const hintOf = ({ problems }: Answer) => problems.find(({ rule }) => rule === 'list-row-fields')?.hint;
    expect(hintOf(imported('thua.md', markdown))).toContain('\\|');
    expect(hintOf(imported('thua.md', markdown))).not.toContain('nháy');
    const csv = 'STT,Tên đơn vị,Mã định danh\n1,Sở Tư pháp,H26.05,thừa\n';
    expect(hintOf(imported('thua.csv', csv))).toContain('nháy kép');
  });
});
