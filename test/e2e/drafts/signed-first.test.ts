import { cpSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { newFolder } from '../../support/folders.js';
import { Clone, findingsOf, registryOf } from '../../support/git.js';
import { A, B, DRAFTED, OLD, SIGNED } from '../../support/registries/drafted.js';
import { jsonOf } from '../../support/schema.js';

/** Under a draft a signed decision goes first; what it takes the place of is said, and nothing of the draft counts. */

const AGENCY = 'units/H24/H24.01.yaml';

let made: string | undefined;

function begin(extra: Readonly<Record<string, string>> = {}): Clone {
  made ??= registryOf({
    ...DRAFTED,
    [`decisions/${SIGNED}.yaml`]: 'number: 2000/QĐ-UBND\nsigned: 2023-05-20\ntitle: Về việc sắp xếp\nkind: amendment\n',
  });
  const folder = newFolder();
  cpSync(made, folder, { recursive: true });
  const clone = new Clone(folder);
  clone.git('switch', '--quiet', '--create', 'de-xuat');
  for (const [path, text] of Object.entries(extra)) clone.write(path, text);
  if (Object.keys(extra).length > 0) {
    clone.commit('Chuẩn bị');
    clone.git('branch', '--quiet', '--force', 'main');
  }
  return clone;
}

function must(clone: Clone, ...args: string[]): string {
  const { status, stdout, stderr } = clone.run(...args);
  expect([args.join(' '), status, status === 0 ? '' : stdout + stderr]).toEqual([args.join(' '), 0, '']);
  return stdout;
}

interface Unit {
  code: string;
  name: string;
  legacyCodes?: string[];
  formerNames?: { name: string; until?: string; decision: string }[];
  closed?: { decision: string; reason: string; successors?: string[] };
}

function unitOf(clone: Clone, code: string): Unit {
  const units = parse(clone.read(`units/H24/${code.slice(0, 6)}.yaml`)) as Unit[];
  const found = units.find((unit) => unit.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
}

/** Errors and warnings on comparing with main, each rule once. */
function since(clone: Clone): string[] {
  const findings = findingsOf(clone.run('validate', '--since', 'main', '--json')) as unknown as {
    rule: string;
    severity: string;
  }[];
  const said = findings.filter(({ severity }) => severity !== 'info');
  return [...new Set(said.map(({ rule, severity }) => `${severity} ${rule}`))].sort();
}

function nameOn(clone: Clone, code: string, at: string): string {
  return jsonOf<{ name: string }>(clone.run('show', code, '--at', at, '--json'), 'show').name;
}

interface Change {
  closed: string[];
  units: { kind: string; code: string; from?: string; to?: string; displaced?: unknown; next?: unknown }[];
}

describe('a closing', () => {
  test('takes the place of the draft, and plan, JSON and diff say so; it counts as one to be confirmed', () => {
    const clone = begin();
    const args = ['merge', 'H24.01.01', '--into', 'H24.01.08', '--decision', SIGNED];
    const wrong = clone.run(...args, '--confirm', '0');
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('thay đổi này đóng 1 mã')]);
    const plan = jsonOf<Change>(clone.run(...args, '--dry-run', '--json'), 'change');
    expect(plan.closed).toEqual(['H24.01.01']);
    expect(plan.units).toEqual([expect.objectContaining({ kind: 'merged', displaced: A, rewritten: false })]);
    expect(must(clone, ...args)).toContain(`(thay cho việc đóng mã trong dự thảo ${A})`);
    expect(unitOf(clone, 'H24.01.01').closed).toEqual({
      decision: SIGNED,
      reason: 'merged',
      successors: ['H24.01.08'],
    });
    expect(must(clone, 'diff', 'main')).toContain(`thay cho việc đóng mã trong dự thảo ${A}`);
    expect(since(clone)).toEqual(['warning since-entry-added']);
  });

  test('earlier codes that only the draft handed over stay where they are, and no seal breaks', () => {
    const sealed = '2023-150-qd-ubnd';
    const clone = begin();
    must(clone, 'decision', 'new', '--title', 'Cấp mã', '--number', '150/QĐ-UBND', '--signed', '2023-05-10');
    must(
      clone,
      'add',
      '--code',
      'H24.01.50',
      '--name',
      'Trung tâm Năm mươi',
      '--phone',
      '0225 000 0150',
      '--decision',
      sealed,
    );
    must(clone, 'decision', 'seal', sealed);
    must(clone, 'replace', 'H24.01.21', '--with', 'H24.01.50', '--decision', B);
    expect(unitOf(clone, 'H24.01.50').legacyCodes).toEqual(['H24.01.21']);
    clone.commit('Dự thảo');
    clone.git('branch', '--force', 'main');
    must(clone, 'close', 'H24.01.21', '--decision', SIGNED);
    expect(unitOf(clone, 'H24.01.50')).not.toHaveProperty('legacyCodes');
    expect(since(clone)).toEqual(['warning since-entry-added']);
  });

  test('with --subtree closes what the draft closes too, and leaves alone what it grants', () => {
    const clone = begin();
    must(clone, 'close', 'H24.01.06', '--subtree', '--decision', SIGNED);
    must(clone, 'close', 'H24.01.07', '--subtree', '--decision', SIGNED);
    expect(unitOf(clone, 'H24.01.06.01').closed?.decision).toBe(SIGNED);
    expect(unitOf(clone, 'H24.01.07.01')).not.toHaveProperty('closed');
    expect(since(clone)).toEqual(['warning draft-impossible', 'warning since-entry-added']);
  });

  test('successors in a circle of a draft and a signed decision are no error, but a draft that is over', () => {
    const clone = begin();
    must(clone, 'merge', 'H24.01.04', '--into', 'H24.01.05', '--decision', SIGNED);
    expect(since(clone)).toEqual(['warning draft-impossible', 'warning since-entry-added']);
  });
});

