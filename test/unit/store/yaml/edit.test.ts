import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { DecisionData, Unit } from '../../../../src/core/registry/types.js';
import { editDecision, editUnits } from '../../../../src/store/yaml/edit.js';

const FILE = 'units/H24/H24.12.yaml';

const TEXT = `# yaml-language-server: $schema=../../../schemas/agency.schema.json
# tệp của Sở

# --- khối văn phòng ---
- code: H24.12
  name: "Sở Thông tin"   # tên theo quyết định
  # địa chỉ mới từ 2021
  address: 'Số 1'
  granted: { decision: 2022-100-qd-ubnd } # cấp lần đầu
# --- trung tâm ---
- code: H24.12.03
  name: Trung tâm   # hai dấu cách
  phone: "113" # trực ban
  formerNames:
    - { name: Trung tâm cũ, until: 2022-05-01, decision: 2022-100-qd-ubnd } # tên đầu
    # tên thứ hai
    - { name: Trung tâm, until: 2023-05-01, decision: 2022-100-qd-ubnd }
  granted: { decision: 2022-100-qd-ubnd }
  # hết đơn vị
# hết tệp
`;

function unitsOf(text: string): Unit[] {
  return parse(text) as Unit[];
}

function edit(text: string, change: (units: Unit[]) => Unit[]): string {
  const before = unitsOf(text);
  const after = change(structuredClone(before));
  const result = editUnits(text, FILE, before, after);
  const byCode = (units: Unit[]) => Object.fromEntries(units.map((unit) => [unit.code, unit]));
  expect(byCode(unitsOf(result))).toEqual(byCode(after));
  return result;
}

function change(code: string, fields: Partial<Record<keyof Unit, unknown>>) {
  return (units: Unit[]): Unit[] =>
    units.map((unit) => {
      if (unit.code !== code) return unit;
      const all = Object.entries({ ...unit, ...fields }).filter(([, value]) => value !== undefined);
      return Object.fromEntries(all) as unknown as Unit;
    });
}

/** Lines taken out and put in between two texts, in order. */
function diff(before: string, after: string): { out: string[]; in: string[] } {
  const count = (lines: string[], line: string) => lines.filter((each) => each === line).length;
  const [a, b] = [before.split('\n'), after.split('\n')];
  return {
    out: a.filter((line) => count(a, line) > count(b, line)),
    in: b.filter((line) => count(b, line) > count(a, line)),
  };
}

const FRESH: Unit = { code: 'H24.12.02', name: 'Thanh tra', granted: { decision: '2022-100-qd-ubnd' } };

