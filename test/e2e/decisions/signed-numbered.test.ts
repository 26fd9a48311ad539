import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { call } from '../../support/cli.js';
import { DRAFT, town } from '../../support/registries/town.js';
import { put } from '../../support/registry-folder.js';
import { issue, signedPaper, type ToBeSigned } from '../../support/signed.js';

/** Offices let Word number what they type: labels are on the paper, and not in its letters. */

const BATCH = `decision: ${DRAFT}
changes:
  - grant: {code: H24.01.09, name: Phòng Kinh tế}
  - grant: {code: H24.01.10, name: Phòng Văn hóa}
  - rename: {code: H24.01.02, name: Phòng Quản trị}
  - close: {code: H24.04.03, reason: dissolved}
`;
let given: ToBeSigned;
let file: string;
let whole: Uint8Array;

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

const numberAs = (level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;

/** The paper with some labels left to Word. @param levels what it writes at each level */
function relabelled(levels: readonly string[], alter: (text: string) => string): void {
  const parts = unzipSync(readFileSync(file));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const altered = alter(text);
  expect(altered).not.toBe(text);
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const described = levels.map(
    (label, i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${label}"/></w:lvl>`,
  );
  const rels = 'word/_rels/document.xml.rels';
  const related = strFromU8(parts[rels] ?? new Uint8Array());
  const relation =
    '<Relationship Id="rIdN" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>';
  parts[rels] = strToU8(related.replace('</Relationships>', `${relation}</Relationships>`));
  parts['word/numbering.xml'] = strToU8(
    `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${described.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  );
  parts['word/document.xml'] = strToU8(altered);
  writeFileSync(file, zipSync(parts));
}

/** Lets Word number a paragraph whose text began with a label. */
const lettingGo =
  (label: RegExp, level: number) =>
  (text: string): string =>
    text.replace(/<w:p>(?:(?!<w:p>|<\/w:p>).)*<\/w:p>/gs, (paragraph) => {
      const began = new RegExp(`(<w:t[^>]*>)(?:${label.source})`).exec(paragraph);
      const isFirst = began !== null && !paragraph.slice(0, began.index).includes('<w:t');
      if (!isFirst) return paragraph;
      const rest = paragraph.replace(began[0], began[1] ?? '');
      return /<w:pStyle[^>]*\/>/.test(rest)
        ? rest.replace(/<w:pStyle[^>]*\/>/, (style) => `${style}${numberAs(level)}`)
        : rest.replace('<w:p>', `<w:p><w:pPr>${numberAs(level)}</w:pPr>`);
    });

function asked(): { status: number | null; text: string } {
  const answer = issue(given, '--signed-file', 'ban-ky/qd.docx', '--dry-run');
  return { status: answer.status, text: `${answer.stdout}${answer.stderr}` };
}

it('passes a paper whose articles, clauses and rows Word numbers', () => {
  relabelled(['Điều %1.', '%2.'], (text) => lettingGo(/\d\. /, 1)(lettingGo(/Điều \d\. /, 0)(text)));
  const articles = asked();
  expect(articles).toEqual({ status: 0, text: expect.not.stringMatching(/›/) });
  writeFileSync(file, whole);
  relabelled(['%1'], (text) =>
    text
      .replace(/<w:r><w:t[^>]*>1<\/w:t><\/w:r>/, '')
      .replace(/(<w:pStyle w:val="[^"]*middle"\/>)(<\/w:pPr><\/w:p>)/, `$1${numberAs(0)}$2`),
  );
  expect(asked()).toEqual({ status: 0, text: expect.not.stringMatching(/›/) });
});

it('refuses what a label says and the decision does not do', () => {
  relabelled(['Bãi bỏ H29.99:'], (text) =>
    text.replace(
      /(<w:p><w:pPr>(?:(?!<\/w:pPr>).)*)(<\/w:pPr>(?:(?!<w:p>).)*tiếp tục có hiệu lực)/s,
      `$1${numberAs(0)}$2`,
    ),
  );
  const { status, text } = asked();
  expect(text).toContain('H29.99');
  expect(status).toBe(1);
});

it('refuses a label before a code', () => {
  relabelled(['H24.01.19'], (text) =>
    text.replace(/(<w:pStyle w:val="[^"]*"\/>)(<\/w:pPr><w:r><w:t[^>]*>H24\.01\.09<)/, `$1${numberAs(0)}$2`),
  );
  expect(asked().status).toBe(1);
});
