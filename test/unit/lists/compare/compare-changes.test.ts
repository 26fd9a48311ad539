import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../../src/annex/annex-changes.js';
import { viewOfDecision } from '../../../../src/annex/annex-view.js';
import { changesDocument } from '../../../../src/annex/document.js';
import type { CheckResult } from '../../../../src/core/comparison.js';
import { readTables } from '../../../../src/formats/read/read-tables.js';
import type { AnnexWriter } from '../../../../src/formats/write/annexes/annex-writer.js';
import { csv } from '../../../../src/formats/write/annexes/csv.js';
import { json } from '../../../../src/formats/write/annexes/json.js';
import { md } from '../../../../src/formats/write/annexes/md.js';
import { docx } from '../../../../src/formats/write/docx/index.js';
import { xlsx } from '../../../../src/formats/write/xlsx/index.js';
import { changeLines, statesChanges } from '../../../../src/lists/compare/change-lines.js';
import { readChangesJson } from '../../../../src/lists/compare/changes-json.js';
import { checkChanges } from '../../../../src/lists/compare/compare-changes.js';
import { recognise } from '../../../../src/lists/recognise/recognise.js';
import { found } from '../../../support/compare.js';
import { decision, registry, TODAY } from '../../../support/registries/annexes.js';

const WRITERS: readonly [string, AnnexWriter][] = [
  ['csv', csv],
  ['md', md],
  ['json', json],
  ['xlsx', xlsx],
  ['docx', docx],
];
const DRAFT = '2024-du-thao-qd-ubnd';
const SIGNED = '2023-5-qd-ubnd';

function exported(id: string, write: AnnexWriter): string | Uint8Array {
  const named = decision(id);
  return write(changesDocument(registry, { ...viewOfDecision(registry, named, TODAY), decision: named }, TODAY));
}

async function held(content: string | Uint8Array, format: string, id: string): Promise<CheckResult> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file = `thay-doi.${format}`;
  const lines = readChangesJson(bytes, file)?.lines ?? changeLines(recognise(await readTables(bytes, file)));
  return checkChanges(lines, changesOf(registry, decision(id), TODAY), registry);
}

function replaced(content: string | Uint8Array, from: string, to: string): string {
  const text = String(content);
  expect(text).toContain(from);
  return text.replace(from, to);
}

describe.each(WRITERS)('what a decision changes, exported as %s', (format, write) => {
  it.each([DRAFT, SIGNED])('is found just as the decision made it: %s', async (id) => {
    const result = await held(exported(id, write), format, id);
    expect(result.findings).toEqual([]);
    expect(result.counts.map(({ registry: own, equal }) => own - equal)).not.toContain(1);
    expect(result.counts.reduce((sum, { equal }) => sum + equal, 0)).toBe(
      changesOf(registry, decision(id), TODAY).length,
    );
  });
});

describe('a list of changes that is not what the decision does', () => {
  it('is distinguished from a list of a whole state', async () => {
    const list = async (text: string) => recognise(await readTables(new TextEncoder().encode(text), 'a.csv'));
    expect(statesChanges(await list(String(exported(DRAFT, csv))))).toBe(true);
    expect(statesChanges(await list('Mã,Tên\nH24.09,Sở Y tế\n'))).toBe(false);
  });

  it('is named by row, field and both values', async () => {
    const table = exported(DRAFT, md);
    expect(found(await held(replaced(table, '| H24.10.06 |', '| H24.10.07 |'), 'md', DRAFT))).toEqual([
      'different C12 H24.10.06 code: H24.10.07 | H24.10.06',
    ]);
    const [other] = found(await held(replaced(table, '(H24.10.01, một phần)', '(H24.10.01)'), 'md', DRAFT));
    expect(other).toContain('H24.10.05 successors: H24.10.06; H24.10.01 | H24.10.06; H24.10.01 (một phần)');
    const [name] = found(await held(replaced(table, 'Sở Kiến trúc', 'Sở Kiến Trúc'), 'md', DRAFT));
    expect(name).toContain('spelling');
    expect(name).toContain('nameBefore: Sở Kiến Trúc | Sở Kiến trúc');
  });

  it('lacks a change, has one too many, or calls it another kind', async () => {
    const list = String(exported(DRAFT, csv));
    const without = list.replace(/Cấp mới.*\r\n/, '');
    expect(found(await held(without, 'csv', DRAFT))).toEqual(['missing H24.10.06']);
    const more = `${list}Hủy bỏ/Đóng mã,H24.09,Sở Y tế,,,,Giải thể\r\n`;
    expect(found(await held(more, 'csv', DRAFT)).join()).toMatch(/^extra B\d+ H24\.09 unchanged$/);
    const other = list.replace('Đổi tên', 'Cấp mới');
    expect(found(await held(other, 'csv', DRAFT)).join()).toMatch(
      /^different A\d+ H24\.100 change: granted \| renamed$/,
    );
  });
});