describe('editUnits', () => {
  it('changes the one line that changes, and keeps the comment beside it', () => {
    expect(diff(TEXT, edit(TEXT, change('H24.12.03', { phone: '0225 000 0001' })))).toEqual({
      out: ['  phone: "113" # trực ban'],
      in: ['  phone: 0225 000 0001 # trực ban'],
    });
    expect(diff(TEXT, edit(TEXT, change('H24.12', { name: 'Sở Thông tin và Truyền thông' })))).toEqual({
      out: ['  name: "Sở Thông tin"   # tên theo quyết định'],
      in: ['  name: Sở Thông tin và Truyền thông # tên theo quyết định'],
    });
  });

  it('returns the very text when nothing changes, whatever its form', () => {
    expect(edit(TEXT, (units) => units)).toBe(TEXT);
    expect(edit(TEXT, (units) => [...units].reverse())).toBe(TEXT);
  });

  it('does not count another order of keys as a change', () => {
    const turned = (unit: Unit): Unit => Object.fromEntries(Object.entries(unit).reverse()) as unknown as Unit;
    expect(editUnits(TEXT, FILE, unitsOf(TEXT), unitsOf(TEXT).map(turned))).toBe(TEXT);
  });

  it('puts a new key at its rank', () => {
    const result = edit(
      TEXT,
      change('H24.12.03', { email: 'tt@example.com', closed: { decision: 'd', reason: 'dissolved' } }),
    );
    expect(diff(TEXT, result)).toEqual({
      out: [],
      in: ['  email: tt@example.com', '  closed:', '    decision: d', '    reason: dissolved'],
    });
    expect(result).toContain('  name: Trung tâm   # hai dấu cách\n  email: tt@example.com\n  phone:');
    expect(result).toContain(
      '  granted: { decision: 2022-100-qd-ubnd }\n  closed:\n    decision: d\n    reason: dissolved\n  # hết đơn vị\n',
    );
  });

  it('keeps the comment of a field that is taken away', () => {
    expect(diff(TEXT, edit(TEXT, change('H24.12.03', { phone: undefined })))).toEqual({
      out: ['  phone: "113" # trực ban'],
      in: ['  # trực ban'],
    });
    expect(edit(TEXT, change('H24.12', { address: undefined }))).toContain('  # địa chỉ mới từ 2021\n  granted:');
  });

  it('keeps the comments inside a list that grows', () => {
    const names = unitsOf(TEXT)[1]?.formerNames ?? [];
    const added = { name: 'Trung tâm', until: '2024-01-01', decision: 'd' };
    const result = edit(TEXT, change('H24.12.03', { name: 'Trung tâm mới', formerNames: [...names, added] }));
    expect(result).toContain(
      '    # tên đầu\n    - name: Trung tâm cũ\n      until: 2022-05-01\n      decision: 2022-100-qd-ubnd\n    # tên thứ hai\n    - name: Trung tâm\n      until: 2023',
    );
    expect(result).toContain('    - name: Trung tâm\n      until: 2024-01-01\n      decision: d\n  granted:');
  });

  it('hands the comments of a list item that goes to the next', () => {
    const names = unitsOf(TEXT)[1]?.formerNames ?? [];
    expect(edit(TEXT, change('H24.12.03', { formerNames: names.slice(1) }))).toMatch(
      /formerNames:\n {4}# tên đầu\n {4}# tên thứ hai\n {4}- name: Trung tâm\n {6}until: 2023/,
    );
    expect(edit(TEXT, change('H24.12.03', { formerNames: names.slice(0, 1) }))).toContain('# tên thứ hai\n');
  });

  it('keeps the comment of a key that goes out of a map', () => {
    const text =
      '- code: H24.12\n  name: A\n  granted: {decision: d}\n  closed:\n    decision: d\n    effective: 2022-05-01 # theo biên bản\n    reason: dissolved # giải thể\n';
    const result = edit(text, change('H24.12', { closed: { decision: 'd', reason: 'dissolved' } }));
    expect(result).toContain('  closed:\n    decision: d\n    # theo biên bản\n    reason: dissolved # giải thể\n');
  });

  it('adds to a map on one line and keeps the comment after it', () => {
    const result = edit(TEXT, change('H24.12', { granted: { decision: '2022-100-qd-ubnd', effective: '2022-02-01' } }));
    expect(diff(TEXT, result).in).toEqual([
      '  granted: {decision: 2022-100-qd-ubnd, effective: 2022-02-01} # cấp lần đầu',
    ]);
  });

  it('puts a new unit in by natural order, above the comments of the unit after it', () => {
    const result = edit(TEXT, (units) => [...units, FRESH]);
    expect(result).toBe(
      TEXT.replace(
        '# --- trung tâm ---',
        '- code: H24.12.02\n  name: Thanh tra\n  granted: {decision: 2022-100-qd-ubnd}\n# --- trung tâm ---',
      ),
    );
  });

  it('orders by the numbers of the groups, not by their letters', () => {
    const text =
      '- code: H24.12.9\n  name: A\n  granted: {decision: d}\n- code: H24.12.11\n  name: B\n  granted: {decision: d}\n';
    const result = edit(text, (units) => [...units, { ...FRESH, code: 'H24.12.10' }]);
    expect(unitsOf(result).map(({ code }) => code)).toEqual(['H24.12.9', 'H24.12.10', 'H24.12.11']);
  });

  it('puts a last unit before the comments that close the file', () => {
    const result = edit(TEXT, (units) => [...units, { ...FRESH, code: 'H24.12.99' }]);
    expect(
      result.endsWith(
        '  # hết đơn vị\n- code: H24.12.99\n  name: Thanh tra\n  granted: {decision: 2022-100-qd-ubnd}\n# hết tệp\n',
      ),
    ).toBe(true);
  });

  it('keeps the comments above a unit that is taken away', () => {
    const result = edit(TEXT, (units) => units.filter(({ code }) => code !== 'H24.12.03'));
    expect(result).toContain('# --- trung tâm ---\n# hết tệp\n');
  });

  it('keeps Windows line ends, in what it adds too', () => {
    const windows = TEXT.replaceAll('\n', '\r\n');
    const result = edit(windows, (units) => [...change('H24.12', { phone: '114' })(units), FRESH]);
    expect(result.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(result.replaceAll('\r\n', '\n')).toBe(
      edit(TEXT, (units) => [...change('H24.12', { phone: '114' })(units), FRESH]),
    );
  });

  it('leaves mixed line ends of other units alone', () => {
    const mixed = TEXT.replace('  name: Trung tâm   # hai dấu cách\n', '  name: Trung tâm   # hai dấu cách\r\n');
    expect(edit(mixed, change('H24.12', { address: 'Số 2' }))).toContain(
      '# hai dấu cách\r\n  phone: "113" # trực ban\n',
    );
  });

  it('adds a unit to a text that does not end with a line break', () => {
    const text = '- code: H24.12\n  name: A\n  granted: {decision: d}';
    expect(edit(text, (units) => [...units, FRESH])).toBe(
      `${text}\n- code: H24.12.02\n  name: Thanh tra\n  granted: {decision: 2022-100-qd-ubnd}\n`,
    );
  });

  it('changes units that are laid out otherwise, and keeps their comments', () => {
    const text =
      '# đầu\n---\n[{code: H24.12.03, name: B, granted: {decision: d}}, # hai\n  {code: H24.12, name: A, granted: {decision: d}}]\n';
    const result = edit(text, change('H24.12', { name: 'C' }));
    expect(result).toContain('# đầu\n');
    expect(result).toContain('# hai');
    expect(result.indexOf('H24.12\n')).toBeLessThan(result.indexOf('H24.12.03'));
    const wide = '-   code: H24.12 # mã\n    name: A\n    granted: {decision: d}\n';
    expect(edit(wide, change('H24.12', { name: 'B' }))).toBe(wide.replace('name: A', 'name: B'));
    const inOne = '- {code: H24.12, name: A, granted: {decision: d}} # một dòng\n';
    expect(edit(inOne, change('H24.12', { name: 'B' }))).toContain('# một dòng');
  });

  it('changes a text on several lines', () => {
    const text = '- code: H24.12\n  name: A\n  note: |\n    một\n    - code: hai\n\n    ba\n  granted: {decision: d}\n';
    expect(edit(text, change('H24.12', { name: 'B' }))).toBe(text.replace('name: A', 'name: B'));
    expect(edit(text, change('H24.12', { note: 'bốn' }))).toContain('  note: bốn\n  granted');
    expect(edit(text, change('H24.12', { note: 'một\nhai' }))).toContain('  note: |-\n    một\n    hai\n  granted');
  });

  it('touches only the first of two units with the same code', () => {
    const text =
      '- code: H24.12\n  name: A\n  granted: {decision: d}\n- code: H24.12\n  name: B\n  granted: {decision: d}\n';
    const [first, second] = unitsOf(text);
    if (first === undefined || second === undefined) throw new Error('two units');
    expect(editUnits(text, FILE, [first, second], [{ ...first, name: 'C' }])).toBe(text.replace('name: A', 'name: C'));
  });

  it('begins a new file with the line that names the schema', () => {
    expect(editUnits(undefined, FILE, [], [FRESH])).toBe(
      '# yaml-language-server: $schema=../../../schemas/agency.schema.json\n- code: H24.12.02\n  name: Thanh tra\n  granted: {decision: 2022-100-qd-ubnd}\n',
    );
  });

  it('fills a file that holds only comments, or an empty list', () => {
    for (const text of ['# tệp mới', '# tệp mới\n', '# tệp mới\n[]\n', '# tệp mới\n[]']) {
      const result = editUnits(text, FILE, [], [FRESH]);
      expect(result.startsWith('# tệp mới\n- code: H24.12.02\n')).toBe(true);
      expect(unitsOf(result)).toEqual([FRESH]);
    }
  });

  it('leaves an empty list where every unit is taken away', () => {
    const result = edit(TEXT, () => []);
    expect(result).toContain('# --- trung tâm ---\n');
    expect(parse(result)).toEqual([]);
  });

  it('refuses a text that does not hold the units it is said to hold', () => {
    const text = '- code: H24.12\n  name: A\n  granted: {decision: d}\n';
    expect(() => editUnits(text, FILE, [...unitsOf(text), FRESH], [FRESH])).toThrow(FILE);
  });
});

describe('editDecision', () => {
  const DRAFT = `# yaml-language-server: $schema=../../schemas/decision.schema.json
# bản dự thảo
authority: "Ủy ban nhân dân thành phố"   # cơ quan ban hành
kind: full
drafted: 2023-05-01 # ngày lập
signer: { onBehalf: TM. ỦY BAN, title: CHỦ TỊCH }
basis:
  - Luật # căn cứ 1
  # căn cứ 2
  - Nghị định
`;
  const id = 'decisions/2023-1500-qd-ubnd.yaml';

  function issue(text: string): string {
    const before = parse(text) as DecisionData;
    const { drafted: _, ...kept } = before;
    const after: DecisionData = { ...kept, number: '1500/QĐ-UBND', signed: '2023-05-22' };
    const result = editDecision(text, id, before, after);
    expect(parse(result)).toEqual(after);
    return result;
  }

  it('writes number and date at their rank below the comments that open the file, and nothing else', () => {
    expect(issue(DRAFT)).toBe(
      DRAFT.replace('authority:', 'number: 1500/QĐ-UBND\nsigned: 2023-05-22\nauthority:').replace(
        'drafted: 2023-05-01 # ngày lập\n',
        '# ngày lập\n',
      ),
    );
  });

  it('keeps Windows line ends', () => {
    expect(issue(DRAFT.replaceAll('\n', '\r\n'))).toBe(issue(DRAFT).replaceAll('\n', '\r\n'));
  });

  it('keeps the comments in a list that changes', () => {
    const before = parse(DRAFT) as DecisionData;
    const result = editDecision(DRAFT, id, before, { ...before, basis: ['Luật', 'Nghị định', 'Quyết định'] });
    expect(result).toBe(`${DRAFT}  - Quyết định\n`);
  });

  it('changes a decision that stands in braces', () => {
    const text = '{kind: full, # loại\n  title: A}\n';
    const before = parse(text) as DecisionData;
    const result = editDecision(text, id, before, { ...before, title: 'B' });
    expect(parse(result)).toEqual({ kind: 'full', title: 'B' });
    expect(result).toContain('# loại');
  });

  it('begins a new file with the line that names the schema', () => {
    expect(editDecision(undefined, id, undefined, { kind: 'amendment', signer: { name: 'A', title: 'B' } })).toBe(
      '# yaml-language-server: $schema=../../schemas/decision.schema.json\nkind: amendment\nsigner: {title: B, name: A}\n',
    );
  });
});
