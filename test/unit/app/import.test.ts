import { describe, expect, it } from 'vitest';
import { ImportRefused, type ListImportOptions, listImport } from '../../../src/app/import.js';
import { importNeedsDecision } from '../../../src/app/import-decision.js';
import { type ListFile, readList } from '../../../src/app/list-file.js';
import { recognise } from '../../../src/lists/recognise/recognise.js';
import { CITY, HEALTH, registryWith, sheet, TODAY } from '../../support/import.js';
import { QUIET } from '../../support/list-files.js';

const HEAD = ['Mã', 'Tên', 'Điện thoại'];
const registry = registryWith(CITY, HEALTH);

function listOf(...rows: string[][]): ListFile {
  const tables = [sheet([HEAD, ...rows])];
  return { name: 'ds.xlsx', tables, listed: recognise(tables), keyed: false };
}

/** Options that count how often a list is worked out: the missing body is named once each time. */
function counting(options: Partial<ListImportOptions> = {}): ListImportOptions & { plans: number } {
  const counted = {
    decision: 'd2',
    plans: 0,
    placeholder: (code: string) => {
      counted.plans += 1;
      return `? ${code}`;
    },
    spent: {
      has: () => false,
      reservedIn: () => undefined,
      onceReserved: () => undefined,
      isCurrent: () => true,
    },
    ...options,
  };
  return counted;
}

const ORPHAN = ['H24.05.01', 'Trạm Y tế'];

describe('an import session', () => {
  it('works a list out once, whatever is asked of it and however often', () => {
    const options = counting({ addMissingParents: true });
    const session = listImport(registry, listOf(ORPHAN), options);
    session.plan(registry, TODAY);
    const outcome = session.workOut(registry, TODAY);
    expect(session.workOut(registry, TODAY)).toBe(outcome);
    expect(session.transition({ registry, today: TODAY }).after).toBe(outcome.after);
    expect(session.last).toBe(outcome);
    expect(outcome.after?.unit('H24.05.01')?.name).toBe('Trạm Y tế');
    expect(options.plans).toBe(1);
  });

  it('works it out anew where the user gives way, or the registry is another one', () => {
    const options = counting();
    const session = listImport(registry, listOf(ORPHAN), options);
    expect(session.workOut(registry, TODAY).after).toBeUndefined();
    session.addMissingParents = true;
    expect(session.workOut(registry, TODAY).after).toBeDefined();
    expect(options.plans).toBe(2);
    session.workOut(registryWith(CITY, HEALTH), TODAY);
    expect(options.plans).toBe(3);
  });

  it('takes another decision without reading the list again', () => {
    const options = counting({ addMissingParents: true, decision: 'none' });
    const session = listImport(registry, listOf(ORPHAN), options);
    expect(session.workOut(registry, TODAY).findings.map(({ rule }) => rule)).toContain('change-decision-missing');
    session.decision = 'd2';
    expect(session.workOut(registry, TODAY).after).toBeDefined();
    expect(options.plans).toBe(1);
  });

  it('gives a refused change the place of its row, and leaves the row out where that is wanted', () => {
    const spent = {
      has: (code: string) => code === 'H24.05',
      reservedIn: () => undefined,
      onceReserved: () => undefined,
      isCurrent: () => true,
    };
    const rows = [
      ['H24.05', 'Sở Xưa'],
      ['H24.06', 'Sở mới'],
    ];
    const session = listImport(registry, listOf(...rows), counting({ spent }));
    const { findings, after } = session.workOut(registry, TODAY);
    expect(after).toBeUndefined();
    expect(findings).toMatchObject([{ rule: 'change-code-history', severity: 'error', place: { sheet: 'S', row: 2 } }]);
    session.skipErrors = true;
    const taken = session.workOut(registry, TODAY);
    expect(taken.after?.unit('H24.06')?.name).toBe('Sở mới');
    expect(taken.after?.unit('H24.05')).toBeUndefined();
  });

  it('refuses with what it found, as an error that names its exit code', () => {
    const session = listImport(registry, listOf(ORPHAN), counting());
    const refuse = () => session.transition({ registry, today: TODAY });
    expect(refuse).toThrow(ImportRefused);
    try {
      refuse();
    } catch (error) {
      expect(error).toMatchObject({ exitCode: 1, id: 'import.refused', args: { count: 1 } });
      expect((error as ImportRefused).outcome.findings.map(({ rule }) => rule)).toEqual(['import-parent-missing']);
    }
  });

  it('needs a decision for anything but contact data', () => {
    const planOf = (...row: string[]) =>
      listImport(registry, listOf(row), counting({ rename: true })).plan(registry, TODAY);
    expect(importNeedsDecision(registry, planOf('H24.03', 'Sở Y tế', '0225 999 9999'))).toBe(false);
    expect(importNeedsDecision(registry, planOf('H24.03', 'Sở Sức khỏe'))).toBe(true);
  });

  it('refuses a body above that is not there', () => {
    expect(() => listImport(registry, listOf(ORPHAN), counting({ parent: 'H24.99' }))).toThrow(
      expect.objectContaining({ id: 'import.bad-parent', exitCode: 1 }),
    );
  });

  it('marks the faulty cells in a copy, and makes none where nothing is wrong', async () => {
    const list = await readList(QUIET, new TextEncoder().encode('Mã,Tên\nH24.05.01,Trạm\n'), 'ds.csv');
    const session = listImport(registry, list, counting());
    const [marked] = session.markedCopies(session.workOut(registry, TODAY), ({ rule }) => rule);
    expect(marked?.count).toBe(1);
    session.addMissingParents = true;
    expect([...session.markedCopies(session.workOut(registry, TODAY), ({ rule }) => rule)]).toEqual([]);
  });
});
