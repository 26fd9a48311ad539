import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AMENDMENT, DOSSIER_DAY, dossier } from '../../support/registries/dossier.js';
import { alterWord, issue, signedPaper, type ToBeSigned } from '../../support/signed.js';

/** Checks of a signed paper that stand behind no other: each is the only one to see what is altered here. */

let given: ToBeSigned;
let file: string;
let whole: Uint8Array;

interface Told {
  findings: { severity: string; field: string | null; file: string | null; registry: string | null }[];
  problems: { kind: string }[];
}

beforeAll(() => {
  given = { repo: dossier(), id: AMENDMENT, number: '7/QĐ-UBND', signed: '05/06/2024', today: DOSSIER_DAY };
  signedPaper(given, 'docx');
  file = join(given.repo, 'ban-ky', 'qd.docx');
  whole = readFileSync(file);
});
beforeEach(() => {
  writeFileSync(file, whole);
});

function asked(...alterations: readonly (readonly [string | RegExp, string])[]): {
  status: number | null;
  told: string[];
} {
  alterWord(file, alterations);
  const { status, stdout } = issue(given, '--signed-file', 'ban-ky/qd.docx', '--dry-run', '--json');
  const json = JSON.parse(stdout) as Told & { paper?: Told };
  const { findings, problems } = json.paper ?? json;
  const said = findings.map(({ severity, field, file: own, registry }) => `${severity} ${field}: ${own} | ${registry}`);
  return { status, told: [...said, ...problems.map(({ kind }) => kind)] };
}

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const between = (text: string): string => `</w:t></w:r></w:p>${paragraph(text)}<w:p><w:r><w:t xml:space="preserve">`;
const row = (...texts: string[]): string =>
  `<w:tr>${texts.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`;
/** Before the first row of an annex that has a code. */
const BEFORE_ROW = /(?=<w:tr>(?:(?!<w:tr>).)*>H24\.18\.35<)/s;

describe('a signed paper is refused', () => {
  it.each([
    [
      'with words put into a name',
      ['>Sở Thông tin và Truyền thông:<', '>Sở Thông tin công và Truyền thông:<'],
      'error body: công | null',
    ],
    ['with an annex under another number', ['>Phụ lục II<', '>Phụ lục VI<'], 'error annex: '],
    [
      'where a signature says more than who signed',
      ['>CHỦ TỊCH<', `>CHỦ TỊCH${between('Lý do: thu hồi mã H24.02')}<`.replace('Lý do', 'Reason')],
      'error clause: ',
    ],
    ['with a heading over its rows that names nobody', [BEFORE_ROW, row('IV', 'Sở Tưởng tượng', '')], 'error '],
    [
      'with a heading over its rows that has the code of another body',
      ['Sở Y tế (H24.18)', 'Sở Y tế (H24.12)'],
      'error ',
    ],
    [
      'with a sentence about a code that nobody was granted',
      ['Điều 3. ', `Điều 3. Trừ mã H24.99.01. `],
      'error citedCode: H24.99.01 | null',
    ],
    ['with a row too many', [BEFORE_ROW, row('9', 'Bệnh viện Khác', 'H24.18.99', '')], 'error '],
  ] as const)('%s', (_, alteration, expected) => {
    const { status, told } = asked(alteration);
    expect([status, told]).toEqual([1, expect.arrayContaining([expect.stringContaining(expected)])]);
  });
});

describe('each thing is told once, as what it is', () => {
  it.each([
    ['the number at its head', ['>Số: 07/', '>Số: 08/'], ['error decision: 08/QĐ-UBND | 7/QĐ-UBND']],
    [
      'the day at its head',
      ['Hải Phòng, ngày 05 tháng', 'Hải Phòng, ngày 06 tháng'],
      ['error decisionDate: 2024-06-06 | 2024-06-05'],
    ],
    [
      'a whole article, not one by one what it speaks of',
      [
        /(?=<w:p>(?:(?!<w:p>).)*>Điều 4\.)/s,
        paragraph('Điều 9. Thu hồi mã H24.12 của Sở Thông tin và Truyền thông kể từ ngày 01 tháng 7 năm 2024.'),
      ],
      ['error clause: '],
    ],
  ] as const)('%s', (_, alteration, expected) => {
    const { status, told } = asked(alteration);
    expect([status, told]).toEqual([1, expected.map((each) => expect.stringContaining(each))]);
  });
});

describe('what is wanting in its form, or stamped on it, is told and no more', () => {
  it.each([
    [
      'the name of the country',
      ['>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<', '><'],
      'warning wording: null | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    ],
    ['the motto', ['>Độc lập - Tự do - Hạnh phúc<', '><'], 'warning wording: null | Độc lập - Tự do - Hạnh phúc'],
    ['how quickly it is sent', ['>Số: 07/', `>HỎA TỐC${between('')}Số: 07/`], 'warning wording: HỎA TỐC | null'],
    ['the place in other cases', ['Hải Phòng, ngày 05', 'HẢI PHÒNG, ngày 05'], 'warning place: HẢI PHÒNG | Hải Phòng'],
    [
      'the body at its head in a short form',
      ['>ỦY\u00A0BAN NHÂN DÂN<', '>UBND<'],
      'warning issuer: UBND THÀNH PHỐ HẢI PHÒNG | ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG',
    ],
    [
      'the body above its grounds in a short form',
      [/>ỦY\u00A0BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG</, '>UBND THÀNH PHỐ HẢI PHÒNG<'],
      'warning issuer: UBND THÀNH PHỐ HẢI PHÒNG | ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG',
    ],
    [
      'signs in the title of an annex',
      ['>DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ ĐÓNG<', '>DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ ĐÓNG.<'],
      'warning annexTitle: ',
    ],
  ] as const)('%s', (_, alteration, expected) => {
    const { status, told } = asked(alteration);
    expect([status, told]).toEqual([0, [expect.stringContaining(expected)]]);
  });
});
