import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { commitAll } from '../../support/git.js';
import { OFFICE } from '../../support/office.js';
import { bundledRegistry, DRAFT as FULL } from '../../support/registries/bundled.js';
import { AMENDMENT, DOSSIER_DAY, dossier } from '../../support/registries/dossier.js';
import { DRAFT, SIGNED, town } from '../../support/registries/town.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';
import { issue, signedPaper, type ToBeSigned } from '../../support/signed.js';

function must(repo: string, ...args: string[]): void {
  const { status, stderr } = call(repo, ...args);
  expect([args.join(' '), status], stderr).toEqual([args.join(' '), 0]);
}

const inTown = (repo: string, id = DRAFT): ToBeSigned => ({
  repo,
  id,
  number: '3000/QĐ-UBND',
  signed: '30/07/2025',
  today: '2025-08-01',
});

function some(): string {
  const repo = town();
  must(repo, 'rename', 'H24.02', '--name', 'Sở Khoa học và Công nghệ', '--decision', DRAFT);
  must(repo, 'close', 'H24.01.01', '--decision', DRAFT);
  return repo;
}

const ARTICLES = `Điều 1. Cấp mã
1. Cấp mã cho các cơ quan, đơn vị tại các Phụ lục I, II, III kèm theo.
2. Giao Văn phòng:
a) Thông báo cho các đơn vị;
b) Cập nhật danh mục:
- trước ngày 15 tháng 8 năm 2025;
- báo cáo 02 lần mỗi năm.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 77/QĐ-UBND ngày 05/01/2021.
`;

/** The first decision of a body of another kind. */
function firstOf(code: string, number: string): ToBeSigned {
  const repo = newFolder();
  must(repo, 'init', code);
  must(repo, 'decision', 'new', '--id', 'moi', '--title', 'Về việc cấp mã định danh điện tử', '--kind', 'full');
  must(
    repo,
    'decision',
    'edit',
    'moi',
    '--department',
    'Trung tâm Công nghệ thông tin',
    '--signer-title',
    'Phó Chủ tịch',
  );
  must(repo, 'decision', 'edit', 'moi', '--signer', 'Nguyễn Văn Mẫu', '--recipients', 'Như Điều 4');
  must(repo, 'add', '--code', `${code}.01`, '--name', 'Văn phòng', '--decision', 'moi');
  return { ...inTown(repo, 'moi'), number };
}

const KINDS: Record<string, () => ToBeSigned> = {
  'a full list': () => ({
    repo: bundledRegistry(),
    id: FULL,
    number: '1500/QĐ-UBND',
    signed: '22/05/2023',
    today: '2024-06-01',
  }),
  'an amendment of every kind': () => ({
    repo: dossier(),
    id: AMENDMENT,
    number: '7/QĐ-UBND',
    signed: '05/06/2024',
    today: DOSSIER_DAY,
  }),
  'an amendment with gaps': () => inTown(some()),
  'a single change': () => inTown(town()),
  'a city with a long name': () => firstOf('H29', '5/QĐ-UBND'),
  'a bank whose head decides': () => firstOf('G19', '12/QĐ-NHNN'),
  'a body under another one': () => {
    const repo = some();
    must(repo, 'decision', 'edit', DRAFT, '--authority', 'Văn phòng', '--symbol', 'QĐ-VP');
    return { ...inTown(repo), number: '30/QĐ-VP' };
  },
  'days of its own': () => {
    const repo = some();
    must(repo, 'add', '--parent', 'H24', '--name', 'Sở Sau', '--effective', '2025-12-01', '--decision', DRAFT);
    must(repo, 'decision', 'edit', DRAFT, '--effective', '2025-09-01');
    return inTown(repo);
  },
  'articles in its own words': () => {
    const repo = some();
    writeFileSync(join(repo, 'dieu.md'), ARTICLES);
    must(repo, 'decision', 'edit', DRAFT, '--articles', 'dieu.md');
    return inTown(repo);
  },
  'a revocation': () => {
    const repo = town();
    put(
      repo,
      'doi.yaml',
      `decision: ${SIGNED}\nchanges:\n  - grant: {parent: H24, name: Sở Sau}\n  - rename: {code: H24.01, name: Văn phòng Ủy ban}\n`,
    );
    must(repo, 'apply', 'doi.yaml');
    must(repo, 'decision', 'new', '--title', 'Thu hồi');
    commitAll(repo, 'Ký');
    must(repo, 'revoke', SIGNED, '--decision', '2025-thu-hoi', '--confirm', '1');
    return inTown(repo, '2025-thu-hoi');
  },
};

interface Issued {
  paper: { equal: boolean; findings: { message: string; name: string }[] };
}

/** Finds nothing to say of a paper that the tool itself has made. */
function expectEqual(given: ToBeSigned, path: string): void {
  const answer = issue(given, '--signed-file', path, '--dry-run', '--json');
  expect(answer.status, answer.stdout.replace(/.*"findings"/s, '') + answer.stderr).toBe(0);
  const { paper } = jsonOf<Issued>(answer, 'change');
  expect(paper.findings.map(({ message, name }) => `${message} (${name})`)).toEqual([]);
  expect(paper.equal).toBe(true);
}

describe.each(['docx', 'pdf'] as const)('a paper that the tool itself has made: %s', (format) => {
  const skipped = format === 'pdf' && !OFFICE;
  it.skipIf(skipped).each(Object.entries(KINDS))('of %s differs in nothing', (_, make) => {
    const given = make();
    signedPaper(given, format);
    expectEqual(given, `ban-ky/qd.${format}`);
  });

  it.skipIf(skipped)('with annexes in files of their own, as electronic papers have them, differs in nothing', () => {
    const given = inTown(some());
    expectEqual(given, signedPaper(given, format, '--annexes-apart', '--electronic'));
  });

  it.skipIf(skipped)('with annexes numbered 1, 2, 3 differs in nothing', () => {
    const given = inTown(some());
    signedPaper(given, format, '--annex-numbering', 'arabic');
    expectEqual(given, `ban-ky/qd.${format}`);
  });
});
