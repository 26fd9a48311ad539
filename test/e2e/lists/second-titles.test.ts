import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { document, p, wordTable } from '../../support/tables.js';

interface Answer {
  granted: { code: string }[];
  closed: string[];
  problems: { rule: string; severity: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: ['H26.01,Sở Y tế', 'H26.15,UBND xã Đông Hội', 'H26.16,Trường THPT Kim Liên'],
  });
});

const HEAD = ['STT', 'Tên đơn vị', 'Mã định danh'];
const FIRST = [HEAD, ['1', 'UBND xã Đông Hội', 'H26.15']];
const SECOND = [HEAD, ['1', 'Trường THPT Kim Liên', 'H26.16']];
const CLOSING = 'DANH SÁCH MÃ ĐỊNH DANH ĐÓNG';

function outcome(name: string, bytes: string | Uint8Array): string[] {
  writeFileSync(join(folder, name), bytes);
  const args = ['import', name, '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  const { granted, closed, problems } = jsonOf<Answer>(run(folder, args), 'import');
  return [
    ...granted.map(({ code }) => `+${code}`),
    ...closed.map((code) => `-${code}`),
    ...problems.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : [])),
  ];
}

/** A list of lines and tables, as a Word document and as a CSV file. */
function both(...parts: (string | string[][])[]): string[][] {
  const word = parts.map((part) => (typeof part === 'string' ? p(part) : wordTable(part))).join('');
  const csv = parts.flatMap((part) => (typeof part === 'string' ? [`"${part}",,`] : part.map((row) => row.join(','))));
  return [outcome('a.docx', document(word)), outcome('a.csv', csv.join('\n'))];
}

describe('a second title line between a closing title and its table', () => {
  it.each(['Biểu 1', 'Biểu số 1. Cấp xã', 'Bảng 1. Các xã, phường', 'Mẫu số 01', 'Phụ lục 1. Cấp xã', 'Phụ biểu 01'])(
    'leaves what the title says, where it numbers a part: %s',
    (line) => {
      for (const found of both(CLOSING, line, FIRST)) expect(found).toEqual(['-H26.15']);
      for (const found of both('PHỤ LỤC', CLOSING, '(Kèm theo Quyết định số 5/QĐ-UBND)', line, FIRST))
        expect(found).toEqual(['-H26.15']);
    },
  );

  it.each(['Danh sách cấp xã', 'DANH SÁCH MÃ ĐỊNH DANH CỦA CÁC XÃ', 'Biểu 2. Cơ quan mới'])(
    'is asked about, where it says more: %s',
    (line) => {
      for (const found of both(CLOSING, line, FIRST)) expect(found).toEqual(['import-title-mentions']);
    },
  );

  it('says itself what becomes of the rows, or begins another annex', () => {
    for (const found of both(CLOSING, 'DANH SÁCH MÃ ĐỊNH DANH CẤP MỚI', FIRST)) expect(found).not.toContain('-H26.15');
    for (const found of both('Phụ lục II. Danh sách mã hủy bỏ', 'PHỤ LỤC I', 'DANH SÁCH MÃ ĐỊNH DANH', FIRST))
      expect(found).toEqual([]);
  });
});

describe('a table with a title of its own below one whose title closes codes', () => {
  it.each(['Biểu 02: Trường học', 'DANH SÁCH CÁC TRƯỜNG HỌC'])('is asked about: %s', (line) => {
    for (const found of both('DANH SÁCH ĐƠN VỊ GIẢI THỂ', FIRST, line, SECOND))
      expect(found).toEqual(['import-title-mentions']);
  });

  it('is asked about, where the title stands over the parts', () => {
    for (const found of both(CLOSING, 'Biểu số 1. Cấp xã', FIRST, 'Biểu số 2. Trường học', SECOND))
      expect(found).toEqual(['import-title-mentions']);
  });

  it.each([
    ['Biểu 01. Danh sách mã đóng', 'Biểu 02. Trường học'],
    ['Phụ lục I. Danh sách mã đóng', 'PHỤ LỤC II'],
    ['DANH SÁCH ĐƠN VỊ GIẢI THỂ', 'Phụ lục II. Danh sách mã định danh'],
    ['DANH SÁCH ĐƠN VỊ GIẢI THỂ', 'Các đơn vị còn lại'],
  ])('is none of it, where it is another paper or says so: %s, %s', (first, second) => {
    for (const found of both(first, FIRST, second, SECOND)) expect(found).toEqual(['-H26.15']);
  });
});
