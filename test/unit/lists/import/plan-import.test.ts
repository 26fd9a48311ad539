import { describe, expect, it } from 'vitest';
import {
  CITY,
  changesOf,
  HEALTH,
  planned,
  registryAfter,
  registryWith,
  reportedOf,
  SCHOOLS,
  unit,
} from '../../../support/import.js';

const HEAD = ['Mã định danh', 'Tên cơ quan, đơn vị'];
const OPEN = registryWith(CITY, HEALTH, SCHOOLS);

describe('a row with a code the registry knows', () => {
  it('changes nothing where it says the same', () => {
    const imported = planned(OPEN, [HEAD, ['H24.03', 'Sở Y tế']]);
    expect(changesOf(imported)).toEqual([]);
    expect(reportedOf(imported)).toEqual([]);
  });

  it('is refused where its name is another one, and renames the unit where that is said', () => {
    const renamed = [{ rename: { code: 'H24.04', name: 'Sở Giáo dục' } }];
    const refused = planned(OPEN, [HEAD, ['H24.04', 'Sở Giáo dục']]);
    expect(reportedOf(refused)).toEqual(['error name-differs B2']);
    expect(refused.findings[0]?.args).toMatchObject({
      code: 'H24.04',
      name: 'Sở Giáo dục',
      was: 'Sở Giáo dục và Đào tạo',
    });
    expect(changesOf(refused)).toEqual([]);
    expect(changesOf(planned(OPEN, [HEAD, ['H24.04', 'Sở Giáo dục']], { rename: true }))).toEqual(renamed);
    const asked = [
      [...HEAD, 'Loại thay đổi'],
      ['H24.04', 'Sở Giáo dục', 'Đổi tên'],
    ];
    expect(changesOf(planned(OPEN, asked))).toEqual(renamed);
    const columns = [
      ['Mã', 'Tên cũ', 'Tên mới'],
      ['H24.04', 'Sở Giáo dục và Đào tạo', 'Sở Giáo dục'],
    ];
    expect(changesOf(planned(OPEN, columns))).toEqual(renamed);
  });

  it('leaves a name alone that differs in spelling only, and says so', () => {
    const registry = registryWith(CITY, unit('H24.05', 'Sở Văn hóa'));
    const imported = planned(registry, [HEAD, ['H24.05', 'Sở Văn hoá']]);
    expect(changesOf(imported)).toEqual([]);
    expect(reportedOf(imported)).toEqual(['info name-spelling B2']);
  });

  it('renames it all the same where the list asks for a change of name', () => {
    const registry = registryWith(CITY, unit('H24.05', 'Sở Văn hóa'));
    const rows = [
      [...HEAD, 'Loại thay đổi'],
      ['H24.05', 'Sở Văn hoá', 'Đổi tên'],
    ];
    expect(changesOf(planned(registry, rows))).toEqual([{ rename: { code: 'H24.05', name: 'Sở Văn hoá' } }]);
  });

  it('brings contact data up to date and never erases what the list leaves empty', () => {
    const rows = [
      [...HEAD, 'Điện thoại', 'Địa chỉ'],
      ['H24.03', 'Sở Y tế', '', 'Số 1, phố X'],
    ];
    expect(changesOf(planned(OPEN, rows))).toEqual([{ update: { code: 'H24.03', address: 'Số 1, phố X' } }]);
  });

  it('takes back the guard that CSV puts before a telephone number', () => {
    const registry = registryWith(CITY, unit('H24.03', 'Sở Y tế', { phone: '+84 225 000' }));
    const rows = [
      [...HEAD, 'Điện thoại'],
      ['H24.03', 'Sở Y tế', "'+84 225 000"],
    ];
    expect(changesOf(planned(registry, rows))).toEqual([]);
  });

  it('is refused where the unit is closed, at its cell', () => {
    const closed = unit('H24.03', 'Sở Y tế', { closed: { decision: 'd1', reason: 'merged', successors: ['H24.04'] } });
    expect(reportedOf(planned(registryWith(CITY, closed, SCHOOLS), [HEAD, ['H24.03', 'Sở Y tế']]))).toEqual([
      'error code-closed A2',
    ]);
  });

  it('closes, replaces and updates as the column for changes says', () => {
    const rows = [
      [...HEAD, 'Loại thay đổi', 'Cấp trên'],
      ['H24.03', 'Sở Y tế', 'Đóng', ''],
      ['H24.04.01', 'Trường A', 'Thay thế', 'H24.04.02'],
    ];
    const registry = registryWith(CITY, HEALTH, SCHOOLS, unit('H24.04.01', 'Trường A'), unit('H24.04.02', 'Trường B'));
    expect(changesOf(planned(registry, rows))).toEqual([
      { close: { code: 'H24.03' } },
      { replace: { code: 'H24.04.01', parent: 'H24.04.02' } },
    ]);
  });

  it('replaces the code where the list gives one before and one after', () => {
    const rows = [
      ['Mã cũ', 'Mã mới', 'Tên đơn vị'],
      ['H24.03', 'H24.09', 'Sở Y tế'],
    ];
    expect(changesOf(planned(OPEN, rows))).toEqual([{ replace: { code: 'H24.03', with: 'H24.09' } }]);
  });
});

