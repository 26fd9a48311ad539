import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { call } from '../../support/cli.js';
import { AMENDMENT, DOSSIER_DAY, dossier } from '../../support/registries/dossier.js';
import { alterWord, issue, signedPaper, type ToBeSigned } from '../../support/signed.js';

/** What stands before the words of a signed Word file, or what the style of a table takes from sight. */

let given: ToBeSigned;
let file: string;
let whole: Uint8Array;

interface Told {
  findings: { field: string | null; code: string | null }[];
  problems: { kind: string; severity: string; message: string }[];
}

function asked(): { status: number | null; told: string[]; read: string[] } {
  const { status, stdout } = issue(given, '--signed-file', 'ban-ky/qd.docx', '--dry-run', '--json');
  const answer = JSON.parse(stdout) as Told & { paper?: Told };
  const { findings, problems } = answer.paper ?? answer;
  return {
    status,
    told: findings.map(({ field, code }) => field ?? code ?? ''),
    read: problems.map(({ kind, severity, message }) => `${severity} ${kind} ${message}`),
  };
}

const NS =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const WHITE = '<wps:wsp><wps:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></wps:spPr></wps:wsp>';
const PICTURE = '<pic:pic/>';
const RULE = '<wps:wsp><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp>';
const anchored = (inside: string, top: number, height = 254000): string =>
  `<w:r><w:drawing><wp:anchor ${NS} behindDoc="0"><wp:positionV relativeFrom="paragraph"><wp:posOffset>${top}</wp:posOffset></wp:positionV><wp:extent cx="2540000" cy="${height}"/><wp:wrapNone/>${inside}</wp:anchor></w:drawing></w:r>`;
/** Before the words of the third clause of Điều 1. */
const BEFORE_CLAUSE = /(?=<w:r><w:t[^>]*>3\. )/;

beforeAll(() => {
  given = { repo: dossier(), id: AMENDMENT, number: '7/QĐ-UBND', signed: '05/06/2024', today: DOSSIER_DAY };
  signedPaper(given, 'docx');
  file = join(given.repo, 'ban-ky', 'qd.docx');
  whole = readFileSync(file);
});
beforeEach(() => {
  writeFileSync(file, whole);
});

it('a blank shape before a clause is refused, and its place named', () => {
  alterWord(file, [[BEFORE_CLAUSE, anchored(WHITE, 0)]]);
  const { status, read } = asked();
  expect([status, read]).toEqual([1, [expect.stringMatching(/^error text-covered Có hình .*“3\. Thay thế mã/)]]);
});

it.each([
  ['a picture', PICTURE, 0, 254000, /^warning text-covered Có ảnh .*“3\. Thay thế mã/],
  ['a stroke', RULE, 101600, 0, /^warning text-covered Có nét .*“3\. Thay thế mã/],
])('%s over a clause says so, with its words', (_, inside, top, height, words) => {
  alterWord(file, [[BEFORE_CLAUSE, anchored(inside, top, height)]]);
  expect(asked()).toEqual({ status: 0, told: [], read: [expect.stringMatching(words)] });
});

it('the rule under a title, and a seal under the title of who signs, are taken in silence', () => {
  alterWord(file, [
    [/(?=<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>CHỦ TỊCH)/s, anchored(PICTURE, 254000, 1143000)],
    [/(?=<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>QUYẾT ĐỊNH:)/s, anchored(RULE, 228600, 0)],
  ]);
  expect(asked()).toEqual({ status: 0, told: [], read: [] });
});

it('a row that the style of its table does not show is refused as missing', () => {
  const hiding =
    '<w:style w:type="table" w:styleId="Che"><w:name w:val="Che"/><w:tblStylePr w:type="lastRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:tblStylePr></w:style>';
  alterWord(file, [[/(?=<\/w:styles>)/, hiding]], 'word/styles.xml');
  // the last row of an annex holds the end mark, which nobody misses
  const dressed = '<w:tblPr><w:tblStyle w:val="Che"/>';
  alterWord(file, [
    [/<w:tblPr>(?=(?:(?!<w:tblPr>).)*H24\.18\.35)/s, dressed],
    [/(<w:tblStyle w:val="Che"\/>(?:(?!<\/w:tblPr>).)*)(?=<\/w:tblPr>)/s, '$1<w:tblLook w:val="0040"/>'],
    [/<w:tr>(?:(?!<w:tr>).)*\.\/\.(?:(?!<w:tr>).)*<\/w:tr>(?=<\/w:tbl>)/s, ''],
  ]);
  const { status, told } = asked();
  expect(status).toBe(1);
  expect(told.length).toBeGreaterThan(0);
});

it('a list with a blank shape among its rows is read, and the shape told', () => {
  const { repo } = given;
  expect(call(repo, 'export', '--annex', '2', '-o', 'ds.docx', '--force').status).toBe(0);
  alterWord(join(repo, 'ds.docx'), [[/(?=<w:r><w:t[^>]*>H24\.12<)/, anchored(WHITE, 0)]]);
  const { stdout, status } = call(repo, 'check', 'ds.docx', '--json');
  const { problems } = JSON.parse(stdout) as Told;
  expect([status, problems.map(({ kind, severity }) => `${severity} ${kind}`)]).toEqual([0, ['warning text-covered']]);
});

it.each([
  '<w:fitText w:val="1" w:id="7"/>',
  '<w:position w:val="-900"/>',
  '<w:w w:val="1"/>',
  '<w:spacing w:val="-300"/>',
])('a clause that Word draws for nobody (%s) is refused', (property) => {
  alterWord(file, [[/(?<=<w:r>)(?=<w:t[^>]*>Thay thế mã định danh điện tử của 01)/, `<w:rPr>${property}</w:rPr>`]]);
  const { status, told } = asked();
  expect([status, told.length > 0]).toEqual([1, true]);
});
