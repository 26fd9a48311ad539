import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { listFile, OFFICE_FORMATS } from '../../support/list-files.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { read } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; message: string; args: Record<string, unknown> }[];
  repaired: unknown[];
}

const BASIS = ['--decision', '100/QĐ-UBND'];
const HEAD = ['STT', 'Tên đơn vị', 'Mã định danh'];

let folder: string;

beforeAll(() => {
  folder = newListedRegistry({ units: ['H26.01,Sở Y tế', 'H26.03,Sở Tài chính', 'H26.04,Sở Xây dựng'] });
});

function imported(name: string, bytes: string | Uint8Array, ...options: string[]): Answer {
  writeFileSync(join(folder, name), bytes);
  return jsonOf<Answer>(run(folder, ['import', name, ...BASIS, '--dry-run', '--json', ...options]), 'import');
}

function rowsOf(names: readonly string[]): string[][] {
  return [HEAD, ...names.map((name, i) => [String(i + 1), name, `H26.${i + 11}`])];
}

const CLEANED: readonly (readonly [string, string])[] = [
  ['Tr&#432;&#7901;ng THPT A', 'Trường THPT A'],
  ['Sở &amp;amp; Ngành', 'Sở & Ngành'],
  ['Trường_x000D_THPT B', 'Trường THPT B'],
  ['Trường THPT\\nC', 'Trường THPT C'],
  ["'Trường E", 'Trường E'],
  ['18. Trường THPT G', 'Trường THPT G'],
  ['- Trường THPT H', 'Trường THPT H'],
  ['a) Trường THPT I', 'Trường THPT I'],
  ['Trường THPT K;', 'Trường THPT K'],
];

const REFUSED: readonly (readonly [string, string])[] = [
  ['(trống)', '(trống)'],
  ['Chưa xác định', 'Chưa xác định'],
  ['Dự phòng 2', 'Dự phòng 2'],
  ['Trường THPT [tên]', '[tên]'],
  ['Trường THPT ……', '…'],
  ['Trường THPT L (đã giải thể)', 'đã giải thể'],
  ['Trường THPT L - giải thể', 'giải thể'],
  ['Trường THPT L (nay là Trường THPT M)', 'nay là Trường THPT M'],
  ['Trường THPT L (sáp nhập vào Trường THPT M)', 'sáp nhập vào Trường THPT M'],
  ['Trường THPT L (tách từ Trường THPT M)', 'tách từ Trường THPT M'],
  ['Trường THPT L, đã sáp nhập', 'đã sáp nhập'],
  ['Trường THPT L; Trường THPT M', 'Trường THPT L; Trường THPT M'],
  ['Trường THPT L/Trường THPT M', 'Trường THPT L/Trường THPT M'],
];

const SOUND = [
  'Trung tâm Y tế dự phòng',
  'Ban Bồi thường (thu hồi đất)',
  'Văn phòng UBND huyện Kinh Môn (cũ)',
  'Trường TH/THCS Tân Lập',
  'Công ty Đóng tàu (đóng tàu sông)',
  "Trường 'Hoa Sen'",
  'Sở Lao động - Thương binh và Xã hội',
];

describe.each(OFFICE_FORMATS)('names in %s', (format) => {
  it('come without what programs and lists left in them, and each is told', () => {
    const name = `sach.${format}`;
    const { granted } = imported(name, listFile(rowsOf(CLEANED.map(([typed]) => typed)), format));
    expect(granted.map((each) => each.name)).toEqual(CLEANED.map(([, meant]) => meant));
    const { stdout, stderr } = run(folder, ['import', name, ...BASIS, '--dry-run']);
    for (const [, meant] of CLEANED) expect(stdout + stderr).toContain(`→ “${meant}”`);
  });

  it('that are placeholders, remarks or several names are refused with the words', () => {
    const { granted, problems } = imported(`loi.${format}`, listFile(rowsOf(REFUSED.map(([typed]) => typed)), format));
    expect(granted).toEqual([]);
    const told = problems.filter(({ rule }) => rule === 'import-no-value');
    expect(told.map(({ severity, args }) => [severity, args.words])).toEqual(
      REFUSED.map(([, words]) => ['error', words]),
    );
  });

  it('that only look like such are names', () => {
    const { granted, problems } = imported(`dung.${format}`, listFile(rowsOf(SOUND), format));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(granted.map(({ name }) => name)).toEqual(SOUND);
  });
});

describe('a name with a semicolon', () => {
  const NAME = 'Trường TH; THCS Tân Lập';

  it('is granted, given and corrected to by no command', () => {
    for (const args of [
      ['add', '--parent', 'H26.01', '--name', NAME],
      ['rename', 'H26.04', '--name', NAME],
    ]) {
      const { status, stderr } = run(folder, [...args, ...BASIS, '--dry-run']);
      expect([status, stderr]).toEqual([1, expect.stringContaining('change-name-parted')]);
    }
    const correct = [
      'correct',
      'H26.04',
      '--name',
      'Sở Xây; dựng',
      '--reason',
      'A',
      '--by',
      '1/STTTT-CNTT',
      '--dry-run',
    ];
    const { status, stderr } = run(folder, correct);
    expect([status, stderr]).toEqual([1, expect.stringContaining('change-name-parted')]);
  });

  it('that is there already is told by validate, and read back as it stands', () => {
    const file = join(folder, 'registry/units/H26/H26.04.yaml');
    const before = read(folder, 'units/H26/H26.04.yaml');
    writeFileSync(file, before.replace('Sở Xây dựng', NAME));
    expect(run(folder, ['validate']).stdout + run(folder, ['validate']).stderr).toContain('name-parted');
    const { granted, problems } = imported('co-san.csv', `Mã,Tên\nH26.04,${NAME}\n`);
    expect([granted, problems.filter(({ severity }) => severity === 'error')]).toEqual([[], []]);
    writeFileSync(file, before);
  });
});

describe('a list in TCVN3', () => {
  it('is converted in headings of groups and in bodies that took over, too', () => {
    const rows = [
      ['STT', 'Tªn ®¬n vÞ', 'M· ®Þnh danh'],
      ['I', 'Së Tµi chÝnh', 'H26.03'],
      ['1', 'Phßng Gi¸ c«ng s¶n', 'H26.03.20'],
      ['2', 'Tr­êng THPT NguyÔn ThÞ §Þnh', 'H26.03.21'],
    ];
    const { granted, problems } = imported('tcvn3.xlsx', listFile(rows, 'xlsx'), '--legacy-encoding', 'auto');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(granted.map(({ name }) => name)).toEqual(['Phòng Giá công sản', 'Trường THPT Nguyễn Thị Định']);
    const moved = [
      ['STT', 'Tªn ®¬n vÞ', 'M· ®Þnh danh', 'Lo¹i thay ®æi', '§¬n vÞ tiÕp nhËn'],
      ['1', 'Së X©y dùng', 'H26.04', 'S¸p nhËp', 'Së Tµi chÝnh'],
    ];
    const answer = imported('tcvn3-dong.xlsx', listFile(moved, 'xlsx'), '--legacy-encoding', 'tcvn3');
    expect(answer.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
