/** A registry with a unit in every relation to a draft, {@link A}; a second draft, {@link B}, does nothing yet. */
export const OLD = '2022-100-qd-ubnd';
export const SIGNED = '2025-2000-qd-ubnd';
export const A = '2025-du-thao-a';
export const B = '2025-du-thao-b';

const unit = (code: string, name: string, rest = '', granted = OLD): string =>
  `- code: ${code}\n  name: ${name}\n  phone: 0225 000 0100\n  granted: {decision: ${granted}}\n${rest}`;

const closed = (reason: string): string => `  closed: {decision: ${A}, ${reason}}\n`;

export const DRAFTED: Readonly<Record<string, string>> = {
  'registry.yaml': `format: 1
title: Sổ thử
timezone: Asia/Ho_Chi_Minh
authority: Ủy ban nhân dân thành phố thử
place: Thử
roots:
  H24:
    groups: [2, 2, 2]
    alphabet: digits
    first: "01"
`,
  [`decisions/${OLD}.yaml`]: 'number: 100/QĐ-UBND\nsigned: 2022-01-10\ntitle: Về việc cấp mã\nkind: full\n',
  [`decisions/${A}.yaml`]: 'drafted: 2025-07-25\ntitle: Dự thảo A\nkind: amendment\n',
  [`decisions/${B}.yaml`]: 'drafted: 2025-07-26\ntitle: Dự thảo B\nkind: amendment\n',
  'units/H24.yaml': unit('H24', 'Ủy ban nhân dân thành phố thử'),
  'units/H24/H24.01.yaml': [
    unit('H24.01', 'Sở Một'),
    unit('H24.01.01', 'Phòng Đóng', closed('reason: dissolved')),
    unit('H24.01.02', 'Phòng Nháp mới', `  formerNames:\n    - {name: Phòng Cũ, decision: ${A}}\n`),
    unit('H24.01.03', 'Phòng Dự kiến', '', A),
    unit('H24.01.04', 'Phòng Nhận'),
    unit('H24.01.05', 'Phòng Giao', closed('reason: merged, successors: [H24.01.04]')),
    unit('H24.01.06', 'Trung tâm Sáu', closed('reason: dissolved')),
    unit('H24.01.06.01', 'Tổ Một', closed('reason: dissolved')),
    unit('H24.01.07', 'Trung tâm Bảy'),
    unit('H24.01.07.01', 'Tổ Dự kiến', '', A),
    unit('H24.01.08', 'Trung tâm Tám'),
    ...[1, 2, 3, 4, 6, 7].map((n) => unit(`H24.01.2${n}`, `Đội số ${n}`)),
  ].join(''),
  'units/H24/H24.02.yaml': unit('H24.02', 'Sở Hai'),
};