describe('a row with a new code', () => {
  it('is granted, bodies above first, whatever the order of the list', () => {
    const rows = [HEAD, ['H24.07.01', 'Phòng A'], ['H24.07', 'Sở Tư pháp']];
    expect(changesOf(planned(OPEN, rows))).toEqual([
      { grant: { code: 'H24.07', name: 'Sở Tư pháp' } },
      { grant: { code: 'H24.07.01', name: 'Phòng A' } },
    ]);
  });

  it('takes the new form of an old code with its widths, and keeps the old one', () => {
    const rows = [HEAD, ['005.02.03.H24', 'Trạm Y tế'], ['000.02.03.H24', 'Trung tâm Y tế']];
    expect(changesOf(planned(OPEN, rows))).toEqual([
      { grant: { code: 'H24.03.02', name: 'Trung tâm Y tế', legacyCodes: ['000.02.03.H24'] } },
      { grant: { code: 'H24.03.02.005', name: 'Trạm Y tế', legacyCodes: ['005.02.03.H24'] } },
    ]);
  });

  it('takes an old code for the unit that carries it', () => {
    const registry = registryWith(CITY, unit('H24.31', 'Sở Y tế', { legacyCodes: ['000.00.03.H24'] }));
    expect(changesOf(planned(registry, [HEAD, ['000.00.03.H24', 'Sở Y tế']]))).toEqual([]);
  });

  it('is named with the reason where it is malformed', () => {
    const imported = planned(OPEN, [HEAD, ['000.1137.H24', 'A'], ['000.68.03.H5', 'B'], ['H24..01', 'C']]);
    expect(reportedOf(imported)).toEqual([
      'error code-malformed A2',
      'error code-malformed A3',
      'error code-malformed A4',
    ]);
    expect(imported.findings.map(({ args }) => args.reason)).toEqual(['groups', 'level-one', 'empty-group']);
    expect(imported.findings[1]?.args.suggestion).toBe('000.68.03.H05');
  });

  it('stands once in a list: what is said again counts once, of two that differ neither is taken', () => {
    const again = planned(OPEN, [HEAD, ['H24.07', 'Sở A'], ['H24.07', 'Sở A']]);
    expect(reportedOf(again)).toEqual(['error code-twice A3']);
    expect(again.findings[0]?.args.first).toBe('ds.xlsx › S!A2');
    expect(changesOf(again)).toHaveLength(1);
    const differing = planned(OPEN, [HEAD, ['H24.07', 'Sở A'], ['H24.07', 'Sở B']]);
    expect(reportedOf(differing)).toEqual(['error rows-conflict A2', 'error rows-conflict A3']);
    expect(differing.findings.map(({ args }) => args.other)).toEqual(['ds.xlsx › S!A3', 'ds.xlsx › S!A2']);
    expect(changesOf(differing)).toEqual([]);
  });

  it('must fit the widths of its root, else the widths to declare are reported', () => {
    const imported = planned(OPEN, [HEAD, ['H24.170', 'Sở A'], ['H24.07', 'Sở B']]);
    expect(reportedOf(imported)).toEqual(['error groups-narrow A2']);
    expect(imported.findings[0]?.args.groups).toBe('["2-3", 2, 3]');
    expect(changesOf(imported)).toEqual([{ grant: { code: 'H24.07', name: 'Sở B' } }]);
  });

  it('is asked back under a name that a sibling bears', () => {
    expect(reportedOf(planned(OPEN, [HEAD, ['H24.09', 'Sở y tế']]))).toEqual(['error name-elsewhere B2']);
  });
});

