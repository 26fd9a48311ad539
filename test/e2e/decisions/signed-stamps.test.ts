import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call } from '../../support/cli.js';
import { OFFICE } from '../../support/office.js';
import { putOnPage } from '../../support/pdf-tamper.js';
import { DRAFT, town } from '../../support/registries/town.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';
import { alterWord, issue, signedPaper, type ToBeSigned } from '../../support/signed.js';

/** What offices and their systems print on a paper is named and refuses nothing; a word of anything else in it does. */

const BATCH = `decision: ${DRAFT}
changes:
  - grant: {code: H24.01.09, name: Phòng Kinh tế}
  - close: {code: H24.04.03, reason: dissolved}
`;
let given: ToBeSigned;
let whole: Uint8Array;
let file: string;

beforeAll(() => {
  const repo = town();
  expect(call(repo, 'withdraw', 'H24.05').status).toBe(0);
  put(repo, 'doi.yaml', BATCH);
  expect(call(repo, 'apply', 'doi.yaml').status).toBe(0);
  given = { repo, id: DRAFT, number: '9/QĐ-UBND', signed: '05/01/2026', today: '2026-01-10' };
  signedPaper(given, 'docx');
  file = join(repo, 'ban-ky', 'qd.docx');
  whole = readFileSync(file);
});
beforeEach(() => writeFileSync(file, whole));

/** Paragraphs at the top of the paper. */
function onTop(...lines: string[]): void {
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  alterWord(file, [[/<w:body>/, `<w:body>${paragraphs}`]]);
}

interface Told {
  findings: { severity: string; file: string | null }[];
}

function asked(path = 'ban-ky/qd.docx'): { status: number | null; told: string[] } {
  const answer = issue(given, '--signed-file', path, '--dry-run', '--json');
  const json = JSON.parse(answer.stdout) as { paper?: Told };
  const { findings } = json.paper ?? jsonOf<Told>(answer, 'check');
  return { status: answer.status, told: findings.map(({ severity, file: said }) => `${severity}: ${said}`) };
}