describe('a renaming', () => {
  test('goes before that of the draft, which goes on from it', () => {
    const clone = begin();
    const said = must(clone, 'rename', 'H24.01.02', '--name', 'Phòng Mới ký', '--decision', SIGNED);
    expect(said).toContain(`Phòng Cũ → Phòng Mới ký (dự thảo ${A} định đổi tiếp thành “Phòng Nháp mới”)`);
    expect(unitOf(clone, 'H24.01.02')).toMatchObject({
      name: 'Phòng Nháp mới',
      formerNames: [
        { name: 'Phòng Cũ', decision: SIGNED },
        { name: 'Phòng Mới ký', decision: A },
      ],
    });
    expect([nameOn(clone, 'H24.01.02', '2023-05-19'), nameOn(clone, 'H24.01.02', '2023-05-20')]).toEqual([
      'Phòng Cũ',
      'Phòng Mới ký',
    ]);
    // a further step of the same decision
    must(clone, 'rename', 'H24.01.02', '--name', 'Phòng Ký lại', '--decision', SIGNED);
    expect(unitOf(clone, 'H24.01.02').formerNames?.map(({ name }) => name)).toEqual(['Phòng Cũ', 'Phòng Ký lại']);
    must(clone, 'decision', 'seal', SIGNED);
    expect(since(clone)).toEqual(['warning since-entry-added']);
    // the draft may still change its mind, and the seal holds
    must(clone, 'rename', 'H24.01.02', '--name', 'Phòng Nháp khác', '--decision', A);
    must(clone, 'rename', 'H24.01.02', '--name', 'Phòng Ký lại', '--decision', A);
    expect(unitOf(clone, 'H24.01.02')).toMatchObject({
      name: 'Phòng Ký lại',
      formerNames: [{ name: 'Phòng Cũ', decision: SIGNED }],
    });
    expect(clone.run('validate').status).toBe(0);
  });

  test('to the very name of the draft leaves the draft nothing to do', () => {
    const clone = begin();
    const args = ['rename', 'H24.01.02', '--name', 'Phòng Nháp mới', '--decision', SIGNED];
    const { units } = jsonOf<Change>(clone.run(...args, '--dry-run', '--json'), 'change');
    expect(units).toEqual([expect.objectContaining({ kind: 'renamed', displaced: A, from: 'Phòng Cũ' })]);
    must(clone, ...args);
    expect(unitOf(clone, 'H24.01.02').formerNames).toEqual([{ name: 'Phòng Cũ', decision: SIGNED }]);
    expect(since(clone)).toEqual(['warning since-entry-added']);
  });

  test('a re-coded agency takes the name it bears along, not the one that is drafted', () => {
    const clone = begin();
    const said = must(clone, 'replace', 'H24.01.02', '--parent', 'H24.02', '--decision', SIGNED);
    expect(unitOf(clone, 'H24.02.01').name).toBe('Phòng Cũ');
    expect(said).not.toContain('Đổi tên');
    // one that the draft means to close is one change as well, and its earlier codes go along
    must(clone, 'replace', 'H24.01.01', '--parent', 'H24.02', '--decision', SIGNED);
    const { units } = jsonOf<Change>(clone.run('diff', 'main', '--json'), 'diff');
    expect(units.map(({ kind, code }) => `${kind} ${code}`)).toEqual(['replaced H24.01.01', 'replaced H24.01.02']);
    expect(since(clone)).toEqual(['warning draft-impossible', 'warning since-entry-added']);
  });

  test('under its own draft is simply a change of the name: twice, back, in a batch and from a list', () => {
    const clone = begin();
    const names = (code: string): unknown => [unitOf(clone, code).name, unitOf(clone, code).formerNames];
    must(clone, 'rename', 'H24.01.03', '--name', 'Phòng Hai', '--decision', A);
    must(clone, 'rename', 'H24.01.03', '--name', 'Phòng Ba', '--decision', A, '--effective', '2025-12-01');
    expect(names('H24.01.03')).toEqual(['Phòng Ba', undefined]);
    clone.write('doi.yaml', `decision: ${A}\nchanges:\n  - rename: {code: H24.01.03, name: Phòng Bốn}\n`);
    must(clone, 'apply', 'registry/doi.yaml');
    expect(names('H24.01.03')).toEqual(['Phòng Bốn', undefined]);
    clone.write('ds.csv', 'Mã định danh,Tên cơ quan\nH24.01.03,Phòng Năm\nH24.01.02,Phòng Nháp sáu\n');
    must(clone, 'import', 'registry/ds.csv', '--rename', '--decision', A);
    expect(names('H24.01.03')).toEqual(['Phòng Năm', undefined]);
    expect(names('H24.01.02')).toEqual(['Phòng Nháp sáu', [{ name: 'Phòng Cũ', decision: A }]]);
    must(clone, 'rename', 'H24.01.02', '--name', 'Phòng Cũ', '--decision', A);
    expect(names('H24.01.02')).toEqual(['Phòng Cũ', undefined]);
  });
});

