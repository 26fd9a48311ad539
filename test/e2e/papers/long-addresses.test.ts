import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../support/cli.js';
import { convert, OFFICE } from '../../support/office.js';
import { pdfLayout } from '../../support/pdf-layout.js';
import { town } from '../../support/registries/town.js';

const MAIL = `phongtiepnhanvatrakesquagiaiquyetthutuchanhchinhcuadonviabcdefg@${'trungtamphucvuhanhchinhcong'.repeat(2)}.haiphong.example.com`;
const SITE = `https://dichvucongtructuyenmotcua${'trungtamphucvu'.repeat(2)}.trungtamphucvuhanhchinhcongthanhpho.haiphong.example.com`;

let repo: string;
beforeAll(() => {
  repo = town();
  expect(call(repo, 'update', 'H24.02', '--email', MAIL, '--website', SITE).status).toBe(0);
});

/** The pieces of both addresses as they stand in the lines of a list. */
async function piecesIn(pdf: string): Promise<string[]> {
  const { lines } = await pdfLayout(join(repo, pdf));
  const runs = lines.flatMap(({ runs: parts }) => parts.flatMap(({ text }) => text.trim().split(/\s+/)));
  const whole = `${MAIL} ${SITE}`;
  return runs.filter((text) => text.length > 8 && whole.includes(text));
}

describe('addresses too long for their columns', () => {
  it('are read back whole from the Word file', () => {
    expect(call(repo, 'export', '-o', 'pl.docx').status).toBe(0);
    const { status, stdout } = call(repo, 'check', 'pl.docx');
    expect([status, stdout]).toEqual([0, expect.stringMatching(/đúng như sổ\.$/m)]);
  });

  it.skipIf(!OFFICE)('are broken at @ and dots alone, in Word and in PDF', async () => {
    expect(call(repo, 'export', '--annex', '2', '-o', 'ds.pdf').status).toBe(0);
    expect(call(repo, 'export', '--annex', '2', '-o', 'tep.docx').status).toBe(0);
    convert(join(repo, 'tep.docx'));
    for (const file of ['ds.pdf', 'tep.pdf']) {
      const pieces = await piecesIn(file);
      expect([file, pieces.length > 3]).toEqual([file, true]);
      for (const piece of pieces) {
        if (!MAIL.startsWith(piece) && !SITE.startsWith(piece))
          expect([file, piece]).toEqual([file, expect.stringMatching(/^[@.]/)]);
      }
    }
    expect(call(repo, 'check', 'ds.pdf').status).toBe(0);
  });
});