describe('bodies above that nobody knows', () => {
  const ROWS = [HEAD, ['H24.08.01', 'Phòng A'], ['H24.08.02', 'Phòng B'], ['000.01.36.I01', 'Mặt trận thị xã']];

  it('are errors that name them and the rows that need them', () => {
    const imported = planned(OPEN, ROWS);
    expect(reportedOf(imported)).toEqual(['error root-missing A4', 'error parent-missing A2']);
    expect(imported.findings[1]?.args).toMatchObject({ parent: 'H24.08', count: 2 });
    expect(imported.missing.map(({ code, count }) => [code, count])).toEqual([
      ['H24.08', 2],
      ['I01', 1],
      ['I01.36', 1],
    ]);
    expect(changesOf(imported)).toEqual([]);
  });

  it('are granted under a name to be completed where that is wanted, with the widths seen in the list', () => {
    const imported = planned(OPEN, ROWS, { addMissingParents: true });
    expect(reportedOf(imported)).toEqual([]);
    expect(imported.roots).toEqual({ I01: { groups: [2, 2, 3], alphabet: 'digits', first: '01' } });
    const after = registryAfter(OPEN, imported);
    expect([after.unit('I01')?.name, after.unit('I01.36')?.name, after.unit('H24.08')?.name]).toEqual([
      '? I01',
      '? I01.36',
      '? H24.08',
    ]);
  });

  it('bear the name of the heading row that gives their code', () => {
    const rows = [
      ['STT', ...HEAD],
      ['I', 'H24.08', 'Sở Nội vụ'],
      ['1', 'H24.08.01', 'Phòng A'],
    ];
    const after = registryAfter(OPEN, planned(OPEN, rows, { addMissingParents: true }));
    expect(after.unit('H24.08')?.name).toBe('Sở Nội vụ');
  });

  it('get widths wide enough for all codes of the list', () => {
    const rows = [HEAD, ['G12.18.31', 'A'], ['G12.18.112', 'B'], ['G12.18.112.001', 'C']];
    expect(planned(OPEN, rows, { addMissingParents: true }).roots.G12?.groups).toEqual([2, '2-3', 3]);
  });

  it('have to fit their root as the rows do', () => {
    const rows = [HEAD, ['H24.170.01', 'Phòng A']];
    const imported = planned(OPEN, rows, { addMissingParents: true });
    expect(reportedOf(imported)).toEqual(['error groups-narrow A2']);
    expect(imported.findings[0]?.args.groups).toBe('["2-3", 2, 3]');
    expect(planned(OPEN, [HEAD, ['H53.170.01', 'A']], { addMissingParents: true }).roots.H53?.groups).toEqual([
      3, 2, 3,
    ]);
  });

  it('are not put under a body that is closed', () => {
    const closed = unit('H24.06', 'Sở cũ', { closed: { decision: 'd1', reason: 'dissolved' } });
    const rows = [HEAD, ['H24.06.01.001', 'Tổ A']];
    expect(reportedOf(planned(registryWith(CITY, closed), rows, { addMissingParents: true }))).toEqual([
      'error parent-closed A2',
    ]);
  });

  it('take their faulty rows along: what stands beneath is left out too', () => {
    const rows = [HEAD, ['H24.170', 'Sở A'], ['H24.170.01', 'Phòng A']];
    expect(reportedOf(planned(OPEN, rows))).toEqual(['error groups-narrow A2', 'error parent-faulty A2']);
  });
});

describe('a row without a code', () => {
  const FORM = ['Mã định danh', 'Tên cơ quan, đơn vị', 'Cấp trên'];

  it('gets the next free code under the body above, named by code or by name', () => {
    const rows = [
      FORM,
      ['', 'Phòng A', 'H24.03'],
      ['', 'Phòng B', 'sở y tế'],
      ['', 'Trường C', 'H24.04 – Sở Giáo dục và Đào tạo'],
    ];
    const after = registryAfter(OPEN, planned(OPEN, rows));
    expect([...after.units.keys()]).toEqual(['H24', 'H24.03', 'H24.03.01', 'H24.03.02', 'H24.04', 'H24.04.01']);
    expect(after.unit('H24.03.02')?.name).toBe('Phòng B');
  });

  it('never gets a code that the list gives to another row', () => {
    const rows = [FORM, ['', 'Phòng A', 'H24.03'], ['H24.03.01', 'Phòng B', '']];
    const after = registryAfter(OPEN, planned(OPEN, rows));
    expect(after.unit('H24.03.01')?.name).toBe('Phòng B');
    expect(after.unit('H24.03.02')?.name).toBe('Phòng A');
  });

  it('stands under its heading row, else under the body the user names', () => {
    const rows = [
      ['STT', 'Tên đơn vị', 'Mã'],
      ['I', 'Sở Y tế', ''],
      ['1', 'Phòng A', ''],
    ];
    expect(changesOf(planned(OPEN, rows))).toMatchObject([{ grant: { parent: 'H24.03', name: 'Phòng A' } }]);
    const plain = [
      ['Tên đơn vị', 'Mã'],
      ['Phòng A', ''],
    ];
    expect(reportedOf(planned(OPEN, plain))).toEqual(['error parent-needed A2']);
    expect(changesOf(planned(OPEN, plain, { parent: 'H24.04' }))).toMatchObject([{ grant: { parent: 'H24.04' } }]);
  });

  it('may stand under another proposal of the same list', () => {
    const rows = [FORM, ['', 'Phòng A', 'Sở Du lịch'], ['', 'Sở Du lịch', 'H24']];
    const after = registryAfter(OPEN, planned(OPEN, rows));
    expect(after.unit('H24.01')?.name).toBe('Sở Du lịch');
    expect(after.unit('H24.01.01')?.name).toBe('Phòng A');
  });

  it('is the open unit of the same name where there is one', () => {
    const rows = [
      [...FORM, 'Điện thoại'],
      ['', 'Sở Y Tế', 'H24', '0225 1'],
    ];
    expect(changesOf(planned(OPEN, rows))).toEqual([{ update: { code: 'H24.03', phone: '0225 1' } }]);
  });

  it('is refused where the body above is unknown or one of several', () => {
    const registry = registryWith(
      CITY,
      HEALTH,
      unit('H24.03.01', 'Văn phòng'),
      SCHOOLS,
      unit('H24.04.01', 'Văn phòng'),
    );
    const imported = planned(registry, [FORM, ['', 'Tổ A', 'Văn phòng'], ['', 'Tổ B', 'Sở Y tes']]);
    expect(reportedOf(imported)).toEqual(['error parent-ambiguous C2', 'error parent-unknown C3']);
    expect(imported.findings[0]?.args.codes).toEqual(['H24.03.01', 'H24.04.01']);
    expect(imported.findings[1]?.args.near).toBe('H24.03 – Sở Y tế');
  });

  it('stands once under a body', () => {
    const rows = [FORM, ['', 'Phòng A', 'H24.03'], ['', 'Phòng  a', 'H24.03']];
    expect(reportedOf(planned(OPEN, rows))).toEqual(['error name-twice B3']);
  });
});

