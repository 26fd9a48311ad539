import { Registry } from '../../../src/core/registry/registry.js';
import type { Decision, Settings, Unit } from '../../../src/core/registry/types.js';

export const TODAY = '2024-06-15';

const settings: Settings = {
  format: 1,
  title: 'Sổ đăng ký',
  timezone: 'Asia/Ho_Chi_Minh',
  authority: 'Ủy ban nhân dân thành phố Hải Phòng',
  place: 'Hải Phòng',
  roots: { H24: { groups: [2, 2, 2], alphabet: 'digits' } },
};

const decisions: Decision[] = [
  {
    id: '2020-20-qd-ttg',
    kind: 'full',
    number: '20/2020/QĐ-TTg',
    signed: '2020-07-22',
    authority: 'Thủ tướng Chính phủ',
  },
  { id: '2022-100-qd-ubnd', kind: 'full', number: '100/QĐ-UBND', signed: '2022-01-10' },
  { id: '2023-5-qd-ubnd', kind: 'amendment', number: '5/QĐ-UBND', signed: '2023-03-09', effective: '2023-04-01' },
  { id: '2024-du-thao-qd-ubnd', kind: 'amendment', title: 'Về việc bổ sung mã' },
];

const FIRST = { decision: '2022-100-qd-ubnd' };
const SECOND = { decision: '2023-5-qd-ubnd' };
const DRAFT = { decision: '2024-du-thao-qd-ubnd' };

const units: Unit[] = [
  {
    code: 'H24',
    name: 'Ủy ban nhân dân thành phố Hải Phòng',
    granted: { decision: '2020-20-qd-ttg', effective: '2020-09-15' },
  },
  { code: 'H24.09', name: 'Sở Y tế', phone: '+84 225 000 0001', granted: FIRST },
  { code: 'H24.09.01', name: 'Bệnh viện Việt Tiệp', granted: FIRST },
  { code: 'H24.09.01.01', name: 'Khoa Ngoại', granted: FIRST },
  { code: 'H24.09.02', name: 'Bệnh viện Á', granted: FIRST },
  { code: 'H24.10', name: 'Sở Giáo dục', legacyCodes: ['000.00.10.H24', '000.10.H24'], granted: FIRST },
  {
    code: 'H24.10.01',
    name: 'Trường Đồng Hòa',
    granted: FIRST,
    formerNames: [{ name: 'Trường Hòa', until: '2023-04-01', decision: '2023-5-qd-ubnd' }],
  },
  {
    code: 'H24.10.02',
    name: 'Trường cũ',
    granted: FIRST,
    closed: { ...SECOND, reason: 'replaced', successors: ['H24.10.04'] },
  },
  { code: 'H24.10.03', name: 'Trường nhầm', granted: FIRST, closed: { ...SECOND, reason: 'annulled' } },
  { code: 'H24.10.04', name: 'Trường cũ', granted: SECOND },
  {
    code: 'H24.10.05',
    name: 'Trường lớn',
    granted: FIRST,
    closed: { ...DRAFT, reason: 'split', successors: ['H24.10.06', 'H24.10.01'], partial: ['H24.10.01'] },
  },
  { code: 'H24.10.06', name: 'Trường mới', granted: DRAFT },
  {
    code: 'H24.100',
    name: 'Sở Xây dựng',
    granted: FIRST,
    formerNames: [{ name: 'Sở Kiến trúc', until: '2024-07-01', decision: '2024-du-thao-qd-ubnd' }],
  },
];

/** Thirteen units over four levels, with a signed amendment and a draft that grants, renames and splits. */
export const registry = new Registry(settings, decisions, units);

/** A decision of {@link registry}; fails the test that names another. */
export function decision(id: string): Decision {
  const found = registry.decision(id);
  if (found === undefined) throw new Error(`no decision ${id}`);
  return found;
}
