import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runOn } from '../support/cli.js';
import { convert, firstLine, OFFICE, pagesOf } from '../support/office.js';
import { type PdfFacts, pdfFacts } from '../support/pdf-facts.js';
import { bundledRegistry, DRAFT } from '../support/registries/bundled.js';

const run = runOn('2024-06-01');

/** Letters of a page in the order in which they lie on it, without the room between them. */
function words(page: string): string {
  return page.replace(/\s+/g, '');
}

describe.skipIf(!OFFICE && process.env.CI === undefined)('PDF files', () => {
  let repo: string;
  let facts: PdfFacts;
  const file = (name: string): string => join(repo, name);
  beforeAll(async () => {
    repo = bundledRegistry();
    const made = run(repo, ['decision', 'draft', DRAFT, '-o', 'qd.pdf', '--checksum']);
    expect([made.status, made.stderr]).toEqual([0, expect.stringMatching(/^Đã ghi qd.pdf\nĐã ghi qd.pdf.sha256\n/)]);
    facts = await pdfFacts(file('qd.pdf'));
  });

  it('are made to last: PDF/A-2, with every font in them', () => {
    expect(facts.archival).toBe('2B');
    expect(facts.badFonts).toEqual([]);
  });

  it('can be read aloud: tagged, in Vietnamese, with tables and the names of their columns', () => {
    expect(facts.marked).toBe(true);
    expect(facts.language).toBe('vi-VN');
    for (const tag of ['Document', 'P', 'Table', 'TR', 'TH', 'TD']) expect(facts.tags).toContain(tag);
  });

  it('have a title, and an outline that leads to the annexes', () => {
    expect(facts.title).toMatch(/^Về việc cấp mã định danh điện tử/);
    expect(facts.outline.filter((title) => title.startsWith('Phụ lục'))).toHaveLength(4);
  });

  it('hold the same words on the same pages as the Word file', () => {
    expect(run(repo, ['decision', 'draft', DRAFT, '-o', 'word.docx']).status).toBe(0);
    const word = pagesOf(convert(file('word.docx'))).map(words);
    const own = pagesOf(file('qd.pdf')).map(words);
    expect(own).toHaveLength(word.length);
    expect(facts.pages).toBe(word.length);
    expect(own.filter((page, i) => page !== word[i])).toEqual([]);
  });

  it('hold the same words on the same pages where an annex is hundreds of rows long', () => {
    expect(run(repo, ['export', '--annex', '4', '-o', 'pl4.docx']).status).toBe(0);
    expect(run(repo, ['export', '--annex', '4', '-o', 'ban.pdf']).status).toBe(0);
    const word = pagesOf(convert(file('pl4.docx')));
    const own = pagesOf(file('ban.pdf'));
    expect(own.map(words)).toEqual(word.map(words));
    // each page after the first: its number, then the names of the columns
    for (const [i, page] of own.entries()) {
      if (i > 0) expect(firstLine(page)).toBe(String(i + 1));
      expect(page).toMatch(/STT\s+Tên cơ quan, đơn vị/);
    }
  });

  it('are the same bytes each time, in every time zone', () => {
    const again = run(repo, ['decision', 'draft', DRAFT, '-o', 'lai.pdf'], { TZ: 'America/New_York' });
    expect(again.status).toBe(0);
    expect(readFileSync(file('lai.pdf')).equals(readFileSync(file('qd.pdf')))).toBe(true);
  });

  it('have a table of objects that is right to the byte', () => {
    const text = readFileSync(file('qd.pdf'), 'latin1');
    const table = text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1]));
    expect(table.startsWith('xref\n0 ')).toBe(true);
    const entries = [...table.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, at]) => Number(at));
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.filter((at, i) => !text.startsWith(`${i + 1} 0 obj`, at))).toEqual([]);
    expect(text).not.toMatch(/CreateDate>20(?!22)/);
  });
});

describe('a Decision as PDF', () => {
  it('needs LibreOffice, and says how to get it', () => {
    const repo = bundledRegistry();
    for (const [lang, word] of [
      ['vi', 'Cài đặt: sudo apt-get install libreoffice-writer'],
      ['en', 'To install it: sudo apt-get install libreoffice-writer'],
    ] as const) {
      const { status, stderr } = run(repo, ['--lang', lang, 'decision', 'draft', DRAFT, '-o', 'x.pdf'], {
        PATH: '/nowhere',
      });
      expect(status).toBe(3);
      expect(stderr).toContain(word);
    }
  });
});