describe('days', () => {
  /** As earlier versions wrote a draft's renaming: with the day of typing. */
  const TYPED = {
    [AGENCY]: (DRAFTED[AGENCY] ?? '').replace('name: Phòng Cũ, ', 'name: Phòng Cũ, until: 2023-06-01, '),
  };

  test('a draft writes none that nobody gave, and the day of typing in an old file blocks no signed decision', () => {
    const clone = begin(TYPED);
    must(clone, 'rename', 'H24.01.08', '--name', 'Trung tâm Khác', '--decision', B);
    expect(unitOf(clone, 'H24.01.08').formerNames).toEqual([{ name: 'Trung tâm Tám', decision: B }]);
    must(clone, 'rename', 'H24.01.02', '--name', 'Phòng Ký', '--decision', SIGNED);
    must(clone, 'close', 'H24.01.02', '--decision', SIGNED);
    expect(since(clone)).toEqual(['warning draft-impossible', 'warning since-entry-added']);
  });

  test('those that drafts plan are held against no signed ones', () => {
    const clone = begin();
    must(clone, 'rename', 'H24.01.01', '--name', 'Phòng Sau', '--decision', SIGNED, '--effective', '2023-12-01');
    must(clone, 'close', 'H24.01.21', '--decision', A, '--effective', '2022-02-01');
    must(clone, 'rename', 'H24.01.01', '--name', 'Phòng Nháp', '--decision', B, '--effective', '2022-03-01');
    must(clone, 'merge', 'H24.01.22', '--into', 'H24.01.01', '--decision', B, '--effective', '2021-02-01');
    expect(since(clone)).toEqual(['warning since-dates-back', 'warning since-entry-added']);
    expect(clone.run('validate').status).toBe(0);
  });
});

