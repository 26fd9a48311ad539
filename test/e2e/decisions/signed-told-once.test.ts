import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../support/cli.js';
import { DRAFT, town } from '../../support/registries/town.js';
import { put } from '../../support/registry-folder.js';
import { alterWord, issue, signedPaper, type ToBeSigned } from '../../support/signed.js';

/** The lines over the annexes are compared as words and with their tables: what both find is told once. */

let given: ToBeSigned;
beforeAll(() => {
  const repo = town();
  expect(call(repo, 'withdraw', 'H24.05').status).toBe(0);
  const changes = [
    '  - grant: {code: H24.01.09, name: Phòng Kinh tế}',
    '  - grant: {code: H24.01.10, name: Phòng Nội vụ, effective: 2026-03-01}',
    '  - close: {code: H24.01.01, reason: dissolved, effective: 2026-04-01}',
  ].join('\n');
  put(repo, 'doi.yaml', `decision: ${DRAFT}\nchanges:\n${changes}\n`);
  expect(call(repo, 'apply', 'doi.yaml').status).toBe(0);
  given = { repo, id: DRAFT, number: '9/QĐ-UBND', signed: '05/01/2026', today: '2026-01-10' };
});

interface Told {
  status: number | null;
  /** `field: file`, of what is an error. */
  errors: string[];
  all: string;
}

/** What is said of the paper with some words for others. */
function told(...alterations: [string | RegExp, string][]): Told {
  signedPaper(given, 'docx');
  const file = join(given.repo, 'ban-ky', 'qd.docx');
  alterWord(file, alterations);
  const { status, stdout, stderr } = issue(given, '--signed-file', 'ban-ky/qd.docx', '--dry-run', '--json');
  rmSync(join(given.repo, 'ban-ky'), { recursive: true });
  const found: { kind: string; field?: string; file?: string | null }[] =
    status === 1 ? (JSON.parse(stdout).findings ?? []) : [];
  const errors = found.flatMap(({ kind, field, file: said }) => (kind === 'different' ? [`${field}: ${said}`] : []));
  return { status, errors, all: stdout + stderr };
}

describe('what is said of a signed paper', () => {
  it('names the number of an annex once', () => {
    const { errors } = told([/>Phụ lục II</, '>Phụ lục IV<']);
    expect(errors).toEqual(['annex: 4']);
  });

  it('names another decision in the line under a title once', () => {
    const { errors } = told([/(\(Kèm theo Quyết định số\s)0?9/, '$177']);
    expect(errors).toEqual(['decision: 77/QĐ-UBND']);
  });

  it('names another title once, and no number of an annex with it', () => {
    const { errors } = told(['DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ CẤP MỚI', 'DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ ĐÓNG']);
    expect(errors).toContain('annexTitle: DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ ĐÓNG');
    expect(errors.filter((error) => error.startsWith('annex:'))).toEqual([]);
  });

  it('says nothing of a sentence of its articles that looks like a row, of codes that the registry knows', () => {
    const { status, all } = told();
    expect([status, all.includes('giống một hàng'), all.includes('không được đọc')]).toEqual([0, false, false]);
  });
});
