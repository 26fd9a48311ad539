import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { mustCall } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: unknown[];
  problems: { rule: string; severity: string; message: string; hint: string | null }[];
}

let city = '';
let csv = '';
beforeAll(() => {
  city = cityOfChains();
  mustCall(city, 'export', '--format', 'mapping', '-o', 'map.csv');
  csv = readFileSync(join(city, 'map.csv'), 'utf8').replace('\uFEFF', '');
});

function imported(file: string, ...options: string[]): Answer {
  const outcome = run(city, ['import', file, '--decision', '2025-du-thao', '--dry-run', '--json', ...options]);
  return jsonOf<Answer>(outcome, 'import');
}

function errors({ problems }: Answer): string[] {
  return problems.filter(({ severity }) => severity === 'error').map(({ rule, message }) => `${rule}: ${message}`);
}

const MAPPING = [expect.stringMatching(/^list-table-unread: .*bảng quy đổi/)];
const RESOLVED = [expect.stringMatching(/^list-table-unread: .*kết quả tra mã/)];

describe('the table of codes of then and now, given back', () => {
  it.each([
    ['map.csv'],
    ['map.xlsx'],
    ['map.json'],
    ['part.csv', '--under', 'H24.02'],
    ['then.csv', '--at', '2023-06-01'],
  ])('is told for what it is, once: %s', (file, ...options) => {
    mustCall(city, 'export', '--format', 'mapping', '-o', file, '--force', ...options);
    const answer = imported(file);
    expect(errors(answer)).toEqual(MAPPING);
    expect(answer.granted).toEqual([]);
    expect(answer.problems[0]?.hint).toContain('madinhdanh export -o danh-sach.xlsx');
  });

  it.each<[string, (text: string) => string]>([
    ['between semicolons', (text) => text.replace(/"[^"]*"/g, '…').replaceAll(',', ';')],
    ['below a title of its own', (text) => `Bảng gửi các phòng\n\n${text}`],
    [
      'numbered',
      (text) =>
        text
          .split('\n')
          .map((line, i) => (line === '' ? '' : `${i || 'STT'},${line}`))
          .join('\n'),
    ],
    [
      'of old forms alone',
      (text) =>
        text
          .split('\n')
          .filter((line, i) => i === 0 || !line.startsWith('H'))
          .join('\n'),
    ],
    [
      'without its last columns',
      (text) =>
        text
          .split('\n')
          .map((line) => line.split(',').slice(0, 4).join(','))
          .join('\n'),
    ],
    ['in capitals', (text) => text.replace(/^.*$/m, (line) => line.toUpperCase())],
    ['altered', (text) => text.replace('Sở Hạ tầng', 'Sở Xây dựng mới')],
  ])('is told for what it is %s', (_, alter) => {
    put(city, 'altered.csv', alter(csv));
    expect(errors(imported('altered.csv'))).toEqual(MAPPING);
  });

  it('keeps the list beside it from being taken for all there is', () => {
    put(city, 'both/1.csv', csv);
    put(city, 'both/2.csv', 'Tên cơ quan,Mã định danh\nSở Hạ tầng,H24.06\n');
    expect(errors(imported('both'))).toEqual(MAPPING);
  });

  it('is read as the user says who names its columns', () => {
    const under = csv.split('\n').filter((line, i) => i === 0 || line.startsWith('H24.06,'));
    put(city, 'named.csv', `${under.join('\n')}\n`);
    expect(errors(imported('named.csv', '--map', 'code=A,name=D,C=-,E=-'))).toEqual([]);
  });
});

describe('a list whose codes were looked up, given back', () => {
  it.each(['csv', 'xlsx', 'docx'])('is told for what it is, once: %s', (ending) => {
    put(city, 'codes.csv', 'Tên,Mã\nSở Thông tin,H24.01\nSở Hạ tầng,H24.06\nBan Giải tỏa,H24.09\n');
    for (const lang of ['vi', 'en']) {
      mustCall(city, '--lang', lang, 'resolve', '--file', 'codes.csv', '-o', `found.${ending}`, '--force');
      expect(errors(imported(`found.${ending}`)), lang).toEqual(RESOLVED);
    }
  });

  it('is no list that says in words of its own how its bodies are called now', () => {
    put(city, 'own.csv', 'Mã định danh,Mã nay,Tên nay,Tình trạng\nH24.06,H24.06,Sở Hạ tầng,Đang hoạt động\n');
    expect(errors(imported('own.csv')).filter((text) => text.startsWith('list-table-unread'))).toEqual([]);
  });
});