describe('a renaming that was forgotten', () => {
  const LATE = '2022-300-qd-ubnd';
  const names = (...formerNames: string[]): Record<string, string> => ({
    'decisions/2022-200-qd-ubnd.yaml': 'number: 200/QĐ-UBND\nsigned: 2022-03-01\ntitle: Đổi tên\nkind: amendment\n',
    'decisions/2022-400-qd-ubnd.yaml': 'number: 400/QĐ-UBND\nsigned: 2022-09-01\ntitle: Đổi tên nữa\nkind: amendment\n',
    'units/H24/H24.02.yaml': `- code: H24.02\n  name: Tên ba\n  phone: 0225 000 0200\n  granted: {decision: ${OLD}}\n  formerNames:\n${formerNames.map((each) => `    - {${each}}\n`).join('')}`,
  });
  const BEFORE = names('name: Tên một, decision: 2022-200-qd-ubnd', 'name: Tên hai, decision: 2022-400-qd-ubnd');
  const NEW = ['decision', 'new', '--title', 'Quên', '--number', '300/QĐ-UBND', '--signed', '2022-06-01'];

  function sealedAll(): Clone {
    const clone = begin(BEFORE);
    for (const id of [OLD, '2022-200-qd-ubnd', '2022-400-qd-ubnd']) must(clone, 'decision', 'seal', id);
    clone.commit('Niêm phong');
    clone.git('branch', '--force', 'main');
    must(clone, ...NEW);
    return clone;
  }

  test('goes to its place by date, under seals, and the reviewer is shown it', () => {
    const clone = sealedAll();
    const said = must(clone, 'rename', 'H24.02', '--name', 'Tên giữa', '--decision', LATE);
    expect(said).toContain('Tên hai → Tên giữa (mang tên này từ 01/06/2022 đến 01/09/2022, sau đó là “Tên ba”)');
    expect(unitOf(clone, 'H24.02')).toMatchObject({
      name: 'Tên ba',
      formerNames: [
        { name: 'Tên một', decision: '2022-200-qd-ubnd' },
        { name: 'Tên hai', decision: LATE },
        { name: 'Tên giữa', decision: '2022-400-qd-ubnd' },
      ],
    });
    const days = ['2022-02-28', '2022-03-01', '2022-05-31', '2022-06-01', '2022-08-31', '2022-09-01'];
    expect(days.map((at) => nameOn(clone, 'H24.02', at))).toEqual([
      'Tên một',
      'Tên hai',
      'Tên hai',
      'Tên giữa',
      'Tên giữa',
      'Tên ba',
    ]);
    expect(since(clone)).toEqual([
      'warning since-dates-back',
      'warning since-decision-unsealed',
      'warning since-name-late',
    ]);
    // a correction of it by the same decision, and before all others
    must(clone, 'rename', 'H24.02', '--name', 'Tên Giữa', '--decision', LATE);
    must(clone, 'decision', 'new', '--title', 'Quên', '--number', '90/QĐ-UBND', '--signed', '2022-02-01');
    must(clone, 'rename', 'H24.02', '--name', 'Tên đầu', '--decision', '2022-90-qd-ubnd');
    expect(unitOf(clone, 'H24.02').formerNames?.map(({ name }) => name)).toEqual([
      'Tên một',
      'Tên đầu',
      'Tên hai',
      'Tên Giữa',
    ]);
    expect(since(clone)).toEqual([
      'warning since-dates-back',
      'warning since-decision-unsealed',
      'warning since-name-late',
    ]);
  });

  test('on the day of another one: the decision that was signed last counts, and a name of no day is not shown', () => {
    const clone = begin(BEFORE);
    must(clone, 'decision', 'new', '--title', 'Sớm', '--number', '310/QĐ-UBND', '--signed', '2022-08-20');
    must(clone, 'rename', 'H24.02', '--name', 'Tên sớm', '--decision', '2022-310-qd-ubnd', '--effective', '2022-09-01');
    expect(nameOn(clone, 'H24.02', '2022-09-01')).toBe('Tên ba');
    const shown = jsonOf<{ formerNames: { name: string }[] }>(clone.run('show', 'H24.02', '--json'), 'show');
    expect(shown.formerNames.map(({ name }) => name)).toEqual(['Tên một', 'Tên hai']);
    const told = jsonOf<{ events: { name: string }[] }>(clone.run('history', 'H24.02', '--json'), 'history');
    expect(told.events.map(({ name }) => name)).not.toContain('Tên sớm');
    const resolved = clone.run('resolve', 'H24.02', '--json').stdout;
    expect(resolved).not.toContain('2022-310-qd-ubnd');
    expect(clone.run('validate').status).toBe(0);
  });

  test.each([
    ['a name never borne', 'name: Tên lạ, decision: 2022-300-qd-ubnd', 'name: Tên hai, decision: 2022-400-qd-ubnd'],
    [
      'another name before',
      'name: Tên hai, decision: 2022-300-qd-ubnd',
      'name: Tên hai, decision: 2022-400-qd-ubnd',
      'Tên xưa',
    ],
  ])('written by hand as %s is stopped', (_what, late, last, first = 'Tên một') => {
    const clone = sealedAll();
    const forged = names(`name: ${first}, decision: 2022-200-qd-ubnd`, late, last);
    clone.write('units/H24/H24.02.yaml', forged['units/H24/H24.02.yaml'] ?? '');
    expect(since(clone)).toContain('error since-former-name-changed');
  });
});

