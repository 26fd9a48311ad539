import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { call } from '../../support/cli.js';
import { convert, OFFICE } from '../../support/office.js';
import { DRAFT, town } from '../../support/registries/town.js';
import { read, snapshot } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';
import { alterWord, takeOffMark } from '../../support/signed.js';

const ISSUE = ['decision', 'issue', DRAFT, '--number', '3000/QĐ-UBND', '--signed', '30/07/2025'];
const HYPHEN = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">';

interface Found {
  equal: boolean;
  findings: { code: string | null; field: string; file: string; registry: string | null }[];
}

let repo: string;
beforeEach(() => {
  repo = town();
  call(repo, 'rename', 'H24.02', '--name', 'Sở Khoa học và Công nghệ', '--decision', DRAFT);
  call(repo, 'close', 'H24.01.01', '--decision', DRAFT);
});

/** The paper as somebody altered it. */
function paper(alterations: readonly (readonly [string, string])[], format = 'docx'): string {
  expect(call(repo, 'decision', 'draft', DRAFT, '-o', 'qd.docx', '--force').status).toBe(0);
  const file = join(repo, 'qd.docx');
  takeOffMark(file);
  alterWord(file, alterations);
  if (format === 'pdf') convert(file);
  return `qd.${format}`;
}

function differences(file: string, ...more: string[]): string[] {
  const before = snapshot(repo);
  const answer = call(repo, ...ISSUE, ...more, '--signed-file', file, '--json');
  expect(answer.status, answer.stderr).toBe(1);
  expect(snapshot(repo)).toEqual(before);
  const { findings } = jsonOf<Found>(answer, 'check');
  return findings.map(({ field, file: said, registry }) => `${field}: ${said} | ${registry}`);
}

const CASES: [string, [string, string][], string[]][] = [
  [
    'another authority at its head',
    [['>THÀNH PHỐ<', '>TỈNH THỬ NGHIỆM<']],
    ['issuer: ỦY BAN NHÂN DÂN TỈNH THỬ NGHIỆM | ỦY BAN NHÂN DÂN THÀNH PHỐ'],
  ],
  [
    'another authority above its grounds',
    [['>ỦY\u00A0BAN NHÂN DÂN THÀNH PHỐ<', '>HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ<']],
    ['issuer: HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ | ỦY BAN NHÂN DÂN THÀNH PHỐ'],
  ],
  [
    'another trích yếu',
    [['>Dự thảo sắp xếp<', '>Về việc thu hồi mã<']],
    ['subject: Về việc thu hồi mã | Dự thảo sắp xếp'],
  ],
  ['another day of effect', [['kể từ ngày ký', 'kể từ ngày 01 tháng 9 năm 2025']], ['effect: 2025-09-01 | 2025-07-30']],
  ...(
    [
      ['ký, 10 days later', 'sau 10 ngày kể từ ngày ký'],
      ['a month', 'từ đầu tháng 01 năm 2027'],
      ['an event', 'khi được công bố'],
    ] as const
  ).map(([what, words]): [string, [string, string][], string[]] => [
    `a day of effect put otherwise: ${what}`,
    [['thi hành kể từ ngày ký', words]],
    [`effect: ${words} | 2025-07-30`],
  ]),
  ['a bare day of effect', [['thi hành kể từ ngày ký', 'từ 01/01/2027']], ['effect: 2027-01-01 | 2025-07-30']],
  [
    'a further decision that ends',
    [['kể từ ngày ký.', `kể từ ngày ký. Quyết định số 9/QĐ${HYPHEN}UBND hết hiệu lực.`]],
    ['cited: 9/QĐ-UBND | null'],
  ],
  ['a count of its own', [['cho 01 cơ quan', 'cho 12 cơ quan']], ['count: 12 | 1']],
  [
    'another decision amended',
    [[`kèm theo Quyết định số\u00A0100/QĐ${HYPHEN}UBND`, `kèm theo Quyết định số 101/QĐ${HYPHEN}UBND`]],
    ['cited: 101/QĐ-UBND | 100/QĐ-UBND'],
  ],
  [
    'a decision replaced that the draft does not replace',
    [['kể từ ngày ký.', `kể từ ngày ký và thay thế Quyết định số 7/QĐ${HYPHEN}UBND.`]],
    ['cited: 7/QĐ-UBND | null'],
  ],
];

describe.each(['docx', 'pdf'])('the words of a signed paper: %s', (format) => {
  it.skipIf(format === 'pdf' && !OFFICE).each(CASES)('with %s are refused', (_, alterations, expected) => {
    expect(differences(paper(alterations, format))).toEqual(expected);
  });
});

