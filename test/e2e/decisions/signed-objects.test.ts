import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../support/cli.js';
import { OFFICE } from '../../support/office.js';
import { attach } from '../../support/pdf-tamper.js';
import { DRAFT, town } from '../../support/registries/town.js';
import { put } from '../../support/registry-folder.js';
import { alterWord, issue, signedPaper, type ToBeSigned } from '../../support/signed.js';

/** What a paper shows by other means than its text, or carries with it, is never passed over. */

let given: ToBeSigned;
const at = (name: string): string => join(given.repo, 'ban-ky', name);

beforeAll(() => {
  const repo = town();
  expect(call(repo, 'withdraw', 'H24.05').status).toBe(0);
  put(repo, 'doi.yaml', `decision: ${DRAFT}\nchanges:\n  - grant: {code: H24.01.09, name: Phòng Kinh tế}\n`);
  expect(call(repo, 'apply', 'doi.yaml').status).toBe(0);
  given = { repo, id: DRAFT, number: '9/QĐ-UBND', signed: '05/01/2026', today: '2026-01-10' };
});

/** Adds a part to the paper in Word, to which its text is related. */
function withPart(type: string, target: string, content: string): void {
  const parts = unzipSync(readFileSync(at('qd.docx')));
  const rels = 'word/_rels/document.xml.rels';
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = `<Relationship Id="rIdObject" Type="${base}/${type}" Target="${target}"/></Relationships>`;
  parts[rels] = strToU8(strFromU8(parts[rels] ?? new Uint8Array()).replace('</Relationships>', relation));
  parts[`word/${target}`] = strToU8(content);
  writeFileSync(at('qd.docx'), zipSync(parts));
}

const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

it.each([
  ['diagramData', 'diagrams/data1.xml', `<d ${A}><a:t>Bãi bỏ mã H24.99</a:t></d>`, 'SmartArt'],
  ['chart', 'charts/chart1.xml', `<c ${A}><a:t>Bãi bỏ mã H24.99</a:t></c>`, 'Bãi bỏ mã H24.99'],
  ['package', 'embeddings/bang.xlsx', 'PK', 'bang.xlsx'],
])('refuses a paper that shows words in an object: %s', (type, target, content, told) => {
  signedPaper(given, 'docx');
  withPart(type, target, content);
  const { status, stdout, stderr } = issue(given, '--signed-file', 'ban-ky/qd.docx', '--dry-run');
  rmSync(join(given.repo, 'ban-ky'), { recursive: true });
  expect([status, stdout + stderr]).toEqual([1, expect.stringContaining(told)]);
});

const field = (words: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${words}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>$&`;

it.each<[string, RegExp, string, number]>([
  ['a field that draws words', /<w:r>/, field('EQ Bãi bỏ'), 1],
  ['a formula', /<w:r>/, field('= 4+5'), 1],
  ['a field of page numbers', /<w:r>/, field('PAGE'), 0],
  ['a margin that puts the text off the page', /<w:pgMar [^>]*>/, '<w:pgMar w:left="-20000" w:right="850"/>', 1],
  ['a page too small for any text', /<w:pgSz [^>]*>/, '<w:pgSz w:w="1000" w:h="1000"/>', 1],
  ['a ground as dark as the letters', /<w:body>/, '<w:background w:color="000000"/><w:body>', 1],
  ['a sheet of A3', /<w:pgSz [^>]*>/, '<w:pgSz w:w="16838" w:h="23811"/>', 0],
])('tells text that is not seen as it is read from text that is: %s', (_, from, to, expected) => {
  signedPaper(given, 'docx');
  alterWord(at('qd.docx'), [[from, to]]);
  const { status, stdout, stderr } = issue(given, '--signed-file', 'ban-ky/qd.docx', '--dry-run');
  rmSync(join(given.repo, 'ban-ky'), { recursive: true });
  const told = (stdout + stderr).match(/Có trường của Word|Khổ giấy, lề, cột/)?.length ?? 0;
  expect([status, told]).toEqual([expected, expected]);
});

describe.skipIf(OFFICE === undefined)('a file that is attached to a PDF', () => {
  it('is named, for nothing of it is compared', () => {
    signedPaper(given, 'pdf');
    attach(at('qd.pdf'), 'phu-luc-6.pdf');
    const { status, stdout, stderr } = issue(given, '--signed-file', 'ban-ky/qd.pdf', '--dry-run');
    expect([status, stdout + stderr]).toEqual([
      0,
      expect.stringMatching(/đính kèm trong PDF, không được đọc, không được đối chiếu: phu-luc-6\.pdf/),
    ]);
  });
});
