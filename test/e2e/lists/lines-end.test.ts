import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { document, p, wordTable } from '../../support/tables.js';

interface Answer {
  granted: { code: string }[];
  problems: { rule: string; severity: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.01,Sở Y tế', 'H26.02,Sở Du lịch'] });
});

function outcome(name: string, bytes: string | Uint8Array): string[] {
  writeFileSync(join(folder, name), bytes);
  const args = ['import', name, '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  const { granted, problems } = jsonOf<Answer>(run(folder, args), 'import');
  const errors = problems.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : []));
  return [...granted.map(({ code }) => code), ...errors];
}

const HEAD = ['STT', 'Tên đơn vị', 'Mã định danh'];
const FIRST = [HEAD, ['1', 'Bệnh viện Phổi', '']];
const SECOND = [HEAD, ['1', 'Trung tâm Lưu trữ', '']];

/** Two tables of bodies without codes, under lines of their own, in a Word document and in a CSV file. */
function both(over: readonly string[], between: readonly string[]): string[][] {
  const word = [...over.map(p), wordTable(FIRST), ...between.map(p), wordTable(SECOND)].join('');
  const line = (text: string): string => `"${text}",,`;
  const rows = (table: string[][]): string[] => table.map((row) => row.join(','));
  const csv = [...over.map(line), ...rows(FIRST), ',,', ...between.map(line), ...rows(SECOND)];
  return [outcome('a.docx', document(word)), outcome('a.csv', csv.join('\n'))];
}

describe('the body that a line above a table names', () => {
  it.each(['DANH SÁCH CÁC ĐƠN VỊ KHÁC', 'PHỤ LỤC II', 'DANH SÁCH CÁC TRUNG TÂM', 'Biểu 2'])(
    'is over no later table with a title of its own: %s',
    (title) => {
      for (const over of ['Sở Y tế', 'Đơn vị: Sở Y tế'])
        for (const found of both([over], [title]))
          expect(found).toEqual([expect.stringMatching(/^import-parent-(?:needed|unknown)$/)]);
    },
  );

  it('is over the parts of its list that are numbered below it', () => {
    const [word] = both(['Đơn vị: Sở Y tế', 'Biểu 1'], ['Biểu 2']);
    expect(word).toEqual(['H26.01.01', 'H26.01.02']);
  });

  it('gives way to the next one', () => {
    for (const found of both(['Đơn vị: Sở Y tế'], ['DANH SÁCH KHÁC', 'Đơn vị: Sở Du lịch']))
      expect(found).toEqual(['H26.01.01', 'H26.02.01']);
  });

  it('holds on where nothing begins', () => {
    const [word] = both(['Đơn vị: Sở Y tế'], []);
    expect(word).toEqual(['H26.01.01', 'H26.01.02']);
    const [again] = both(['Đơn vị: Sở Y tế'], ['Danh sách (tiếp theo)']);
    expect(again).toEqual(['H26.01.01', 'H26.01.02']);
  });
});