describe('the words of a signed paper', () => {
  it('with a day of effect of its own go with --effective, and not without', () => {
    const file = paper([['kể từ ngày ký', 'kể từ ngày 15/8/2025']]);
    expect(call(repo, ...ISSUE, '--effective', '15/08/2025', '--signed-file', file).status).toBe(0);
  });

  it('may be put otherwise, where what they say is the same', () => {
    const file = paper([
      ['>Dự thảo sắp xếp<', '>Về việc dự thảo  sắp xếp<'],
      ['Cấp mới mã định danh điện tử cho 01 cơ quan', 'Nay cấp mã cho một số cơ quan'],
      ['có hiệu lực thi hành kể từ ngày ký', 'có hiệu lực kể từ ngày 30 tháng 07 năm 2025'],
    ]);
    const { status, stderr } = call(repo, ...ISSUE, '--signed-file', file);
    expect([status, stderr]).toEqual([0, expect.stringContaining('số lượng và số quyết định')]);
  });
});

it('names a decision that the draft names and the signed paper does not', () => {
  const own = ['--articles', 'dieu.md'];
  writeFileSync(
    join(repo, 'dieu.md'),
    'Điều 1. Cấp mã theo phụ lục.\n\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 77/QĐ-UBND.\n',
  );
  expect(call(repo, 'decision', 'edit', DRAFT, ...own).status).toBe(0);
  expect(differences(paper([[` và thay thế Quyết định số\u00A077/QĐ${HYPHEN}UBND`, '']]))).toEqual([
    'cited:  | 77/QĐ-UBND',
  ]);
});

describe('a signed paper whose annexes are files of their own', () => {
  const FILES = ['qd.docx', 'qd-phu-luc-1.docx', 'qd-phu-luc-2.docx', 'qd-phu-luc-3.docx'];
  const hash = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(repo, file)))
      .digest('hex');
  beforeEach(() => {
    expect(call(repo, 'decision', 'draft', DRAFT, '--annexes-apart', '-o', 'qd.docx').status).toBe(0);
    for (const file of FILES) takeOffMark(join(repo, file));
  });

  it('is taken file by file in any order, each kept with its hash', () => {
    const given = [...FILES].reverse().flatMap((file) => ['--signed-file', file]);
    const { status, stderr } = call(repo, ...ISSUE, ...given);
    expect([status, stderr]).toEqual([0, expect.anything()]);
    expect(parse(read(repo, `decisions/${DRAFT}.yaml`)).signedFile).toEqual({
      name: 'qd.docx',
      sha256: hash('qd.docx'),
      annexFiles: FILES.slice(1)
        .reverse()
        .map((name) => ({ name, sha256: hash(name) })),
    });
    expect(call(repo, 'validate').status).toBe(0);
    expect(call(repo, 'decision', 'show', DRAFT).stdout).toContain(hash('qd-phu-luc-2.docx'));
  });

  it('is taken as a folder; an annex that is missing is named', () => {
    mkdirSync(join(repo, 'ban-ky'));
    for (const file of FILES) renameSync(join(repo, file), join(repo, 'ban-ky', file));
    expect(call(repo, ...ISSUE, '--signed-file', 'ban-ky', '--dry-run').status).toBe(0);
    renameSync(join(repo, 'ban-ky', 'qd-phu-luc-3.docx'), join(repo, 'khac.docx'));
    const { status, stdout } = call(repo, ...ISSUE, '--signed-file', 'ban-ky');
    expect([status, stdout]).toEqual([1, expect.stringContaining('H24.01.01')]);
  });

  it('says what is missing where the Decision comes alone, and speaks of no option that is not there', () => {
    const { status, stderr, stdout } = call(repo, ...ISSUE, '--signed-file', 'qd.docx');
    expect(status).toBe(3);
    expect(stderr).toContain('không tìm thấy phụ lục nào');
    expect(stderr).toContain('--signed-file cho từng tệp');
    expect(stderr + stdout).not.toMatch(/--map|--sheet/);
  });

  it('is refused where a file is not what its name says, or a folder has none', () => {
    writeFileSync(join(repo, 'gia.pdf'), readFileSync(join(repo, 'qd.docx')));
    const feigned = call(repo, ...ISSUE, '--signed-file', 'gia.pdf');
    expect([feigned.status, feigned.stderr]).toEqual([3, expect.stringContaining('đuôi .pdf nhưng nội dung là docx')]);
    mkdirSync(join(repo, 'trong'));
    const empty = call(repo, ...ISSUE, '--signed-file', 'trong');
    expect([empty.status, empty.stderr]).toEqual([3, expect.stringContaining('không có tệp .pdf hoặc .docx')]);
  });
});