describe('the texts of a list', () => {
  it('are repaired, and every repair is reported', () => {
    const imported = planned(OPEN, [HEAD, ['H24.07 ', 'Sở\u200b  Tư pháp']]);
    expect(changesOf(imported)).toEqual([{ grant: { code: 'H24.07', name: 'Sở Tư pháp' } }]);
    expect(imported.repairs.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['name', 'Sở\u200b  Tư pháp', 'Sở Tư pháp'],
      ['code', 'H24.07 ', 'H24.07'],
    ]);
  });

  it('in an old encoding are refused until their conversion is asked for', () => {
    const rows = [HEAD, ['H24.07', 'Së C«ng Th\u00ad¬ng']];
    const refused = planned(OPEN, rows);
    expect(reportedOf(refused)).toEqual(['error text-legacy B2']);
    expect(refused.findings[0]?.args).toMatchObject({ encoding: 'tcvn3', after: 'Sở Công Thương' });
    const imported = planned(OPEN, rows, { legacyEncoding: 'auto' });
    expect(changesOf(imported)).toEqual([{ grant: { code: 'H24.07', name: 'Sở Công Thương' } }]);
    expect(imported.repairs[0]).toMatchObject({ encoding: 'tcvn3', after: 'Sở Công Thương' });
  });

  it('are not converted from an encoding that was not named', () => {
    const rows = [HEAD, ['H24.07', 'Së C«ng Th\u00ad¬ng']];
    expect(reportedOf(planned(OPEN, rows, { legacyEncoding: 'vni' }))).toEqual(['error text-legacy B2']);
  });

  it('in Unicode stay as they are beside others that are converted', () => {
    const rows = [HEAD, ['H24.07', 'Së C«ng Th\u00ad¬ng'], ['H24.08', 'Xã Lâm Hà']];
    expect(changesOf(planned(OPEN, rows, { legacyEncoding: 'auto' }))).toMatchObject([
      { grant: { name: 'Sở Công Thương' } },
      { grant: { name: 'Xã Lâm Hà' } },
    ]);
  });
});

describe('what a list does not mention', () => {
  const registry = registryWith(CITY, HEALTH, unit('H24.03.01', 'A'), SCHOOLS, unit('H24.04.01', 'B'));

  it('is left alone', () => {
    expect(changesOf(planned(registry, [HEAD, ['H24.03', 'Sở Y tế']]))).toEqual([]);
  });

  it('is proposed for closing with prune, beside the siblings that are named and nowhere else', () => {
    expect(changesOf(planned(registry, [HEAD, ['H24.03', 'Sở Y tế']], { prune: true }))).toEqual([
      { close: { code: 'H24.04', subtree: true } },
    ]);
  });

  it('is kept where something beneath it is named', () => {
    const rows = [HEAD, ['H24.03', 'Sở Y tế'], ['H24.04.01', 'B']];
    expect(changesOf(planned(registry, rows, { prune: true }))).toEqual([]);
  });

  it('is kept where a code could not be read', () => {
    const rows = [HEAD, ['H24.03', 'Sở Y tế'], ['H24,04', 'Sở Giáo dục và Đào tạo']];
    const imported = planned(registry, rows, { prune: true });
    expect(changesOf(imported)).toEqual([]);
    expect(reportedOf(imported)).toContain('warning prune-unsure 3');
  });
});
