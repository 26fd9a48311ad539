import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { book, document, wordTable } from '../../support/tables.js';

interface Answer {
  granted: { code: string }[];
  problems: { rule: string; severity: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.01,Sở Y tế', 'H26.02,Sở Giáo dục và Đào tạo'] });
});

const FORMS: [string, (rows: string[][]) => string | Uint8Array][] = [
  ['csv', (rows) => rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')],
  ['xlsx', (rows) => book({ sheets: [{ rows }] })],
  ['docx', (rows) => document(wordTable(rows))],
];

function imported(name: string, bytes: string | Uint8Array): Answer {
  writeFileSync(join(folder, name), bytes);
  const options = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, ['import', name, ...options]), 'import');
}

const HEADINGS = ['STT', 'Tên trường', 'Địa chỉ'];
const TITLE = ['', 'DANH SÁCH TRƯỜNG TRỰC THUỘC SỞ GD&ĐT', ''];
const PARTS = [
  ['A', 'Khối trường THPT', ''],
  ['1', 'Trường THPT Việt Đức', ''],
  ['B', 'Khối trung tâm GDNN-GDTX', ''],
  ['1', 'Trung tâm GDNN-GDTX Ba Đình', ''],
];

describe('a title just below the headings that says who is over the rows', () => {
  it.each(FORMS)('holds for the parts of the list as one above them does, in %s', (ending, write) => {
    const answers = [
      [HEADINGS, TITLE, ...PARTS],
      [TITLE, HEADINGS, ...PARTS],
    ].map((rows) => imported(`a.${ending}`, write(rows)));
    for (const { granted, problems } of answers) {
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(granted.map(({ code }) => code)).toEqual(['H26.02.01', 'H26.02.02']);
    }
  });

  it('ends where the next title does not say so, or a body is named', () => {
    for (const next of ['DANH SÁCH CÁC TRƯỜNG KHÁC', 'DANH SÁCH TRUNG TÂM', 'Sở Tư pháp']) {
      const more = [
        ['', next, ''],
        ['C', 'Khối trung tâm', ''],
        ['1', 'Trung tâm Pháp y', ''],
      ];
      const { granted, problems } = imported('a.csv', FORMS[0]?.[1]([HEADINGS, TITLE, ...PARTS, ...more]) ?? '');
      expect(granted).toEqual([]);
      expect(problems.map(({ rule }) => rule)).toContain('import-parent-needed');
    }
  });

  it('gives way to the next that does', () => {
    const more = [
      ['', 'DANH SÁCH TRUNG TÂM TRỰC THUỘC SỞ Y TẾ', ''],
      ['A', 'Khối trung tâm', ''],
      ['1', 'Trung tâm Pháp y', ''],
    ];
    const { granted } = imported('a.csv', FORMS[0]?.[1]([HEADINGS, TITLE, ...PARTS, ...more]) ?? '');
    expect(granted.map(({ code }) => code)).toEqual(['H26.01.01', 'H26.02.01', 'H26.02.02']);
  });
});
