import { describe, expect, it } from 'vitest';
import { registryWith, unit } from '../../../support/import.js';
import { errorsOf, plannedFrom } from '../../../support/list-files.js';

const HEALTH = unit('H24.03', 'Sở Y tế');
const REGISTRY = registryWith(
  unit('H24', 'Thành phố'),
  HEALTH,
  unit('H24.03.01', 'Trung tâm Kiểm nghiệm'),
  unit('H24.04', 'Sở Nội vụ'),
  unit('H24.05', 'Sở Xây dựng'),
  unit('H24.06', 'Sở Công Thương'),
);

type Rows = readonly (readonly string[])[];

/** Errors of a list as `rule@row`, in the order of the file. */
async function told(rows: Rows, format: 'csv' | 'xlsx' = 'csv'): Promise<string[]> {
  const { findings, changes } = await plannedFrom(REGISTRY, rows, format);
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors.length > 0 && changes.length > 0 ? changes : []).toEqual([]);
  return errors.map(({ rule, place }) => `${rule.replace('import-', '')}@${place.row}`).sort();
}

const CHANGES = ['Loại thay đổi', 'Mã', 'Tên cũ', 'Tên mới', 'Đơn vị tiếp nhận'];
const MOVES = ['Loại thay đổi', 'Mã', 'Tên', 'Cấp trên', 'Mã mới'];

describe('two rows of one unit that do not go together', () => {
  const BOTH = ['rows-conflict@2', 'rows-conflict@3'];

  it.each<[string, string[], string[]]>([
    ['two renamings', ['Đổi tên', 'H24.05', '', 'Sở Nhà ở', ''], ['Đổi tên', 'H24.05', '', 'Sở Quy hoạch', '']],
    [
      'by code and by name',
      ['Đổi tên', 'H24.05', '', 'Sở Nhà ở', ''],
      ['Đổi tên', '', 'Sở Xây dựng', 'Sở Quy hoạch', ''],
    ],
    ['renamed and closed', ['Đổi tên', 'H24.05', '', 'Sở Nhà ở', ''], ['Giải thể', '', 'Sở Xây dựng', '', '']],
    [
      'closed and taking over',
      ['Giải thể', 'H24.05', 'Sở Xây dựng', '', ''],
      ['Sáp nhập', 'H24.06', 'Sở Công Thương', '', 'H24.05'],
    ],
    [
      'into each other',
      ['Sáp nhập', 'H24.05', 'Sở Xây dựng', '', 'H24.06'],
      ['Sáp nhập', 'H24.06', 'Sở Công Thương', '', 'H24.05'],
    ],
  ])('%s: both are refused, and each names the other', async (_, first, second) => {
    expect(await told([CHANGES, first, second])).toEqual(BOTH);
  });

  it('are two places of one unit, one new code of two', async () => {
    const one = ['Chuyển', 'H24.03.01', 'Trung tâm Kiểm nghiệm', 'H24.04', ''];
    expect(await told([MOVES, one, ['Chuyển', '', 'Trung tâm Kiểm nghiệm', 'H24.05', '']])).toEqual(BOTH);
    const codes = [
      ['Thay thế', 'H24.05', 'Sở Xây dựng', '', 'H24.15'],
      ['Thay thế', 'H24.06', 'Sở Công Thương', '', 'H24.15'],
    ];
    expect(await told([MOVES, ...codes])).toEqual(BOTH);
  });

  it('are different data of one code, and of one proposal; the same data counts once', async () => {
    const head = ['Mã', 'Tên', 'Điện thoại'];
    const row = ['H24.05', 'Sở Xây dựng', '0225 3842 001'];
    expect(await told([head, row, ['H24.05', 'Sở Xây dựng', '0225 3842 002']])).toEqual(BOTH);
    const { findings, changes } = await plannedFrom(REGISTRY, [head, row, row], 'csv');
    expect(errorsOf({ findings } as never)).toEqual([]);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toContainEqual(['import-code-twice', 'warning']);
    expect(changes).toHaveLength(1);
    const form = ['Tên', 'Cấp trên', 'Điện thoại'];
    const proposals = [form, ['Phòng A', 'Sở Y tế', '0225 3842 001'], ['Phòng A', 'Sở Y tế', '0225 3842 002']];
    expect(await told(proposals)).toEqual(['name-twice@2', 'name-twice@3']);
  });

  it('takes along whatever stands on a row that is refused', async () => {
    const rows = [
      ['Loại thay đổi', 'Tên', 'Cấp trên', 'Điện thoại'],
      ['Cấp mới', 'Phòng A', 'Sở Y tế', '0225 3842 001'],
      ['Cấp mới', 'Phòng A', 'Sở Y tế', '0225 3842 002'],
      ['Cấp mới', 'Tổ B', 'Phòng A', ''],
    ];
    expect(await told(rows)).toEqual(['name-twice@2', 'name-twice@3', 'parent-ambiguous@4']);
    const form = [['PHIẾU RÀ SOÁT MÃ ĐỊNH DANH ĐIỆN TỬ (H24.03)'], ['STT', 'Loại thay đổi', 'Tên', 'Cấp trên']];
    const others = [
      ['1', 'Cấp mới', 'Phòng A', 'Sở Nội vụ'],
      ['2', 'Cấp mới', 'Tổ B', 'Phòng A'],
    ];
    expect(await told([...form, ...others])).toEqual(['other-agency@3', 'row-needed@4']);
  });
});

