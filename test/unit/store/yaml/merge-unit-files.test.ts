import { expect, test } from 'vitest';
import { mergeUnitFiles } from '../../../../src/store/yaml/merge-unit-files.js';

const LABELS = { ours: 'HEAD', theirs: 'incoming' };

const BASE = `# yaml-language-server: $schema=../../../schemas/agency.schema.json
- code: H24.12
  name: Sở Thông tin
  phone: 0225 000 0012 # tổng đài
  granted: {decision: cu}
# bộ phận một cửa
- code: H24.12.01
  name: Văn phòng
  # chờ xác nhận
  phone: 0225 000 1201
  granted: {decision: cu}
# hết
`;

const unit = (code: string, name: string): string => `- code: ${code}\n  name: ${name}\n  granted: {decision: moi}\n`;

function merge(ours: string, theirs: string, base = BASE) {
  const merged = mergeUnitFiles({ base, ours, theirs }, LABELS);
  if (merged === undefined) throw new Error('not merged by units');
  return merged;
}

test('different codes granted on two sides stand both, in natural order, with the comments of the file', () => {
  const ours = BASE.replace('# hết', `${unit('H24.12.03', 'Của ta')}# hết`);
  const theirs = BASE.replace('# hết', `# vì sao\n${unit('H24.12.02', 'Của họ')}# hết`);
  const { text, conflicts } = merge(ours, theirs);
  expect(conflicts).toEqual([]);
  expect(text).toBe(
    BASE.replace('# hết', `# vì sao\n${unit('H24.12.02', 'Của họ')}${unit('H24.12.03', 'Của ta')}# hết`),
  );
});

test('different fields of one unit go together, every comment stays', () => {
  const ours = BASE.replace('  name: Văn phòng\n', '  name: Văn phòng Sở\n').replace('# tổng đài', '# đường dây');
  const theirs = BASE.replace('  phone: 0225 000 1201', '  email: vp@example.com\n  phone: 0225 000 9999').replace(
    '  # chờ xác nhận\n',
    '  # đã xác nhận\n',
  );
  const { text, conflicts } = merge(ours, theirs);
  expect(conflicts).toEqual([]);
  expect(text).toBe(
    ours
      .replace('  phone: 0225 000 1201', '  email: vp@example.com\n  phone: 0225 000 9999')
      .replace('  # chờ xác nhận\n', '  # đã xác nhận\n'),
  );
});

test('the same code granted on both sides is a conflict around that unit and no other', () => {
  const ours = BASE.replace('# hết', `${unit('H24.12.02', 'Của ta')}# hết`);
  const theirs = BASE.replace('# hết', `${unit('H24.12.02', 'Của họ')}${unit('H24.12.03', 'Nữa')}# hết`);
  const { text, conflicts } = merge(ours, theirs);
  expect(conflicts).toEqual([{ kind: 'granted', code: 'H24.12.02', ours: 'Của ta', theirs: 'Của họ' }]);
  expect(text).toBe(
    BASE.replace(
      '# hết',
      `<<<<<<< HEAD\n${unit('H24.12.02', 'Của ta')}=======\n${unit('H24.12.02', 'Của họ')}>>>>>>> incoming\n${unit('H24.12.03', 'Nữa')}# hết`,
    ),
  );
});

test('a field changed twice is a conflict; what else changed in the unit is merged on both sides of it', () => {
  const ours = BASE.replace('0225 000 1201', '0225 000 1111').replace('name: Văn phòng', 'name: Văn phòng Sở');
  const theirs = BASE.replace('0225 000 1201', '0225 000 2222');
  const { text, conflicts } = merge(ours, theirs);
  expect(conflicts).toEqual([{ kind: 'fields', code: 'H24.12.01', name: 'Văn phòng Sở', fields: ['phone'] }]);
  const [, mine, other] = /<<<<<<< HEAD\n([\s\S]*)=======\n([\s\S]*)>>>>>>> incoming\n/.exec(text) ?? [];
  expect(mine).toContain('name: Văn phòng Sở\n  # chờ xác nhận\n  phone: 0225 000 1111\n');
  expect(other).toContain('name: Văn phòng Sở\n  # chờ xác nhận\n  phone: 0225 000 2222\n');
});

