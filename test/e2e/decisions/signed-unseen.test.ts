import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call } from '../../support/cli.js';
import { convert, OFFICE } from '../../support/office.js';
import { type PdfLayout, type PdfLine, pdfLayout } from '../../support/pdf-layout.js';
import { picture, putOnPage, whiteBox } from '../../support/pdf-tamper.js';
import { AMENDMENT, DOSSIER_DAY, dossier } from '../../support/registries/dossier.js';
import { jsonOf } from '../../support/schema.js';
import { alterWord, issue, signedPaper, type ToBeSigned } from '../../support/signed.js';

/** What a paper in PDF says to a program and does not show to a reader, and the other way round. */

const MM = 72 / 25.4;
let given: ToBeSigned;
let file: string;
let whole: Uint8Array;
let layout: PdfLayout;

interface Told {
  findings: {
    field: string | null;
    severity: string;
    file: string | null;
    registry: string | null;
    code: string | null;
  }[];
  problems: { kind: string; severity: string; message: string }[];
}

const at = (text: RegExp): PdfLine => {
  const found = layout.lines.find((line) => text.test(line.text));
  if (found === undefined) throw new Error(`no line ${text}`);
  return found;
};
/** Left, bottom, width, height. */
type Box = [number, number, number, number];

/** What drawings below are painted with. */
const [SHADING, GLASS, DARKENING] = ['/ZZs', '/ZZg', '/ZZd'];
const RESOURCES =
  `/Shading<<${SHADING}<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 9 0]/Function<</FunctionType 2/Domain[0 1]/C0[1]/C1[1]/N 1>>>>>>` +
  `/ExtGState<<${GLASS}<</ca .9>>${DARKENING}<</BM/Multiply>>>>`;

/** The box that a line takes, from the bottom of the page. */
const boxOf = ({ page, x0, x1, y }: PdfLine): Box => {
  const height = layout.pages[page - 1]?.height ?? 0;
  return [x0 * MM - 1, (height - y) * MM - 4, (x1 - x0) * MM + 2, 15];
};

function asked(): { status: number | null; told: string[]; read: string[] } {
  const answer = issue(given, '--signed-file', 'ban-ky/qd.pdf', '--dry-run', '--json');
  const json = JSON.parse(answer.stdout) as { paper?: Told; schema: string };
  const { findings, problems } = json.paper ?? jsonOf<Told>(answer, 'check');
  return {
    status: answer.status,
    told: findings.map(({ field, file: said, registry, code }) => `${field ?? code}: ${said} | ${registry}`),
    read: problems.map(({ kind, severity }) => `${severity} ${kind}`),
  };
}