describe('what a row says beside its code', () => {
  it.each<[string, Rows, string[]]>([
    ['another name beside a new code', [MOVES, ['Thay thế', 'H24.05', 'Sở Khác', '', 'H24.15']], ['name-differs@2']],
    [
      'a new code under another body',
      [MOVES, ['Thay thế', 'H24.05', 'Sở Xây dựng', 'Sở Y tế', 'H24.15']],
      ['parent-differs@2'],
    ],
    [
      'a closing under another body',
      [MOVES, ['Đóng', 'H24.03.01', 'Trung tâm Kiểm nghiệm', 'Sở Nội vụ', '']],
      ['parent-differs@2'],
    ],
    [
      'a body above by code and another name',
      [
        ['Tên', 'Cấp trên'],
        ['Phòng A', 'H24.03 - Sở Nội vụ'],
      ],
      ['parent-named-otherwise@2'],
    ],
    [
      'a level',
      [
        ['Mã', 'Tên', 'Cấp'],
        ['H24.03.09', 'Phòng A', '2'],
      ],
      ['level-differs@2'],
    ],
    [
      'a level of a proposal',
      [
        ['Tên', 'Cấp trên', 'Cấp'],
        ['Phòng A', 'Sở Y tế', 'Cấp 2'],
      ],
      ['level-differs@2'],
    ],
    [
      'a heading',
      [
        ['STT', 'Mã', 'Tên'],
        ['I', 'H24.03', 'Sở Nội vụ'],
        ['1', 'H24.03.09', 'Phòng A'],
      ],
      ['parent-named-otherwise@2'],
    ],
    [
      'several that take over',
      [CHANGES, ['Sáp nhập', 'H24.05', 'Sở Xây dựng', '', 'H24.04; H24.06']],
      ['receiver-several@2'],
    ],
    [
      'a closing into several',
      [CHANGES, ['Đóng', 'H24.05', 'Sở Xây dựng', '', 'H24.04; H24.06']],
      ['receiver-several@2'],
    ],
    [
      'itself as the one that takes over',
      [CHANGES, ['Sáp nhập', 'H24.05', 'Sở Xây dựng', '', 'H24.05']],
      ['receiver-itself@2'],
    ],
  ])('is refused where it disagrees: %s', async (_, rows, expected) => {
    expect(await told(rows)).toEqual(expected);
  });

  it.each<[string, Rows]>([
    [
      'a new code under the body above',
      [MOVES, ['Thay thế', 'H24.03.01', 'Trung tâm Kiểm nghiệm', 'Sở Nội vụ', 'H24.04.09']],
    ],
    ['a closing under its body', [MOVES, ['Giải thể', 'H24.03.01', 'Trung tâm Kiểm nghiệm', 'Sở Y tế', '']]],
    [
      'a body above by code and name',
      [
        ['Tên', 'Cấp trên'],
        ['Phòng A', 'H24.03 - SỞ Y TẾ'],
      ],
    ],
    [
      'a level',
      [
        ['Mã', 'Tên', 'Cấp'],
        ['H24.03.09', 'Phòng A', 'Cấp 3'],
      ],
    ],
    [
      'a heading that says more',
      [
        ['STT', 'Mã', 'Tên'],
        ['I', 'H24.03', 'Các đơn vị thuộc Sở Y tế'],
        ['1', 'H24.03.09', 'Phòng A'],
      ],
    ],
    [
      'a split in two rows',
      [CHANGES, ['Chia', 'H24.05', 'Sở Xây dựng', '', 'H24.04'], ['Chia', 'H24.05', 'Sở Xây dựng', '', 'H24.06']],
    ],
    ['parts', [CHANGES, ['Sáp nhập', 'H24.05', 'Sở Xây dựng', '', 'H24.04 (một phần); H24.06 (một phần)']]],
  ])('passes where it agrees: %s', async (_, rows) => {
    const { findings, changes } = await plannedFrom(REGISTRY, rows, 'csv');
    expect(errorsOf({ findings } as never)).toEqual([]);
    expect(changes.length).toBeGreaterThan(0);
  });
});

