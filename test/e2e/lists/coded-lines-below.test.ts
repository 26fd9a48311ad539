import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { document, wordTable } from '../../support/tables.js';

interface Answer {
  granted: { code: string }[];
  problems: { rule: string; severity: string; where: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.01,Sở Y tế', 'H26.02,Sở Tài chính'] });
});

function imported(name: string, bytes: string | Uint8Array): Answer {
  writeFileSync(join(folder, name), bytes);
  const options = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, ['import', name, ...options]), 'import');
}
const csv = (...lines: string[]): Answer => imported('a.csv', ['STT;Tên đơn vị;Mã', ...lines].join('\n'));
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule, where }) => `${rule} ${where}`);

const ROWS = ['1;UBND xã An Phú;H26.41', '2;UBND xã An Bình;H26.42'];

describe('a line with a name and a code that heads no rows', () => {
  it.each(['Sở Ngoại vụ: H26.43', ';Sở Ngoại vụ - H26.43;', ';Sở Ngoại vụ (H26.43);', ';Sở Y tế: H26.01;'])(
    'is asked about below the table: %s',
    (line) => {
      expect(told(csv(...ROWS, line))).toEqual(['import-heading-alone a.csv › 4']);
      expect(told(csv(...ROWS, line, 'Người lập biểu;;'))).toEqual(['import-heading-alone a.csv › 4']);
    },
  );

  it('is asked about each by itself, and between the rows', () => {
    const lines = [';Sở Ngoại vụ: H26.43;', ';Sở Du lịch: H26.44;'];
    expect(told(csv(...ROWS, ...lines))).toEqual(['import-heading-alone a.csv › 4', 'import-heading-alone a.csv › 5']);
    expect(told(csv('1;UBND xã An Phú;H26.41', ...lines, '2;UBND xã An Bình;H26.42'))).toHaveLength(2);
  });

  it('is none where rows stand under its code, or that of one under it', () => {
    const rows = [
      'UBND xã An Phú: H26.41',
      'Trạm Y tế: H26.41.01',
      '1;Tổ Một;H26.41.01.001',
      '2;UBND xã An Phú;H26.41',
    ];
    expect(told(csv(...rows, '3;Trạm Y tế;H26.41.01'))).toEqual([]);
  });

  it('is none where it is numbered and names a body that is there, of which there is nothing to say', () => {
    expect(told(csv(...ROWS, 'II. Sở Tài chính (H26.02);;'))).toEqual([]);
  });

  it('heads the rows of the next table of a document', () => {
    const head = ['STT', 'Tên đơn vị', 'Mã'];
    const first = [
      head,
      ['I. Sở Y tế (H26.01)', '', ''],
      ['1', 'Bệnh viện A', 'H26.01.01'],
      ['Sở Tài chính (H26.02)', '', ''],
    ];
    const bytes = document(wordTable(first) + wordTable([head, ['1', 'Phòng Giá', 'H26.02.01']]));
    const answer = imported('a.docx', bytes);
    expect(told(answer)).toEqual([]);
    expect(answer.granted.map(({ code }) => code)).toEqual(['H26.01.01', 'H26.02.01']);
  });
});
