import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../src/annex/annex-changes.js';
import { DOCUMENTS, type DocumentKind, type Paper, paperFills, paperOf } from '../../../src/annex/papers/index.js';
import type { Registry } from '../../../src/core/registry/registry.js';
import type { Decision } from '../../../src/core/registry/types.js';
import { docxFile } from '../../../src/formats/write/docx/docx-file.js';
import { paperPages } from '../../../src/formats/write/paged/paper.js';
import { disorder, looseEnds, parseStrictly, partsOf, wordText } from '../../support/ooxml.js';
import { decision, registry, TODAY } from '../../support/registries/annexes.js';
import { TODAY as EVENT_DAY, EVENTS, everyEvent } from '../../support/registries/every-event.js';

const docxOf = (paper: Paper): Uint8Array => docxFile(paperPages(paper));

type Kind = Exclude<DocumentKind, 'decision'>;
const KINDS = DOCUMENTS.filter((kind): kind is Kind => kind !== 'decision');

function paper(kind: Kind, of: Registry, about: Decision, today: string): Paper {
  return paperOf(kind, of, about, today, {
    columns: ['no', 'name', 'code'],
    auto: true,
    numbering: 'roman',
    at: undefined,
    dispatch: undefined,
  });
}

const everything = everyEvent();
const events = everything.decision(EVENTS);
if (events === undefined) throw new Error('no decision that does everything');

/** The cells of a paper's rules, those of headings left out. */
function rowsOf({ letter, annexes }: Paper): (readonly string[])[] {
  const inText = letter?.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])) ?? [];
  const tables = [...inText, ...annexes.map(({ table }) => table)];
  return tables.flatMap(({ rows }) => rows.filter(({ depth }) => depth === undefined).map(({ cells }) => cells));
}

describe('papers of a decision that does everything', () => {
  it.each(KINDS)('%s is a Word file without fault', (kind) => {
    const parts = partsOf(docxOf(paper(kind, everything, events, EVENT_DAY)));
    for (const [path, xml] of parts) if (path.endsWith('.xml')) expect(disorder(parseStrictly(xml))).toEqual([]);
    expect(looseEnds(parts)).toEqual([]);
  });

  it.each(KINDS)('%s names no body without its name, and nothing that is not there', (kind) => {
    const text = wordText(docxOf(paper(kind, everything, events, EVENT_DAY)));
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\(\)|“”| {2,}\S*,,/);
  });

  it('bảng so sánh has a row for each change', () => {
    const changes = changesOf(everything, events, EVENT_DAY);
    const rows = rowsOf(paper('comparison', everything, events, EVENT_DAY));
    expect(rows).toHaveLength(changes.length);
    for (const { unit } of changes) expect(rows.flat().join('\n')).toContain(`(${unit.code})`);
  });

  it('the figures of the Tờ trình balance at every level', () => {
    const rows = rowsOf(paper('submission', everything, events, EVENT_DAY));
    const figures = (words: RegExp): number[] =>
      rows
        .filter(([, name = '']) => words.test(name))
        .map((cells) => cells.slice(2).map(Number))
        .reduce((sum, counts) => sum.map((each, i) => each + (counts[i] ?? 0)), [0, 0, 0, 0, 0]);
    const [before, after] = [figures(/trước khi ban hành/), figures(/sau khi ban hành/)];
    const inForce = [...everything.units.values()].length;
    expect(before.at(-1)).toBeGreaterThan(0);
    expect(after.at(-1)).toBeLessThanOrEqual(inForce);
    expect(after.slice(0, 4).reduce((a, b) => a + b)).toBe(after.at(-1));
    expect(before.slice(0, 4).reduce((a, b) => a + b)).toBe(before.at(-1));
  });
});

describe('papers where things are missing or long', () => {
  it.each(KINDS)('%s of a draft without anything is still a paper, with its gaps', (kind) => {
    const draft: Decision = { id: '2024-trong', kind: 'amendment' };
    const made = paper(kind, registry.with({ decisions: [draft] }), draft, TODAY);
    expect(made.gaps.length).toBeGreaterThan(0);
    expect(wordText(docxOf(made))).not.toMatch(/undefined|NaN/);
  });

  it.each(KINDS)('%s without any full decision before it', (kind) => {
    const only: Decision = { id: '2024-dau-tien', kind: 'amendment', title: 'Về việc cấp mã' };
    const bare = registry.with({ decisions: [only] });
    expect(() => docxOf(paper(kind, bare, only, '2021-01-01'))).not.toThrow();
  });

  it('names of any length and with letters that XML minds', () => {
    const name = `Ban <A> & "B" ${'rất dài '.repeat(40).trim()}`;
    const units = [...registry.units.values()].map((unit) => ({ ...unit, name }));
    const long = registry.with({ units });
    for (const kind of KINDS) {
      const text = wordText(docxOf(paper(kind, long, decision('2024-du-thao-qd-ubnd'), TODAY)));
      if (kind !== 'dispatch') expect(text).toContain('Ban <A> & "B" rất dài');
    }
  });

  it('says "Không còn mã" of a code without a successor and "Chưa có mã" of a new one', () => {
    const cells = rowsOf(paper('comparison', registry, decision('2023-5-qd-ubnd'), TODAY)).flat();
    expect(cells).toContain('Không còn mã');
    const draft = rowsOf(paper('comparison', registry, decision('2024-du-thao-qd-ubnd'), TODAY)).flat();
    expect(draft.some((cell) => cell.startsWith('Trường lớn (H24.10.05)'))).toBe(true);
  });

  it('a code that comes back was closed before, and the Tờ trình speaks of a draft whatever became of it', () => {
    const cells = rowsOf(paper('comparison', everything, events, EVENT_DAY)).flat();
    expect(cells).toContain('Ban Bến (H24.09) (mã đã đóng)');
    expect(wordText(docxOf(paper('submission', everything, events, EVENT_DAY)))).toContain(
      'dự thảo Quyết định sắp xếp',
    );
  });

  it('a consolidation says where the decision that it repeats lacks something', () => {
    const made = paper('consolidation', everything, events, EVENT_DAY);
    expect(made.gaps).toContain('issued');
    expect(paperFills(everything, events, made)).toContainEqual({
      gap: 'issued',
      command: 'madinhdanh decision draft 2022-100-qd-ubnd -o quyet-dinh.docx',
    });
  });

  it('a decision of another body is no amendment of the list', () => {
    const made = paper('consolidation', registry, decision('2020-20-qd-ttg'), TODAY);
    expect(made.gaps).toContain('unamended');
    expect(rowsOf(made).map(([, , code]) => code)).toEqual(['H24']);
  });
});