describe.skipIf(!OFFICE && process.env.CI === undefined)('a signed PDF', () => {
  beforeAll(async () => {
    given = { repo: dossier(), id: AMENDMENT, number: '7/QĐ-UBND', signed: '05/06/2024', today: DOSSIER_DAY };
    signedPaper(given, 'pdf');
    file = join(given.repo, 'ban-ky', 'qd.pdf');
    whole = readFileSync(file);
    layout = await pdfLayout(file);
  });
  beforeEach(() => {
    writeFileSync(file, whole);
  });

  it('in which nothing is hidden is taken in silence', () => {
    expect(asked()).toEqual({ status: 0, told: [], read: [] });
  });

  it.each([
    ['a clause', /^3\. Thay thế/],
    ['a row of an annex', /^1 Bệnh viện mẫu A/],
    ['the day of effect', /^Điều 3\. /],
  ])('with a white box over %s is refused: what is under it is not there', (_, words) => {
    const line = at(words);
    putOnPage(file, line.page, { content: whiteBox(...boxOf(line)) });
    const { status, told, read } = asked();
    expect([status, read]).toEqual([1, expect.arrayContaining(['warning page-text-hidden'])]);
    expect(told.length).toBeGreaterThan(0);
  });

  it.each([
    ['a thick white stroke', ([x, y, w, h]: Box) => `q 1 G ${h} w ${x} ${y + h / 2} m ${x + w} ${y + h / 2} l S Q`],
    ['a thick black stroke', ([x, y, w, h]: Box) => `q 0 G ${h} w ${x} ${y + h / 2} m ${x + w} ${y + h / 2} l S Q`],
    ['a white blend of colours', ([x, y, w, h]: Box) => `q ${x} ${y} ${w} ${h} re W n ${SHADING} sh Q`],
    ['dark paint that lets a little through', ([x, y, w, h]: Box) => `q ${GLASS} gs 0 g ${x} ${y} ${w} ${h} re f Q`],
    ['dark paint that only darkens', ([x, y, w, h]: Box) => `q ${DARKENING} gs 0 0 .2 rg ${x} ${y} ${w} ${h} re f Q`],
  ])('with %s over a clause is refused: what is under it is not there', (_, drawn) => {
    const line = at(/^3\. Thay thế/);
    putOnPage(file, line.page, { content: drawn(boxOf(line)), resources: RESOURCES });
    const { status, told, read } = asked();
    expect([status, read]).toEqual([1, expect.arrayContaining(['warning page-text-hidden'])]);
    expect(told.length).toBeGreaterThan(0);
  });

  it.each([
    [
      'a line longer than the words',
      ([x, y, w, h]: Box) => `${x - 40} ${y + h * 0.42} m ${x + w + 20} ${y + h * 0.42} l S`,
    ],
    ['a slanted stroke', ([x, y, w, h]: Box) => `${x} ${y} m ${x + w} ${y + h} l S`],
    ['a cross', ([x, y, w, h]: Box) => `${x} ${y - 40} m ${x + w} ${y + h} l ${x + w} ${y - 40} m ${x} ${y + h} l S`],
    [
      'a stroke by hand',
      ([x, y, w]: Box) => `${x} ${y} m ${x + w / 3} ${y + 30} ${x + w / 2} ${y - 30} ${x + w} ${y + 9} c S`,
    ],
    [
      'a thin slanted bar',
      ([x, y, w, h]: Box) => `${x} ${y} m ${x + w} ${y + h} l ${x + w} ${y + h + 1} l ${x} ${y + 1} l f`,
    ],
    ['an upright stroke through a word', ([x, y, , h]: Box) => `${x + 30} ${y} m ${x + 30} ${y + h} l S`],
  ])('with %s over a clause says so, with the words', (_, drawn) => {
    const line = at(/^3\. Thay thế/);
    putOnPage(file, line.page, { content: `q 0 G 1 w ${drawn(boxOf(line))} Q` });
    expect(asked()).toEqual({ status: 0, told: [], read: ['warning page-text-overdrawn'] });
    const { stderr } = issue(given, '--signed-file', 'ban-ky/qd.pdf', '--dry-run');
    expect(stderr).toMatch(
      new RegExp(`đè lên chữ ở trang ${line.page}; chữ ấy vẫn được đọc: .*(?:Thay|định danh|danh điện tử)`),
    );
  });

  it('with a list on a page of its own behind the annexes, which has neither lines nor codes, is told row by row', () => {
    const other = { ...given, repo: dossier() };
    const word = join(other.repo, signedPaper(other, 'docx'), 'qd.docx');
    const cell = (text: string) =>
      `<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const row = (n: number) => `<w:tr>${cell(`${n}`)}${cell(`Ngừng mã ${n}`)}${cell('Theo lệnh')}</w:tr>`;
    const grid = '<w:tblGrid><w:gridCol w:w="2400"/><w:gridCol w:w="2400"/><w:gridCol w:w="2400"/></w:tblGrid>';
    const list = `<w:tbl><w:tblPr><w:tblW w:w="7200" w:type="dxa"/></w:tblPr>${grid}${[1, 2, 3, 4].map(row).join('')}</w:tbl>`;
    alterWord(word, [
      [/(?=<w:sectPr[^>]*>(?:(?!<w:sectPr).)*<\/w:body>)/s, `<w:p><w:r><w:br w:type="page"/></w:r></w:p>${list}<w:p/>`],
    ]);
    copyFileSync(convert(word), file);
    const { told } = asked();
    for (const n of [1, 2, 3, 4]) expect(told).toContainEqual(expect.stringMatching(new RegExp(`Ngừng mã ${n}`)));
  });

  it('with a pale emblem under the words, and a line beside them, is taken in silence', () => {
    const [x, y, w, h] = boxOf(at(/^3\. Thay thế/));
    const emblem = `${DARKENING} gs .9 G 6 w ${x} ${y - 90} m ${x + w} ${y + 90} l ${x + w} ${y - 90} m ${x} ${y + 90} l S`;
    putOnPage(file, 1, {
      content: `q ${emblem} 0 G 1 w ${x - 10} ${y} m ${x - 10} ${y + h} l S Q`,
      resources: RESOURCES,
    });
    expect(asked()).toEqual({ status: 0, told: [], read: [] });
  });

  it.each([
    ['white', '<w:color w:val="FFFFFF"/>'],
    ['black on black', '<w:color w:val="000000"/><w:shd w:val="clear" w:color="auto" w:fill="000000"/>'],
  ])('with a clause %s is refused, and the clause is named', (_, property) => {
    const unseen: [RegExp, string] = [
      /(?<=<w:r>)(?=<w:t[^>]*>(?:3\. |Thay thế mã định danh điện tử của 01))/g,
      `<w:rPr>${property}</w:rPr>`,
    ];
    const other = { ...given, repo: dossier() };
    const word = join(other.repo, signedPaper(other, 'docx'), 'qd.docx');
    alterWord(word, [unseen]);
    copyFileSync(convert(word), file);
    const { status, told } = asked();
    expect([status, told]).toEqual([1, expect.arrayContaining([expect.stringContaining('3. Thay thế mã')])]);
  });

  it.each([
    ['a clause', /^3\. Thay thế/, 'Thay thế mã định danh'],
    ['a row of an annex', /^1 Bệnh viện mẫu A/, 'H24.18.35'],
  ])('with a picture over %s says so, with the words under it', (_, words, covered) => {
    const line = at(words);
    putOnPage(file, line.page, { content: picture(...boxOf(line)) });
    const { status, stderr } = issue(given, '--signed-file', 'ban-ky/qd.pdf', '--dry-run');
    expect(status).toBe(0);
    expect(stderr).toContain(`Có hình đè lên chữ ở trang ${line.page}: `);
    expect(stderr).toContain(covered);
  });

  it('with a seal beside the words is taken in silence', () => {
    const name = at(/^TM\. /);
    const [x, y] = boxOf(name);
    putOnPage(file, name.page, { content: picture(x, y - 120, 60, 60) });
    expect(asked()).toEqual({ status: 0, told: [], read: [] });
  });

  it('with letters drawn as strokes beside the words says on which page', () => {
    const drawn = '100 60 m 100 75 l 110 60 m 110 75 l 100 67 m 110 67 l 120 60 m 126 75 l 132 60 l';
    putOnPage(file, 2, { content: `q 0 G 1 w ${drawn} S Q` });
    expect(asked()).toEqual({ status: 0, told: [], read: ['warning page-drawn'] });
    const { stderr } = issue(given, '--signed-file', 'ban-ky/qd.pdf', '--dry-run');
    expect(stderr).toContain('Trang 2 có 4 nét vẽ không phải chữ');
  });

  it('one page of which is a picture says which', () => {
    putOnPage(file, 2, { content: picture(0, 0, 595, 842) });
    expect(asked().read).toEqual(['warning page-text-covered', 'warning page-pictured']);
  });

  it('with words in an annotation is refused for what they say, and the annotation is named', () => {
    putOnPage(file, 1, {
      annotation: '/Subtype/FreeText/Rect[100 400 500 430]/DA(/Helv 12 Tf)/Contents(Thu hoi ma H24.02)',
    });
    const { status, told, read } = asked();
    expect([status, told, read]).toEqual([1, ['citedCode: H24.02 | null'], ['warning page-annotated']]);
  });

  it('with an annotation that strikes words says so', () => {
    const [x, y, w, h] = boxOf(at(/^3\. Thay thế/));
    putOnPage(file, 1, {
      annotation: `/Subtype/StrikeOut/Rect[${x} ${y} ${x + w} ${y + h}]/QuadPoints[${x} ${y + h} ${x + w} ${y + h} ${x} ${y} ${x + w} ${y}]`,
    });
    expect(asked().read).toEqual(['warning page-annotated']);
  });

  const rect = ([x, y, w, h]: Box): string => `/Rect[${x} ${y} ${x + w} ${y + h}]`;

  it('with words in a field to fill in is refused for what they say', () => {
    const annotation = `/Subtype/Widget/FT/Tx/F 4/T(a)${rect([80, 60, 400, 30])}/DA(/Helv 9 Tf 0 g)/V(Bai bo ma H24.99)`;
    putOnPage(file, 2, { annotation });
    const { status, told, read } = asked();
    expect([status, told, read]).toEqual([1, ['citedCode: H24.99 | null'], ['warning page-annotated']]);
  });

  it.each(['/Widget/FT/Btn', '/Widget/FT/Sig', '/Square', '/Stamp'])('names the words that %s lies over', (kind) => {
    const line = at(/^3\. Thay thế/);
    const [x, y, w, h] = boxOf(line);
    const annotation = `/Subtype${kind}/F 4/T(a)${rect([x, y, w, h])}`;
    putOnPage(file, line.page, { annotation, appearance: [w, h] });
    expect(asked().read).toContain('warning page-text-covered');
  });

  it('signed in a field, or with a link, is taken in silence', () => {
    putOnPage(file, 2, { annotation: '/Subtype/Widget/FT/Sig/Rect[300 100 500 200]/T(Chu ky)' });
    expect(asked()).toEqual({ status: 0, told: [], read: [] });
  });
});

describe.skipIf(!OFFICE && process.env.CI === undefined)('a list that comes as PDF', () => {
  it('is read without the rows that something was painted over, and says so', () => {
    const { repo } = given;
    expect(call(repo, 'export', '--annex', '2', '-o', 'ds.pdf').status).toBe(0);
    copyFileSync(join(repo, 'ds.pdf'), join(repo, 'che.pdf'));
    putOnPage(join(repo, 'che.pdf'), 1, { content: whiteBox(0, 0, 842, 200) });
    const { stdout, status } = call(repo, 'check', 'che.pdf', '--json');
    const { problems } = JSON.parse(stdout) as Told;
    expect([status, problems.map(({ kind }) => kind)]).toEqual([1, expect.arrayContaining(['page-text-hidden'])]);
  });
});
