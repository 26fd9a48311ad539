import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runOn } from '../../support/cli.js';
import { partsOf } from '../../support/ooxml.js';
import { AMENDMENT, DOSSIER_DAY, dossier } from '../../support/registries/dossier.js';

/** What Word is told, element by element of NĐ 30/2020/NĐ-CP, Phụ lục I; docs/word-layout.md has the same numbers. */
let parts: ReadonlyMap<string, string>;
let apart: string;
let electronic: string;

const textOf = (paragraph: string): string =>
  paragraph
    .replace(/<w:noBreakHyphen\/>/g, '-')
    .replace(/<w:br\/>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00A0', ' ');
const part = (name: string): string => parts.get(`word/${name}.xml`) ?? '';
const paragraphs = (): string[] => part('document').match(/<w:p>.*?<\/w:p>/gs) ?? [];
/** The paragraph with a text, as it stands in the file. */
const at = (text: string | RegExp): string =>
  paragraphs().find((each) => (typeof text === 'string' ? textOf(each) === text : text.test(textOf(each)))) ?? '';
const following = (text: string | RegExp): string => paragraphs()[paragraphs().indexOf(at(text)) + 1] ?? '';
const style = (id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, 's').exec(part('styles'))?.[0] ?? '';
const mm = (twips: string | undefined): number => Math.round((Number(twips) * 25.4) / 1440);
const BOLD = /<w:b\/>/;
const ITALIC = /<w:i\/>/;
const CENTRED = /<w:jc w:val="center"\/>/;
const RULE = /<w:pBdr><w:top w:val="single"/;
const size = (points: number): string => `<w:sz w:val="${points * 2}"/>`;

beforeAll(() => {
  const repo = dossier();
  const made = (name: string, ...more: string[]): Buffer => {
    const answer = runOn(DOSSIER_DAY)(repo, ['decision', 'draft', AMENDMENT, '-o', name, ...more]);
    if (answer.status !== 0) throw new Error(answer.stderr);
    return readFileSync(join(repo, name));
  };
  parts = partsOf(made('qd.docx'));
  made('rieng.docx', '--annexes-apart');
  apart = partsOf(readFileSync(join(repo, 'rieng-phu-luc-1.docx'))).get('word/document.xml') ?? '';
  electronic = partsOf(made('dien-tu.docx', '--electronic')).get('word/document.xml') ?? '';
});

describe('the elements of the decree, measured in the Word file', () => {
  test('1 paper, 2 margins: A4, 20, 20, 30 and 15 mm, annexes turned where their columns need it', () => {
    expect(part('document')).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    for (const [, top, right, bottom, left] of part('document').matchAll(
      /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/g,
    )) {
      expect([top, bottom, left, right].map(mm)).toEqual([20, 20, 30, 15]);
    }
  });

  test('3 type: Times New Roman, black, 14 points where nothing else is said', () => {
    const [defaults = ''] = /<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(part('styles')) ?? [];
    expect(defaults).toContain('w:ascii="Times New Roman"');
    expect(defaults).toContain('<w:color w:val="000000"/>');
    expect(defaults).toContain(size(14));
    expect(part('document')).not.toContain('<w:rFonts');
  });

  test('4 page numbers: in the middle of the head, anew in each part, none on a first page', () => {
    expect(part('header1')).toMatch(/<w:jc w:val="center"\/>.* PAGE /s);
    const sections = part('document').match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
    expect(sections.length).toBeGreaterThan(1);
    for (const each of sections) {
      expect(each).toContain('<w:pgNumType w:start="1"/>');
      expect(each).toContain('<w:titlePg/>');
      expect(each).toContain('w:header="567"');
    }
  });

  test('5 Quốc hiệu 13, 6 Tiêu ngữ 14 with a rule, 7 issuing body 13 with a shorter rule', () => {
    const nation = at('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect([BOLD.test(nation), nation.includes(size(13)), CENTRED.test(nation)]).toEqual([true, true, true]);
    const motto = at('Độc lập - Tự do - Hạnh phúc');
    expect([BOLD.test(motto), motto.includes(size(14)), RULE.test(following('Độc lập - Tự do - Hạnh phúc'))]).toEqual([
      true,
      true,
      true,
    ]);
    const body = at('THÀNH PHỐ HẢI PHÒNG');
    expect([BOLD.test(body), body.includes(size(13)), RULE.test(following('THÀNH PHỐ HẢI PHÒNG'))]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('8 number 13 upright, 9 place and day 14 in italics', () => {
    const number = at(/^Số: +\/QĐ-UBND$/);
    expect([number.includes(size(13)), BOLD.test(number), ITALIC.test(number)]).toEqual([true, false, false]);
    const day = at(/^Hải Phòng, ngày +tháng +năm 2024$/);
    expect([day.includes(size(14)), ITALIC.test(day)]).toEqual([true, true]);
  });

  test('10 kind, 11 trích yếu with a rule: bold, centred, 14', () => {
    const subject = /^Về việc bổ sung, thay thế/;
    for (const each of [at('QUYẾT ĐỊNH'), at(subject)]) {
      expect([BOLD.test(each), CENTRED.test(each), each.includes('w:sz')]).toEqual([true, true, false]);
    }
    expect(following(subject)).toMatch(RULE);
  });

  test('12 grounds in italics, 13 text justified: first line 12.7 mm, 6 points apart, 1.15 lines', () => {
    expect(at(/^Căn cứ Luật.*;$/)).toMatch(ITALIC);
    const text = style('NoiDung');
    expect(text).toContain('<w:jc w:val="both"/>');
    expect(text).toContain('w:firstLine="720"');
    expect(text).toMatch(/w:after="120" w:line="276" w:lineRule="auto"/);
  });

  test('14 điều bold, 15 khoản and điểm upright', () => {
    expect(at('Điều 2. Tổ chức thực hiện')).toMatch(BOLD);
    for (const text of [/^1\. Cấp mới/, /^a\) Chủ trì/]) expect(at(text)).not.toMatch(/<w:[bi]\/>/);
  });

  test('16 authority and title, 17 name: bold, centred, 14, 28 mm for the signature', () => {
    for (const text of ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']) {
      expect([BOLD.test(at(text)), CENTRED.test(at(text))]).toEqual([true, true]);
    }
    const [, before] = /<w:spacing w:before="(\d+)"\/>/.exec(following('CHỦ TỊCH')) ?? [];
    expect(mm(before)).toBe(28);
  });

  test('18 Nơi nhận 12 bold italics, 19 recipients 11', () => {
    const heading = at('Nơi nhận:');
    expect([BOLD.test(heading), ITALIC.test(heading), heading.includes(size(12))]).toEqual([true, true, true]);
    expect(at('- Như Điều 4;')).toContain(size(11));
    expect(at('- Lưu: VT, CNTT.')).toContain(size(11));
  });

  test('20 annex number, 21 annex title, 22 the line in brackets, 23 the rule beneath, 24 the end', () => {
    for (const id of ['PhuLuc', 'TenPhuLuc']) {
      expect([BOLD.test(style(id)), CENTRED.test(style(id)), style(id).includes(size(14))]).toEqual([true, true, true]);
    }
    expect(at('Phụ lục I')).toContain('w:val="PhuLuc"');
    expect(at('DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ CẤP MỚI')).toContain('w:val="TenPhuLuc"');
    expect([ITALIC.test(style('KemTheo')), style('KemTheo').includes(size(14))]).toEqual([true, true]);
    const source = /^\(Kèm theo Quyết định số/;
    expect(at(source)).toContain('w:val="KemTheo"');
    const index = paragraphs().indexOf(at(source));
    expect(
      paragraphs()
        .slice(index, index + 4)
        .some((each) => RULE.test(each)),
    ).toBe(true);
    const annexes = paragraphs().filter((each) => each.includes('w:val="PhuLuc"')).length;
    expect(paragraphs().filter((each) => each.includes('w:val="HetPhuLuc"') && textOf(each) === './.')).toHaveLength(
      annexes,
    );
  });

  test('25 an annex of an electronic paper in a file of its own: number and time at the top right, 10 upright', () => {
    const [first = '', second = ''] = apart.match(/<w:p>.*?<\/w:p>/gs) ?? [];
    for (const each of [first, second]) {
      expect([each.includes('<w:jc w:val="right"/>'), each.includes(size(10)), ITALIC.test(each)]).toEqual([
        true,
        true,
        false,
      ]);
    }
    expect(textOf(first)).toMatch(/^Số: +\/QĐ-UBND$/);
    expect(textOf(second)).toMatch(/^Thời gian ký:/);
  });

  test('26 the line in brackets of an electronic paper: room for number and day', () => {
    expect(textOf(electronic)).toMatch(/\(Kèm theo Quyết định số +\/QĐ-UBND ngày +tháng +năm 2024 của/);
  });
});
