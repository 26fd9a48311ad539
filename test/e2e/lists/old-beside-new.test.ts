import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { document, utf8, type WordSpec, wordTable } from '../../support/tables.js';

interface Answer {
  granted: { code: string; name: string }[];
  closed: string[];
  renamed?: unknown[];
  problems: { rule: string; severity: string }[];
}

let folder: string;
beforeAll(() => {
  const units = ['H26.10,UBND phường Cẩm Giang', 'H26.15,UBND xã Đông Hội', 'H26.16,UBND xã Tân Lập'];
  folder = newListedRegistry({ amended: '2023-01-10', units });
});

function imported(name: string, bytes: Uint8Array): Answer {
  writeFileSync(join(folder, name), bytes);
  return jsonOf<Answer>(run(folder, ['import', name, '--decision', '200/QĐ-UBND', '--dry-run', '--json']), 'import');
}
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);

const start = (text: string): WordSpec => ({
  body: `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`,
  properties: '<w:vMerge w:val="restart"/>',
});
const on: WordSpec = { body: '<w:p/>', properties: '<w:vMerge/>' };

describe('a table of old bodies beside the new one', () => {
  it.each([
    ['STT', 'Tên đơn vị cấp xã mới', 'Mã định danh', 'Tên đơn vị cấp xã cũ', 'Mã định danh cũ'],
    ['STT', 'Tên đơn vị cấp xã mới', 'Mã định danh mới', 'Tên đơn vị cấp xã cũ', 'Mã định danh cũ'],
    ['STT', 'Tên đơn vị', 'Mã định danh', 'Tên cũ', 'Mã cũ'],
  ])('merges those whose new one is one merged cell: %s | %s | %s | %s | %s', (...headings) => {
    const rows = [
      headings,
      [start('1'), start('UBND phường Vĩnh Hội'), start('H26.71'), 'UBND xã Đông Hội', 'H26.15'],
      [on, on, on, 'UBND phường Cẩm Giang', 'H26.10'],
      ['2', 'UBND xã Tân Hội', 'H26.72', 'UBND xã Tân Lập', 'H26.16'],
    ];
    const answer = imported('a.docx', document(wordTable(rows)));
    expect(errors(answer)).toEqual([]);
    expect(answer.granted.map(({ code }) => code)).toEqual(expect.arrayContaining(['H26.71']));
    expect(answer.closed).toEqual(['H26.10', 'H26.15', 'H26.16']);
  });

  it.each([
    'STT;Tên đơn vị cấp xã mới;Mã định danh;Tên đơn vị cấp xã cũ;Mã định danh cũ',
    'STT;Tên đơn vị cấp xã mới;Mã định danh mới;Tên đơn vị cấp xã cũ;Mã định danh cũ',
    'STT;Tên đơn vị;Mã định danh;Tên cũ;Mã cũ',
  ])('asks what becomes of one beside which the new one is left blank: %s', (headings) => {
    const rows = ['1;UBND phường Vĩnh Hội;H26.71;UBND xã Đông Hội;H26.15', ';;;UBND phường Cẩm Giang;H26.10'];
    expect(errors(imported('a.csv', utf8([headings, ...rows].join('\n'))))).toEqual(['import-change-needed']);
  });

  it('says enough with a change beside the old code', () => {
    const rows = ['STT;Tên đơn vị;Mã định danh;Tên cũ;Mã cũ;Loại thay đổi', '1;;;UBND xã Đông Hội;H26.15;Giải thể'];
    const answer = imported('a.csv', utf8(rows.join('\n')));
    expect(errors(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.15']);
  });
});