describe('marks of offices at the head of a paper', () => {
  it.each([
    ['SAO Y; Sở Khoa học và Công nghệ; 06/01/2026 09:10:11'],
    ['SAO Y', 'Văn phòng Ủy ban nhân dân thành phố', 'Thời gian ký: 06/01/2026 16:45:10 +07:00'],
    ['ĐẾN Số: 4512 Ngày: 06/01/2026'],
    ['SỞ Y TẾ THÀNH PHỐ HẢI PHÒNG', 'CÔNG VĂN ĐẾN', 'Số: 4512', 'Ngày: 06/01', 'Chuyển: Phòng Văn thư'],
    ['ĐẾN', 'Số: 5120/VB', 'Ngày: 06/01/26'],
    ['ĐẾN: Số 5120; ngày 06/01/2026; giờ 08:15'],
    ['HỎA TỐC'],
    ['BẢN SAO'],
    ['BẢN SAO Y'],
    ['BẢN SAO ĐIỆN TỬ'],
    ['BẢN SAO ĐIỆN TỬ', 'Sở Khoa học và Công nghệ', 'Thời gian ký: 06/01/2026 16:45:10 +07:00'],
    ['SAO Y BẢN CHÍNH Số: 12/SY-SYT Ngày: 06/01/2026'],
    ['BẢN SAO Y', 'Số: 12/SY-SYT', 'Ngày: 06/01/2026'],
  ])('are named, each of its lines, and refuse nothing: %s', (...lines) => {
    onTop(...lines);
    expect(asked()).toEqual({ status: 0, told: lines.map((line) => `warning: ${line}`) });
  });

  it.each([
    ['SAO Y; Bãi bỏ mã H24.01; 06/01/2026 09:10:11'],
    ['SAO Y; Sở Y tế không thuộc diện cấp mã; 06/01/2026 09:10:11'],
    ['SAO Y', 'Mã H24.04.03 tiếp tục có hiệu lực', 'Thời gian ký: 06/01/2026 16:45:10'],
    ['BẢN SAO mã H24.04.03'],
    ['SAO Y BẢN CHÍNH Số: 12/QĐ-SYT Ngày: 06/01/2026'],
    ['BẢN SAO Y', 'Bãi bỏ mã H24.01', 'Số: 12/SY-SYT'],
    ['ĐẾN Số: 4512 Ngày: 06/01/2026 Chuyển: Hủy bỏ mã H24.04.03'],
    ['ĐẾN', 'Số: 10/QĐ-UBND', 'Ngày: 06/01/2026'],
    ['ĐẾN: Số 5120; ngày 06/01/2026; hủy bỏ mã H24.04.03'],
  ])('say nothing else: %s', (...lines) => {
    onTop(...lines);
    expect(asked().status).toBe(1);
  });

  it.each([
    ['Đ/c Nam - P.CNTT xử lý'],
    ['Kính chuyển: Phòng Công nghệ thông tin'],
    ['Giao Sở KHCN triển khai thực hiện, báo cáo trước 15/01'],
    ['Phòng KSTTHC tham mưu', 'Đồng ý', 'Nam'],
    ['CHUYỂN SỞ Y TẾ BIẾT, THỰC HIỆN'],
  ])('what a hand has written there is told and refuses nothing: %s', (...lines) => {
    onTop(...lines);
    expect(asked()).toEqual({ status: 0, told: lines.map((line) => `warning: ${line}`) });
  });

  it.each([
    ['Đồng ý, trừ Phòng Kinh tế'],
    ['Sở Y tế chưa triển khai'],
    ['Chuyển Sở Y tế hủy bỏ mã H24.04.03'],
    ['SỞ Y TẾ'],
    ['Sở Y tế'],
    ['ỦY BAN NHÂN DÂN TỈNH KHÁC'],
  ])('words there that say what is done, or by whom, are no such note: %s', (...lines) => {
    onTop(...lines);
    expect(asked().status).toBe(1);
  });

  it('hide nothing of the head that they stand in', () => {
    onTop('SỞ Y TẾ THÀNH PHỐ HẢI PHÒNG', 'ĐẾN', 'Số: 4512', 'Ngày: 06/01/2026');
    alterWord(file, [[/Số: 9\/QĐ-UBND|9\/QĐ/, '8/QĐ']]);
    expect(asked().status).toBe(1);
  });
});

describe.skipIf(OFFICE === undefined)('what systems print on a page', () => {
  let pages: Uint8Array;
  beforeAll(() => {
    rmSync(join(given.repo, 'ban-ky'), { recursive: true });
    signedPaper(given, 'pdf');
    pages = readFileSync(join(given.repo, 'ban-ky', 'qd.pdf'));
  });

  /** Words on the first page, in the letters that every reader has. */
  const printed = (words: string, y: number): { status: number | null; told: string[] } => {
    writeFileSync(join(given.repo, 'ban-ky', 'qd.pdf'), pages);
    const content = `BT /Added 7 Tf 60 ${y} Td (${words}) Tj ET`;
    putOnPage(join(given.repo, 'ban-ky', 'qd.pdf'), 1, { content, font: 'Helvetica' });
    return asked('ban-ky/qd.pdf');
  };

  it('is named at the outer edge, where it tells who and when', () => {
    const words = 'VNPT iOffice - 06/01/2026 16:50';
    expect(printed(words, 20)).toEqual({ status: 0, told: [`warning: ${words}`] });
  });

  it.each(['H24.05.2026.01.05.9.QD.1', 'H24.05-20260105-0009'])(
    'is named where it is the code of the paper: %s',
    (words) => {
      expect(printed(words, 20)).toEqual({ status: 0, told: [`warning: ${words}`] });
    },
  );

  it('is an error where it says more, and where text stands', () => {
    expect(printed('H24.04.03', 20).status).toBe(1);
    expect(printed('VNPT iOffice - H24.04.03 - 06/01/2026 16:50', 20).status).toBe(1);
    expect(printed('VNPT iOffice - 06/01/2026 16:50', 300).status).toBe(1);
  });
});
