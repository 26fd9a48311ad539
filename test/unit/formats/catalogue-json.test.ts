import { describe, expect, test } from 'vitest';
import { Registry } from '../../../src/core/registry.js';
import type { Decision, Settings, Unit } from '../../../src/core/types.js';
import { catalogueTables, writeCatalogue } from '../../../src/formats/catalogue-json.js';
import { readJson } from '../../../src/formats/table/json.js';
import { recognise } from '../../../src/formats/table/recognise.js';

const SETTINGS: Settings = {
  format: 1,
  title: 'Sổ đăng ký',
  timezone: 'Asia/Ho_Chi_Minh',
  authority: 'UBND thành phố',
  place: 'Hải Phòng',
  roots: { H24: { groups: [2, 2, 2], alphabet: 'digits' } },
};

const FIRST: Decision = {
  id: '2022-1-qd-ubnd',
  number: '1/QĐ-UBND',
  signed: '2022-01-05',
  authority: 'UBND thành phố',
  kind: 'full',
};
const RENAMING: Decision = {
  id: '2023-9-qd-ubnd',
  number: '9/QĐ-UBND',
  signed: '2023-12-31',
  authority: 'UBND thành phố',
  kind: 'amendment',
};
const DRAFT: Decision = { id: '2024-them', kind: 'amendment' };

const UNITS: Unit[] = [
  { code: 'H24', name: 'Ủy ban nhân dân thành phố', granted: { decision: FIRST.id } },
  {
    code: 'H24.01',
    name: 'Sở B',
    address: 'số 1',
    email: 'b@x.vn',
    phone: '0225',
    fax: '1',
    website: 'https://b.vn',
    granted: { decision: FIRST.id },
    formerNames: [{ name: 'Sở A', until: '2023-12-31', decision: RENAMING.id }],
  },
  { code: 'H24.01.02', name: 'Phòng C', granted: { decision: DRAFT.id } },
];
const REGISTRY = new Registry(SETTINGS, [FIRST, RENAMING, DRAFT], UNITS);

describe('the national catalogue', () => {
  test('one table per level, null where empty, dates day first, the Decision that last granted or renamed', () => {
    expect(catalogueTables(REGISTRY, UNITS)).toEqual({
      qlvanbandieuhanhcap1: [
        {
          MaDinhDanhCap1: 'H24',
          TenDonVi: 'Ủy ban nhân dân thành phố',
          DiaChi: null,
          Email: null,
          SoDienThoai: null,
          Fax: null,
          Website: null,
          QdBanHanhQdSuaDoi: '1/QĐ-UBND',
          NgayBanHanhQd: '05/01/2022',
          CoQuanBanHanhQd: 'UBND thành phố',
        },
      ],
      qlvanbandieuhanhcap2: [
        {
          MaDinhDanhCap2: 'H24.01',
          TenDonVi: 'Sở B',
          DiaChi: 'số 1',
          Email: 'b@x.vn',
          SoDienThoai: '0225',
          Fax: '1',
          Website: 'https://b.vn',
          QdBanHanhQdSuaDoi: '9/QĐ-UBND',
          NgayBanHanhQd: '31/12/2023',
          CoQuanBanHanhQd: 'UBND thành phố',
        },
      ],
      qlvanbandieuhanhcap3: [
        expect.objectContaining({ MaDinhDanhCap3: 'H24.01.02', QdBanHanhQdSuaDoi: null, NgayBanHanhQd: null }),
      ],
      qlvanbandieuhanhcap4: [],
    });
  });

  test('at an earlier date, the name and the Decision of that time', () => {
    const [row] = catalogueTables(REGISTRY, UNITS, { at: '2023-06-01' }).qlvanbandieuhanhcap2;
    expect(row).toMatchObject({ TenDonVi: 'Sở A', QdBanHanhQdSuaDoi: '1/QĐ-UBND' });
  });

  test('one level alone is a bare list', () => {
    expect(JSON.parse(writeCatalogue(REGISTRY, UNITS, { level: 4 }))).toEqual([]);
    expect(JSON.parse(writeCatalogue(REGISTRY, UNITS, { level: 3 }))).toHaveLength(1);
  });

  test('what is written is read back', () => {
    const bytes = new TextEncoder().encode(writeCatalogue(REGISTRY, UNITS));
    const { units, problems } = recognise(readJson(bytes, 'dmdc.json'));
    expect(units.map(({ code, name, address, decision }) => [code, name, address, decision?.number])).toEqual([
      ['H24', 'Ủy ban nhân dân thành phố', undefined, '1/QĐ-UBND'],
      ['H24.01', 'Sở B', 'số 1', '9/QĐ-UBND'],
      ['H24.01.02', 'Phòng C', undefined, undefined],
    ]);
    expect(problems).toEqual([]);
  });
});
