import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { convert, OFFICE, pagesOf } from '../../support/office.js';
import { AMENDMENT, DOSSIER_DAY, dossier } from '../../support/registries/dossier.js';
import { alterWord, issue, signedPaper, type ToBeSigned } from '../../support/signed.js';

type Alteration = readonly [string | RegExp, string];

const END = '</w:body>';
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const atEnd = (...texts: string[]): Alteration => [END, `${texts.map(paragraph).join('')}${END}`];
const COPY = ['SAO Y', 'Hải Phòng, ngày 11 tháng 6 năm 2024', 'Số: 512/SY-UBND', 'TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'];
/** A table cut in two right under the name of a group. */
const CUT: Alteration = [
  /(<w:tbl>(?:(?!<w:tr>|<\/w:tbl>).)*)(<w:tr>(?:(?!<\/w:tr>).)*Mã định danh<(?:(?!<\/w:tr>).)*<\/w:tr>)((?:(?!<\/w:tbl>).)*?\((?:H24\.\d\d)\)<(?:(?!<\/w:tr>).)*<\/w:tr>)/s,
  '$1$2$3</w:tbl><w:p/>$1$2',
];

let given: ToBeSigned;
let file: string;
let whole: Uint8Array;
beforeAll(() => {
  given = { repo: dossier(), id: AMENDMENT, number: '7/QĐ-UBND', signed: '05/06/2024', today: DOSSIER_DAY };
  signedPaper(given, 'docx');
  file = join(given.repo, 'ban-ky', 'qd.docx');
  whole = readFileSync(file);
});
beforeEach(() => writeFileSync(file, whole));

const answer = (alterations: readonly Alteration[]) => {
  alterWord(file, alterations);
  return issue(given, '--dry-run', '--signed-file', 'ban-ky/qd.docx');
};

test('a folder that holds more than papers: whatever was not compared is named', () => {
  const folder = join(given.repo, 'ban-ky');
  writeFileSync(join(folder, 'phu-luc-6.xlsx'), 'x');
  mkdirSync(join(folder, 'them'));
  const { status, stderr } = issue(given, '--dry-run', '--signed-file', 'ban-ky');
  rmSync(join(folder, 'phu-luc-6.xlsx'));
  rmSync(join(folder, 'them'), { recursive: true });
  expect([status, stderr]).toEqual([
    0,
    expect.stringMatching(/2 mục .* không được đối chiếu: phu-luc-6\.xlsx, them\//),
  ]);
});

describe('what offices add to a signed paper', () => {
  it.each<[string, Alteration[]]>([
    [
      '(Đã ký và đóng dấu)',
      [['>CHỦ TỊCH<', `>CHỦ TỊCH</w:t></w:r></w:p>${paragraph('(Đã ký và đóng dấu)')}<w:p><w:r><w:t><`]],
    ],
    ['the block of a certified copy', [atEnd(...COPY)]],
    ['a copy that is called so in full', [atEnd('SAO Y BẢN CHÍNH', 'Ngày 11 tháng 6 năm 2024', 'CHÁNH VĂN PHÒNG')]],
    ['an electronic copy', [atEnd('BẢN SAO ĐIỆN TỬ', 'Thời gian ký: 11/06/2024 16:45:10 +07:00')]],
    [
      'a certified copy',
      [
        atEnd(
          'CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH',
          'Số chứng thực: 123, quyển số 01/2024-SCT/BS',
          'Ngày 11 tháng 6 năm 2024',
          'PHÓ CHỦ TỊCH',
        ),
      ],
    ],
    ['"(Ban hành kèm theo …)"', [['(Kèm theo', '(Ban hành kèm theo']]],
    ['"(Đính kèm …)"', [['(Kèm theo', '(Đính kèm']]],
    ['a list called by its other name', [[/>DANH SÁCH (MÃ[^<]*)</, '>DANH MỤC $1<']]],
    ['an Arabic number of an annex', [['>Phụ lục I<', '>Phụ lục 1<']]],
    ['a right total', [['>./.<', '>(Danh sách này có 04 mã định danh)./.<']]],
    ['a table cut under the name of a group', [CUT]],
  ])('changes nothing: %s', (_, alterations) => {
    const { status, stdout, stderr } = answer(alterations);
    expect([status, stdout.match(/^.*(?:Không khớp|là trống).*$/gmu), stderr]).toEqual([0, null, expect.any(String)]);
  });

  it.each<[string, Alteration[]]>([
    ['a deed in the block of a copy', [atEnd(...COPY, 'Hủy bỏ mã H24.18.04')]],
    ['another decision in the block of a copy', [atEnd('SAO Y', 'Số: 512/QĐ-UBND')]],
    ['a deed in the block of a certification', [atEnd('BẢN SAO ĐIỆN TỬ', 'Hủy bỏ mã H24.18.04')]],
    ['another day under a title', [[/(\(Kèm theo.*?ngày) 05 tháng/, '$1 06 tháng']]],
    ['more in the title of an annex', [[/>DANH SÁCH (MÃ[^<]*)</, '>DANH MỤC DỰ KIẾN $1<']]],
    ['another number of an annex', [['>Phụ lục I<', '>Phụ lục 2<']]],
    ['a wrong total', [['>./.<', '>(Danh sách này có 05 mã định danh)./.<']]],
    ['an end in the place of a beginning', [['có hiệu lực thi hành kể từ', 'có hiệu lực thi hành đến']]],
    ['a term', [['tiếp tục có hiệu lực thi hành', 'tiếp tục có hiệu lực thi hành đến khi có văn bản khác']]],
    ['what is only planned', [['Cấp mới mã', 'Dự kiến cấp mới mã']]],
    ['a count in words of its own', [['cho 04 cơ quan', 'cho chừng 04 cơ quan']]],
    ['a count that is about right', [['cho 04 cơ quan', 'cho khoảng 04 cơ quan']]],
    ['a total with a deed', [['>./.<', '>(Danh sách này có 04 mã định danh bị hủy bỏ)./.<']]],
  ])('is no way in for %s', (_, alterations) => {
    expect(answer(alterations).status).toBe(1);
  });
});

test.skipIf(!OFFICE)('a PDF in a wide font: the nation on two lines, days and codes broken in their cells', () => {
  const styles = [/Times New Roman/g, 'DejaVu Serif'] as const;
  for (const part of ['word/document.xml', 'word/styles.xml']) {
    const text = Buffer.from(unzipSync(readFileSync(file))[part] ?? []).toString('utf8');
    if (text.includes('Times New Roman')) alterWord(file, [styles], part);
  }
  const pdf = convert(file);
  expect(pagesOf(pdf).join('\n')).toMatch(/H24\.\d\d\.\s*\n/);
  const { status, stdout, stderr } = issue(given, '--dry-run', '--signed-file', pdf);
  rmSync(pdf);
  expect(status, `${stdout}${stderr}`).toBe(0);
});
