import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { call, runOn } from '../../support/cli.js';
import { convert, OFFICE } from '../../support/office.js';
import { pdf } from '../../support/pdf.js';
import { bundledRegistry, DRAFT as FULL } from '../../support/registries/bundled.js';
import { DRAFT, town } from '../../support/registries/town.js';
import { read, snapshot } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';
import { alterWord, takeOffMark } from '../../support/signed.js';

const on2024 = runOn('2024-06-01');

/** A repository with a draft, and how to call the program in it. */
interface Case {
  repo: string;
  id: string;
  run: (...args: string[]) => { status: number | null; stdout: string; stderr: string };
  issue: string[];
  /** Three texts of its annexes, and what somebody made of them on paper. */
  cells: readonly (readonly [string, string])[];
}

function full(): Case {
  const repo = bundledRegistry();
  return {
    repo,
    id: FULL,
    run: (...args) => on2024(repo, args),
    issue: ['decision', 'issue', FULL, '--number', '1500/QĐ-UBND', '--signed', '22/05/2023'],
    cells: [
      ['Thanh tra thành phố', 'Thanh tra Thành phố Hải Phòng'],
      ['0225 000 0041', '0225 000 0141'],
      ['H24.16.01.001', 'H24.16.01.009'],
    ],
  };
}

function amendment(): Case {
  const repo = town();
  call(repo, 'rename', 'H24.02', '--name', 'Sở Khoa học và Công nghệ', '--decision', DRAFT);
  call(repo, 'close', 'H24.01.01', '--decision', DRAFT);
  return {
    repo,
    id: DRAFT,
    run: (...args) => call(repo, ...args),
    issue: ['decision', 'issue', DRAFT, '--number', '3000/QĐ-UBND', '--signed', '30/07/2025'],
    cells: [
      ['Sở Dự kiến', 'Sở Kế hoạch'],
      ['Sở Khoa học và Công nghệ', 'Sở Khoa học và Kỹ thuật'],
      ['H24.01.01', 'H24.01.02'],
    ],
  };
}

/** A paper with its cells altered, or as it is. */
function paper({ repo, id, run, cells }: Case, format: 'docx' | 'pdf', altered: boolean): string {
  expect(run('decision', 'draft', id, '-o', 'qd.docx', '--force').status).toBe(0);
  const file = join(repo, 'qd.docx');
  takeOffMark(file);
  if (altered) {
    alterWord(
      file,
      cells.map(([from, to]) => [`>${from}<`, `>${to}<`]),
    );
  }
  if (format === 'pdf') convert(file);
  return `qd.${format}`;
}

const ALTERED = {
  full: [
    'H24.02 name: Thanh tra Thành phố Hải Phòng | Thanh tra thành phố',
    'H24.11.01 phone: 0225 000 0141 | 0225 000 0041',
    'H24.16.01.001 code: H24.16.01.009 | H24.16.01.001',
  ],
  amendment: [
    'H24.05 name: Sở Kế hoạch | Sở Dự kiến',
    'H24.02 name: Sở Khoa học và Kỹ thuật | Sở Khoa học và Công nghệ',
    'H24.01.01 code: H24.01.02 | H24.01.01',
  ],
};

interface Found {
  equal: boolean;
  findings: { code: string; field: string; file: string; registry: string }[];
}

describe.each([
  ['full', 'docx'],
  ['full', 'pdf'],
  ['amendment', 'docx'],
  ['amendment', 'pdf'],
] as const)('a signed paper of a decision: %s, %s', (kind, format) => {
  const skipped = format === 'pdf' && !OFFICE;
  const make = kind === 'full' ? full : amendment;

  it.skipIf(skipped)('that says what the draft does is kept with its name, hash and address', () => {
    const given = make();
    const file = paper(given, format, false);
    const url = 'https://congbao.example.com/1500.pdf';
    const call = [...given.issue, '--signed-file', file, '--signed-url', url];
    const before = snapshot(given.repo);
    const dry = given.run(...call, '--dry-run');
    expect([dry.status, dry.stderr]).toEqual([0, expect.stringContaining(`Bản đã ký ${file}: các phụ lục khớp`)]);
    expect(snapshot(given.repo)).toEqual(before);
    expect(given.run(...call).status).toBe(0);
    const sha256 = createHash('sha256')
      .update(readFileSync(join(given.repo, file)))
      .digest('hex');
    expect(parse(read(given.repo, `decisions/${given.id}.yaml`))).toMatchObject({
      signedFile: { name: file, sha256, url },
    });
    expect(given.run('validate').status).toBe(0);
    expect(given.run('decision', 'show', given.id).stdout).toContain(sha256);
  });

  it.skipIf(skipped)('with three cells altered is refused, exactly those three named, nothing written', () => {
    const given = make();
    const file = paper(given, format, true);
    const before = snapshot(given.repo);
    const answer = given.run(...given.issue, '--signed-file', file, '--json');
    const { equal, findings } = jsonOf<Found>(answer, 'check');
    expect(equal).toBe(false);
    expect(findings.map(({ code, field, file, registry }) => `${code} ${field}: ${file} | ${registry}`)).toEqual(
      ALTERED[kind],
    );
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain('Không ghi gì.');
    expect(snapshot(given.repo)).toEqual(before);
  });
});

