import { applyChanges } from '../../../src/core/changes/apply.js';
import type { Change } from '../../../src/core/changes/types.js';
import type { Registry } from '../../../src/core/registry/registry.js';
import { workspaceFrom } from '../engine.js';

export const TODAY = '2025-08-01';
/** The decision that does everything a decision can do. */
export const EVENTS = '2025-2-qd-ubnd';

/** A unit with everything that annexes print, each text its own. */
function unit(code: string, name: string, rest = ''): string {
  const number = code.slice(4).replaceAll('.', '').padStart(6, '0');
  return `- code: ${code}
  name: ${name}
  legacyCodes: ["000.${code.slice(-2)}.${number.slice(-3)}.H24"]
  address: Số ${Number(number)} đường Thử, phường Mới
  email: m${number}@example.gov.vn
  phone: "0225 ${number}"
  fax: "0226 ${number}"
  website: https://m${number}.example.gov.vn
  granted: {decision: 2022-100-qd-ubnd}
${rest}`;
}

const EARLIER = '2024-1-qd-ubnd';
export const REVOKED = '2024-3-qd-ubnd';
const closed = (decision: string, reason: string) => `  closed: {decision: ${decision}, ${reason}}\n`;

/** The registry before it, by file. */
export const FILES: ReadonlyMap<string, string> = new Map([
  [
    'registry.yaml',
    `format: 1
title: Sổ thử
timezone: Asia/Ho_Chi_Minh
authority: Ủy ban nhân dân thành phố thử
place: Thử
roots:
  H24: {groups: [2, 2, 2], alphabet: digits, first: "01"}
`,
  ],
  ['decisions/2022-100-qd-ubnd.yaml', 'number: 100/QĐ-UBND\nsigned: 2022-01-10\nkind: full\n'],
  [`decisions/${EARLIER}.yaml`, 'number: 1/QĐ-UBND\nsigned: 2024-01-15\nkind: amendment\n'],
  [`decisions/${REVOKED}.yaml`, 'number: 3/QĐ-UBND\nsigned: 2024-01-20\nkind: amendment\n'],
  [`decisions/${EVENTS}.yaml`, 'number: 2/QĐ-UBND\nsigned: 2025-03-09\ntitle: Về việc sắp xếp\nkind: amendment\n'],
  ['units/H24.yaml', unit('H24', 'Ủy ban nhân dân thành phố thử')],
  [
    'units/H24/H24.01.yaml',
    [
      unit('H24.01', 'Sở Xây dựng'),
      unit('H24.01.01', 'Phòng Quy hoạch'),
      unit('H24.01.01.01', 'Tổ Bản đồ'),
      unit('H24.01.02', 'Phòng Nhà ở'),
      unit('H24.01.03', 'Phòng Thẩm định'),
      unit('H24.01.04', 'Phòng Kinh tế'),
      unit('H24.01.04.01', 'Tổ Định giá'),
    ].join(''),
  ],
  ['units/H24/H24.02.yaml', `${unit('H24.02', 'Sở Giao thông')}${unit('H24.02.01', 'Phòng Vận tải')}`],
  [
    'units/H24/H24.03.yaml',
    `${unit('H24.03', 'Sở Y tế')}${unit('H24.03.01', 'Bệnh viện Đồng Hòa')}${unit('H24.03.02', 'Bệnh viện Á')}`,
  ],
  ['units/H24/H24.04.yaml', unit('H24.04', 'Ban Dân tộc', closed(EARLIER, 'reason: dissolved'))],
  ['units/H24/H24.05.yaml', unit('H24.05', 'Sở Tư pháp')],
  ['units/H24/H24.06.yaml', unit('H24.06', 'Sở Nhầm')],
  ['units/H24/H24.07.yaml', `${unit('H24.07', 'Trung tâm Lớn')}${unit('H24.07.01', 'Trạm Một')}`],
  ['units/H24/H24.08.yaml', unit('H24.08', 'Ban Cảng')],
  ['units/H24/H24.09.yaml', unit('H24.09', 'Ban Bến', closed(REVOKED, 'reason: merged, successors: [H24.08]'))],
  ['units/H24/H24.10.yaml', `${unit('H24.10', 'Xã Một')}${unit('H24.10.01', 'Trạm Y tế')}`],
  ['units/H24/H24.11.yaml', unit('H24.11', 'Xã Hai')],
  ['units/H24/H24.12.yaml', unit('H24.12', 'Chi cục Chung')],
]);

const data = (n: number) => ({
  address: `Số 9${n} đường Mới`,
  email: `moi${n}@example.gov.vn`,
  phone: `0225 99999${n}`,
  website: `https://moi${n}.example.gov.vn`,
});

/** What an amendment can do that a list can say. */
export const EVENTS_OF_LISTS: readonly Change[] = [
  { grant: { parent: 'H24', name: 'Sở Khoa học', ...data(1) } },
  { grant: { parent: 'H24.03', name: 'Bệnh viện Mới', ...data(2) } },
  { rename: { code: 'H24.03.01', name: 'Bệnh viện Đồng Tâm' } },
  { rename: { code: 'H24.05', name: 'Sở Tư pháp và Pháp chế' } },
  { replace: { code: 'H24.01.03', parent: 'H24.02' } },
  { replace: { code: 'H24.01.04', parent: 'H24.02', children: 'move' } },
  { merge: { from: ['H24.01.01'], into: { code: 'H24.01.02' }, children: 'move' } },
  { merge: { from: ['H24.10', 'H24.11'], into: { parent: 'H24', name: 'Phường Ba', ...data(3) }, children: 'close' } },
  { spinOff: { from: 'H24.07', into: [{ parent: 'H24', name: 'Trung tâm Nhỏ', ...data(4) }, { code: 'H24.08' }] } },
  { spinOff: { from: 'H24.01.02', into: [{ code: 'H24.03' }, { code: 'H24.05' }], effective: '2025-04-01' } },
  { reestablish: { closed: 'H24.04', parent: 'H24', name: 'Ban Dân tộc và Tôn giáo', ...data(5) } },
  { split: { from: 'H24.12', into: [{ parent: 'H24', name: 'Chi cục Riêng', ...data(6) }, { code: 'H24.08' }] } },
  { annul: { code: 'H24.06' } },
  { close: { code: 'H24.03.02', reason: 'dissolved' } },
] as unknown as readonly Change[];

/** A list cannot ask for it: it stands in the text of the Decision. */
export const REVOCATION: Change = { revoke: { decision: REVOKED } };

/** A registry in which one decision, {@link EVENTS}, does everything that an amendment can do. */
export function everyEvent(changes: readonly Change[] = [...EVENTS_OF_LISTS, REVOCATION]): Registry {
  const before = workspaceFrom(FILES, TODAY).registry;
  const applied = applyChanges(
    before,
    { decision: EVENTS, changes: [...changes] },
    { today: TODAY, spent: () => false },
  );
  if (applied.registry === undefined) throw new Error(JSON.stringify(applied.faults, null, 1));
  return applied.registry;
}