describe('the cell of a name', () => {
  it.each([
    '#REF!',
    '#VALUE!',
    'nt',
    'Như trên',
    '-nt-',
    '"',
    '“',
    '=1+1',
    '12',
    'x',
    'H24.04',
    '01/02/2025',
    'I',
    'a@b.vn',
    '03-Jan',
    '+++',
  ])('with %s is refused, also for a renaming', async (name) => {
    for (const row of [
      ['', 'H24.09', name],
      ['Đổi tên', 'H24.05', name],
    ]) {
      expect(await told([['Loại thay đổi', 'Mã', 'Tên'], row])).toEqual(['no-value@2']);
    }
  });

  it.each(['Tổ 1', 'Ban A', 'Đội 3', 'NT Phú Sơn', 'Trường THCS 12', 'Nhà trẻ 1-6', 'Xã Ea'])(
    'with %s is a name',
    async (name) => {
      expect(
        await told([
          ['Mã', 'Tên'],
          ['H24.09', name],
        ]),
      ).toEqual([]);
    },
  );

  it('with the code of the row is taken without it, with another code refused', async () => {
    const { findings, changes } = await plannedFrom(
      REGISTRY,
      [
        ['Mã', 'Tên'],
        ['H24.09', 'Sở Chín (H24.09)'],
      ],
      'csv',
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['import-name-own-code']);
    expect(changes.map(({ change }) => change)).toEqual([{ grant: { code: 'H24.09', name: 'Sở Chín' } }]);
    expect(
      await told([
        ['Mã', 'Tên'],
        ['H24.09', 'Sở Chín (H24.10)'],
      ]),
    ).toEqual(['name-other-code@2']);
  });
});

describe('a telephone number', () => {
  it.each([
    ['912345678', '0912345678'],
    ['2253842001', '02253842001'],
    ['0912345678; 912345679', '0912345678; 0912345679'],
  ])('that lost its zero, %s, is an error with the right form', async (value, after) => {
    const { findings, changes } = await plannedFrom(
      REGISTRY,
      [
        ['Mã', 'Tên', 'Điện thoại'],
        ['H24.05', 'Sở Xây dựng', value],
      ],
      'csv',
    );
    expect(findings.map(({ rule, args }) => [rule, args.after])).toEqual([['import-zero-lost', after]]);
    expect(changes).toEqual([]);
  });

  it.each(['0912345678', '+84 912 345 678', '84912345678', '1900 1234', '3842001', '1022', '02253.842.001', '113'])(
    'that is whole, %s, is taken',
    async (value) => {
      expect(
        await told([
          ['Mã', 'Tên', 'Điện thoại'],
          ['H24.05', 'Sở Xây dựng', value],
        ]),
      ).toEqual([]);
    },
  );

  it('in scientific notation cannot be read back', async () => {
    expect(
      await told([
        ['Mã', 'Tên', 'Fax'],
        ['H24.05', 'Sở Xây dựng', '8.43E+10'],
      ]),
    ).toEqual(['zero-lost@2']);
  });
});

describe('a body above that nobody has yet', () => {
  it('is called one name by all its rows, or its rows are refused', async () => {
    const head = ['Mã', 'Tên', 'Cấp trên'];
    const rows = [head, ['H24.09.01', 'Phòng A', 'Sở Chín'], ['H24.09.02', 'Phòng B', 'Sở Mười']];
    const { findings, changes } = await plannedFrom(REGISTRY, rows, 'csv', { addMissingParents: true });
    expect(errorsOf({ findings } as never)).toEqual(['rows-conflict', 'rows-conflict']);
    expect(changes).toEqual([]);
    const agreed = [head, ['H24.09.01', 'Phòng A', 'Sở Chín'], ['H24.09.02', 'Phòng B', 'Sở chín']];
    const sound = await plannedFrom(REGISTRY, agreed, 'csv', { addMissingParents: true });
    expect(sound.changes[0]?.change).toEqual({ grant: { code: 'H24.09', name: 'Sở Chín' } });
  });
});