describe('what is brought into a draft', () => {
  test('that signed decisions leave no room for is an error, once', () => {
    const clone = begin();
    must(clone, 'close', 'H24.01.08', '--decision', SIGNED);
    clone.commit('Đóng');
    clone.git('branch', '--force', 'main');
    clone.edit(AGENCY, 'name: Đội số 1\n', 'name: Đội số Một\n');
    clone.edit(
      AGENCY,
      'code: H24.01.22\n  name: Đội số 2\n  phone: 0225 000 0100\n',
      `code: H24.01.22\n  name: Đội số 2\n  phone: 0225 000 0100\n  closed: {decision: ${B}, reason: merged, successors: [H24.01.08]}\n`,
    );
    expect(since(clone)).toEqual(['error since-draft-impossible', 'error since-name-changed']);
  });
});

describe('what a draft would close', () => {
  test('is in force everywhere, with what is pending', () => {
    const clone = begin();
    const standing = { status: 'active', inForce: true, pending: 'closing' };
    const code = 'H24.01.01';
    expect(jsonOf(clone.run('show', code, '--json'), 'show')).toMatchObject(standing);
    const listed = jsonOf<{ units: { code: string }[] }>(clone.run('list', '--pending', 'closing', '--json'), 'list');
    expect(listed.units.map((each) => each.code)).toEqual(['H24.01.01', 'H24.01.05', 'H24.01.06', 'H24.01.06.01']);
    expect(listed.units[0]).toMatchObject(standing);
    const found = jsonOf<{ hits?: object[]; units?: object[] }>(clone.run('search', code, '--json'), 'search');
    expect(JSON.stringify(found)).toContain('"pending":"closing"');
    expect(must(clone, 'tree', 'H24.01')).toMatch(/H24\.01\.01 {2}Phòng Đóng {2}.*dự thảo/);
    const annexes = must(clone, 'export', '--annex', '3', '--format', 'json');
    expect(JSON.parse(annexes)).toMatchObject({
      annexes: [{ groups: [{ rows: expect.arrayContaining([expect.objectContaining({ code, status: 'active' })]) }] }],
    });
    expect(must(clone, 'list', '--status', 'draft')).not.toContain('H24.01.01 ');
  });
});