describe('a signed paper', () => {
  it('with another number and day than those given is refused, both named', () => {
    const given = amendment();
    const decision = join(given.repo, 'qd.docx');
    expect(given.run(...given.issue).status).toBe(0);
    expect(given.run('decision', 'draft', given.id, '-o', 'qd.docx').status).toBe(0);
    const again = amendment();
    writeFileSync(join(again.repo, 'qd.docx'), readFileSync(decision));
    const { status, stdout } = again.run(
      ...['decision', 'issue', again.id, '--number', '3001/QĐ-UBND', '--signed', '31/07/2025'],
      ...['--signed-file', 'qd.docx'],
    );
    expect(status).toBe(1);
    expect(stdout).toContain('dòng “Số: 3000/QĐ-UBND”');
    expect(stdout).toContain('tệp ghi “3000/QĐ-UBND”, sổ là “3001/QĐ-UBND”');
    expect(stdout).toContain('tệp ghi “30/07/2025”, sổ là “31/07/2025”');
    expect(again.run(...again.issue, '--signed-file', 'qd.docx').status).toBe(0);
  });

  it('of a draft that was submitted is taken; that its number and day could not be read is said', () => {
    const given = amendment();
    expect(given.run('decision', 'submit', given.id, '--number', '25/TTr-STTTT', '--on', '2025-07-20').status).toBe(0);
    const { status, stderr } = given.run(...given.issue, '--signed-file', paper(given, 'docx', false));
    expect([status, stderr]).toEqual([0, expect.stringContaining('không đọc được số hoặc ngày ký')]);
  });

  it('that lacks a whole annex is refused', () => {
    const given = full();
    expect(given.run('export', '--decision', FULL, '--annex', '2', '-o', 'pl.docx').status).toBe(0);
    const { status, stdout } = given.run(...given.issue, '--signed-file', 'pl.docx');
    expect(status).toBe(1);
    expect(stdout).toContain('Không khớp');
  });

  it('that is a scan, or no paper at all, is refused in plain words', () => {
    const given = amendment();
    const put = (name: string, bytes: Uint8Array): void => writeFileSync(join(given.repo, name), bytes);
    put('quet.pdf', pdf([{ content: '0 0 100 100 re f' }]));
    put('rac.pdf', strToU8('%PDF-1.7\nkhông phải PDF'));
    put('rac.docx', strToU8('PK\u0003\u0004…'));
    const cases: [string[], number, string][] = [
      [['--signed-file', 'quet.pdf'], 3, 'bản quét'],
      [['--signed-file', 'rac.pdf'], 3, 'rac.pdf'],
      [['--signed-file', 'rac.docx'], 3, 'rac.docx'],
      [['--signed-file', 'khong-co.pdf'], 3, 'khong-co.pdf'],
      [['--signed-file', 'qd.txt'], 2, '.pdf'],
      [['--signed-url', 'https://example.com/a.pdf'], 2, '--signed-file'],
      [['--signed-file', 'quet.pdf', '--signed-url', 'javascript:alert(1)'], 2, 'https://'],
    ];
    const before = snapshot(given.repo);
    for (const [args, status, word] of cases) {
      const answer = given.run(...given.issue, ...args);
      expect([args, answer.status], answer.stderr).toEqual([args, status]);
      expect(answer.stderr).toContain(word);
      expect(answer.stderr).not.toContain(' at ');
    }
    expect(snapshot(given.repo)).toEqual(before);
  });
});
