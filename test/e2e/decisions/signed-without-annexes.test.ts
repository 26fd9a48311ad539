import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { OFFICE } from '../../support/office.js';
import { pdfLayout } from '../../support/pdf-layout.js';
import { putOnPage, whiteBox } from '../../support/pdf-tamper.js';
import { bundledRegistry } from '../../support/registries/bundled.js';
import { DOSSIER_DAY, onDossierDay } from '../../support/registries/dossier.js';
import { jsonOf } from '../../support/schema.js';
import { alterWord, issue, signedPaper, type ToBeSigned } from '../../support/signed.js';

/** A Decision that takes back another one which did nothing to any code: it has no annex, and is signed as others are. */

const ID = '2024-bai-bo';

function drafted(): ToBeSigned {
  const repo = bundledRegistry();
  const done = ['--number', '17/QĐ-UBND', '--signed', '2024-02-01', '--kind', 'amendment', '--id', '2024-trong'];
  onDossierDay(repo, 'decision', 'new', '--title', 'Về việc rà soát', ...done);
  onDossierDay(repo, 'decision', 'new', '--title', 'Về việc bãi bỏ', '--kind', 'amendment', '--id', ID);
  onDossierDay(repo, 'revoke', '2024-trong', '--decision', ID);
  onDossierDay(repo, 'decision', 'edit', ID, '--signer-title', 'CHỦ TỊCH', '--signer', 'Người ký mẫu');
  return { repo, id: ID, number: '19/QĐ-UBND', signed: '05/06/2024', today: DOSSIER_DAY };
}

interface Asked {
  status: number | null;
  read: string[];
}

function asked(given: ToBeSigned, file: string): Asked {
  const answer = issue(given, '--signed-file', `ban-ky/${file}`, '--dry-run', '--json');
  const json = JSON.parse(answer.stdout) as { paper?: { problems: { kind: string }[] } };
  const { problems } = json.paper ?? jsonOf<{ problems: { kind: string }[] }>(answer, 'check');
  return { status: answer.status, read: problems.map(({ kind }) => kind) };
}

describe('a signed Word file', () => {
  it('without annexes is taken; what changes are tracked in it is said', () => {
    const given = drafted();
    const file = join(given.repo, signedPaper(given, 'docx'), 'qd.docx');
    expect(asked(given, 'qd.docx')).toEqual({ status: 0, read: [] });
    alterWord(file, [
      [
        /(<w:p>(?:(?!<\/w:p>).)*<\/w:p>)(?=<w:sectPr)/s,
        '$1<w:p><w:ins w:id="9"><w:r><w:t>ngay</w:t></w:r></w:ins></w:p>',
      ],
    ]);
    expect(asked(given, 'qd.docx').read).toEqual(['insertions-tracked']);
  });
});

describe.skipIf(!OFFICE && process.env.CI === undefined)('a signed PDF', () => {
  let given: ToBeSigned;
  let file: string;
  beforeAll(() => {
    given = drafted();
    file = join(given.repo, signedPaper(given, 'pdf'), 'qd.pdf');
  });

  it('without annexes is taken, and has none', async () => {
    const { lines } = await pdfLayout(file);
    expect(lines.filter(({ text }) => /^Phụ lục|^Không có$/.test(text))).toEqual([]);
    expect(asked(given, 'qd.pdf')).toEqual({ status: 0, read: [] });
  });

  it('in which words are hidden says so', async () => {
    const { lines, pages } = await pdfLayout(file);
    const line = lines.find(({ text }) => /^Điều 2\./.test(text));
    if (line === undefined) throw new Error('no Điều 2');
    const points = 72 / 25.4;
    const height = pages[line.page - 1]?.height ?? 0;
    putOnPage(file, line.page, { content: whiteBox(0, (height - line.y) * points - 4, 595, 16) });
    expect(asked(given, 'qd.pdf').read).toEqual(['page-text-hidden']);
  });
});