test('the same change on both sides, written in two ways, is no conflict', () => {
  const ours = BASE.replace('granted: {decision: cu}\n# hết', 'granted: {decision: cu}\n  note: "xem"\n# hết');
  const theirs = BASE.replace('granted: {decision: cu}\n# hết', "granted: {decision: cu}\n  note: 'xem'\n# hết");
  expect(merge(ours, theirs)).toEqual({ text: ours, conflicts: [] });
  const added = unit('H24.12.02', 'Nữa');
  const spaced = added.replace('{decision: moi}', '{ decision: moi }');
  expect(merge(`${BASE}${added}`, `${BASE}${spaced}`).conflicts).toEqual([]);
});

test('a unit taken away on one side and changed on the other is a conflict', () => {
  const gone = BASE.replace(/- code: H24\.12\.01\n(?: {2}.*\n)+/, '');
  const changed = BASE.replace('0225 000 1201', '0225 000 2222');
  expect(merge(gone, changed).conflicts).toEqual([{ kind: 'removed', code: 'H24.12.01', name: 'Văn phòng' }]);
  expect(merge(gone, BASE)).toEqual({ text: gone, conflicts: [] });
  expect(merge(BASE, gone)).toEqual({ text: gone, conflicts: [] });
});

test('two new files for the same agency meet without a base', () => {
  const ours = `# lược đồ\n${unit('H24.40', 'A')}${unit('H24.40.01', 'A1')}`;
  const theirs = `# lược đồ\n${unit('H24.40', 'B')}${unit('H24.40.02', 'B2')}`;
  const { text, conflicts } = merge(ours, theirs, '');
  expect(conflicts.map(({ code }) => code)).toEqual(['H24.40']);
  expect(text.match(/^- code: .*$/gm)).toEqual([
    '- code: H24.40',
    '- code: H24.40',
    '- code: H24.40.01',
    '- code: H24.40.02',
  ]);
});

test('the line ends of our side are kept, whatever the others use', () => {
  const windows = (text: string): string => text.replaceAll('\n', '\r\n');
  const ours = windows(BASE.replace('name: Sở Thông tin', 'name: Sở'));
  const { text, conflicts } = merge(ours, BASE.replace('# hết', `${unit('H24.12.02', 'Nữa')}# hết`));
  expect(conflicts).toEqual([]);
  expect(text).toBe(windows(text.replaceAll('\r\n', '\n')));
  expect(text).toContain('H24.12.02');
});

test('what cannot be cut into units for certain is left to a merge by lines', () => {
  const broken = BASE.replace('name: Văn phòng', 'name: "Văn phòng');
  const twice = BASE + unit('H24.12.01', 'Lần nữa');
  const flow = '[{code: H24.12, name: Sở}]\n';
  for (const odd of [broken, twice, flow, 'code: H24.12\n']) {
    expect(mergeUnitFiles({ base: BASE, ours: odd, theirs: BASE }, LABELS)).toBeUndefined();
    expect(mergeUnitFiles({ base: BASE, ours: BASE, theirs: odd }, LABELS)).toBeUndefined();
  }
});

test('what was changed of a unit follows it to its new code, and is not laid on the body that bears the old one', () => {
  const mine = unit('H24.12.02', 'Của ta');
  const base = BASE.replace('# hết', `${mine}# hết`);
  const ours = BASE.replace('# hết', `${unit('H24.12.02', 'Của họ')}${unit('H24.12.03', 'Của ta')}# hết`);
  const theirs = base.replace('name: Của ta\n', 'name: Của ta\n  email: ta@example.com\n');
  const expected = ours.replace('name: Của ta\n', 'name: Của ta\n  email: ta@example.com\n');
  expect(merge(ours, theirs, base)).toEqual({ text: expected, conflicts: [] });
  expect(merge(theirs, ours, base)).toEqual({ text: expected, conflicts: [] });
});

test('a name in conflict keeps its former names on either side, so that taking a side takes both', () => {
  const former = '  formerNames:\n    - name: Sở Cũ\n      decision: nhap\n';
  const drafted = `- code: H24.12\n  name: Sở Nháp\n  granted: {decision: cu}\n${former}`;
  const ours = drafted.replace('Sở Nháp', 'Sở Nháp khác');
  const theirs = '- code: H24.12\n  name: Sở Cũ\n  granted: {decision: cu}\n';
  const { text, conflicts } = merge(ours, theirs, drafted);
  expect(conflicts).toEqual([
    { kind: 'fields', code: 'H24.12', name: 'Sở Nháp khác', fields: ['name', 'formerNames'] },
  ]);
  const [, mine = '', other = ''] = /^<{7}[^\n]*\n([\s\S]*)^={7}\n([\s\S]*)^>{7}/m.exec(text) ?? [];
  expect([mine, other]).toEqual([ours, theirs]);
});
