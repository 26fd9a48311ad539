import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { AMENDMENT, dossier, onDossierDay } from '../../support/registries/dossier.js';

/** No line of a paper ends with the word "số" whose number stands on the next one. */

let repo: string;
beforeAll(() => {
  repo = dossier();
});

/** Places at which a line may part the word from the number of a paper; names of lists (`Trường mẫu số 1`) stay as they are. */
const PARTED = /(?<!\p{L})số (?=(?:\d+|\u00A0+|…)\/)/giu;

function textOf(...args: string[]): string {
  onDossierDay(repo, ...args, '-o', 'van-ban.docx', '--force');
  const parts = unzipSync(readFileSync(join(repo, 'van-ban.docx')));
  const xml = ['word/document.xml', 'word/footnotes.xml'].map((part) => strFromU8(parts[part] ?? new Uint8Array()));
  return xml.join('\n').replace(/<[^>]*>/g, '');
}

describe('the word "số"', () => {
  it.each(['decision', 'submission', 'comparison', 'dispatch', 'consolidation'])(
    'stays with its number in the %s',
    (document) => {
      const text = textOf('decision', 'draft', AMENDMENT, '--document', document);
      expect(text.match(PARTED) ?? []).toEqual([]);
      expect(text).toMatch(/số\u00A0/u);
    },
  );

  it('stays with its number in the report and on the page of the annexes', () => {
    expect(textOf('report').match(PARTED) ?? []).toEqual([]);
    onDossierDay(repo, 'export', '-o', 'phu-luc.html', '--force');
    const [source = ''] = /<p class="source">[^<]*/.exec(readFileSync(join(repo, 'phu-luc.html'), 'utf8')) ?? [];
    expect(source).toMatch(/số\u00A0\d/u);
    expect(source.match(PARTED) ?? []).toEqual([]);
  });
});

it('titles on the sheets of the Excel file break between their parts, not in a name, and are read back', () => {
  onDossierDay(repo, 'export', '--decision', AMENDMENT, '--scope', 'changes', '-o', 'phu-luc.xlsx', '--force');
  const parts = unzipSync(readFileSync(join(repo, 'phu-luc.xlsx')));
  const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
  const titles = [...sheet.matchAll(/<c r="A[23]"[^>]*><is><t[^>]*>([^<]*)/g)].map(([, text = '']) =>
    text.split(/&#10;|\n/),
  );
  expect(titles).toEqual([
    ['DANH SÁCH CƠ QUAN, ĐƠN VỊ ĐỔI TÊN,', 'GIỮ NGUYÊN MÃ ĐỊNH DANH ĐIỆN TỬ'],
    [expect.stringMatching(/^\(Kèm theo Quyết định số.*năm 2024$/u), 'của Ủy ban nhân dân thành phố Hải Phòng)'],
  ]);
  expect(onDossierDay(repo, 'check', 'phu-luc.xlsx', '--decision', AMENDMENT)).not.toContain('lỗi');
});
