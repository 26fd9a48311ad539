import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call } from '../../support/cli.js';
import { convert, OFFICE } from '../../support/office.js';
import { DRAFT, town } from '../../support/registries/town.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';
import { issue, signedPaper, type ToBeSigned } from '../../support/signed.js';

/** What the Công báo, an archive or a portal prints on every page is none of the decision, unless it speaks of what that does. */

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

/** Prints words above every page of the paper. */
function above(words: string): void {
  const parts = unzipSync(readFileSync(file));
  for (const name of Object.keys(parts).filter((each) => /^word\/header\d+\.xml$/.test(each))) {
    const header = strFromU8(parts[name] ?? new Uint8Array());
    parts[name] = strToU8(header.replace('</w:hdr>', `<w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:hdr>`));
  }
  writeFileSync(file, zipSync(parts));
}

interface Told {
  findings: { severity: string; field: string | null; file: string | null }[];
}

function asked(path = 'ban-ky/qd.docx'): { status: number | null; told: string[] } {
  const answer = issue(given, '--signed-file', path, '--dry-run', '--json');
  const json = JSON.parse(answer.stdout) as { paper?: Told };
  const { findings } = json.paper ?? jsonOf<Told>(answer, 'check');
  return {
    status: answer.status,
    told: findings.map(({ severity, field, file: said }) => `${severity} ${field}: ${said}`),
  };
}

const HONEST = [
  'CÔNG BÁO/Số 123 + 124/Ngày 28-11-2026',
  'VĂN PHÒNG ỦY BAN NHÂN DÂN THÀNH PHỐ',
  'Nguồn: congbao.example.gov.vn, tải về 22/11/2026 09:12',
];

describe('words on every page', () => {
  it.each(HONEST)('are told once and refuse nothing: %s', (words) => {
    above(words);
    expect(asked()).toEqual({ status: 0, told: [`warning wording: ${words}`] });
  });

  it.each([
    'Bãi bỏ mã H24.99',
    'Mã H24.99 dùng thử',
    'Quyết định này hết hiệu lực từ ngày 01/01/2027',
    'Không cấp cho 02 đơn vị',
    'Theo Phụ lục IV',
  ])('refuse the paper where they speak of what it does: %s', (words) => {
    above(words);
    expect(asked().status).toBe(1);
  });

  it.skipIf(!OFFICE && process.env.CI === undefined)('are the same in PDF', () => {
    above(HONEST[0] ?? '');
    const pdf = (): string => {
      copyFileSync(convert(file), join(given.repo, 'ban-ky', 'qd.pdf'));
      return 'ban-ky/qd.pdf';
    };
    expect(asked(pdf())).toEqual({ status: 0, told: [`warning wording: ${HONEST[0]}`] });
    writeFileSync(file, whole);
    above('Bãi bỏ mã H24.99');
    expect(asked(pdf()).status).toBe(1);
  });
});
