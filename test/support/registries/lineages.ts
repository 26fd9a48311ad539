import { stringify } from 'yaml';
import { fileOf } from '../../../src/core/code/code.js';
import type { ClosingReason, DecisionData, Settings, Unit } from '../../../src/core/registry/types.js';
import { registryOf } from '../git.js';

const SETTINGS: Settings = {
  format: 1,
  title: 'Sổ thử',
  timezone: 'Asia/Ho_Chi_Minh',
  authority: 'Ủy ban nhân dân thành phố',
  place: 'Thành phố',
  roots: { H24: { groups: [2, 2, 3], alphabet: 'digits' } },
};

const Y2022 = '2022-100-qd-ubnd';
const Y2023 = '2023-200-qd-ubnd';
const Y2024 = '2024-300-qd-ubnd';
const Y2025 = '2025-400-qd-ubnd';
const DRAFT = '2025-du-thao';

const DECISIONS: Record<string, DecisionData> = {
  '2020-20-qd-ttg': { number: '20/2020/QĐ-TTg', signed: '2020-07-22', effective: '2020-09-15', kind: 'full' },
  [Y2022]: { number: '100/QĐ-UBND', signed: '2022-01-10', kind: 'full' },
  [Y2023]: { number: '200/QĐ-UBND', signed: '2023-05-22', kind: 'amendment' },
  [Y2024]: { number: '300/QĐ-UBND', signed: '2024-02-01', kind: 'amendment' },
  [Y2025]: { number: '400/QĐ-UBND', signed: '2025-06-20', effective: '2025-07-01', kind: 'amendment' },
  [DRAFT]: { drafted: '2025-06-01', title: 'Dự thảo sắp xếp', kind: 'amendment' },
};

const ADDRESS = 'Số 1 đường Thử';

function body(code: string, name: string, decision: string, rest: Partial<Unit> = {}): Unit {
  return { code, name, address: ADDRESS, granted: { decision }, ...rest };
}

function closing(decision: string, reason: ClosingReason, successors: string[] = [], partial: string[] = []) {
  const takenOver = successors.length > 0 ? { successors } : {};
  return { closed: { decision, reason, ...takenOver, ...(partial.length > 0 ? { partial } : {}) } };
}

/** Every way a code can go: renamed, re-coded, merged, split, in parts, over several decisions, and by drafts. */
const UNITS: Unit[] = [
  body('H24', 'Ủy ban nhân dân thành phố', '2020-20-qd-ttg'),
  body('H24.01', 'Sở Thông tin', Y2022, closing(Y2023, 'merged', ['H24.02'])),
  body('H24.02', 'Sở Khoa học và Công nghệ', Y2022, {
    shortName: 'Sở KHCN',
    legacyCodes: ['000.00.02.H24'],
    formerNames: [{ name: 'Sở Khoa học', until: '2024-02-01', decision: Y2024 }],
  }),
  body('H24.02.01', 'Trung tâm Chuyển đổi số', Y2022, { legacyCodes: ['000.1137.H24'] }),
  body('H24.02.01.001', 'Đội Kỹ thuật', Y2024),
  body('H24.03', 'Sở Giao thông Xây dựng', Y2022, closing(Y2023, 'split', ['H24.04', 'H24.05'], ['H24.04', 'H24.05'])),
  body('H24.04', 'Sở Giao thông', Y2023, closing(Y2025, 'merged', ['H24.06'])),
  body('H24.05', 'Sở Xây dựng', Y2023, closing(Y2025, 'merged', ['H24.06'])),
  body('H24.06', 'Sở Hạ tầng', Y2022),
  body('H24.07', 'Ban Quản lý cảng', Y2022, {
    legacyCodes: ['000.00.07.H24', 'CANG-01'],
    ...closing(Y2023, 'replaced', ['H24.08']),
  }),
  body('H24.08', 'Ban Quản lý cảng', Y2023, { legacyCodes: ['000.00.07.H24', 'CANG-01', 'H24.07'] }),
  body('H24.09', 'Ban Giải tỏa', Y2022, closing(Y2024, 'dissolved')),
  body('H24.10', 'Sở Cấp nhầm', Y2022, closing(Y2024, 'annulled')),
  body('H24.11', 'Sở Tổng hợp', Y2022, closing(Y2024, 'split', ['H24.02', 'H24.06'], ['H24.02'])),
  body('H24.12', 'Sở Dự thảo', DRAFT),
  body('H24.13', 'Sở Sắp đóng', Y2022, closing(DRAFT, 'merged', ['H24.12'])),
  body('H24.14', 'Sở Sắp lập', Y2025),
  body('H24.15', 'Ban Một phần', Y2022, closing(Y2024, 'merged', ['H24.06'], ['H24.06'])),
  body('H24.16', 'Sở Nối tiếp', Y2022, closing(Y2023, 'merged', ['H24.09'])),
];

/** A registry in which every kind of succession occurs, in a git repository. */
export function cityOfChains(): string {
  const files: Record<string, string> = { 'registry.yaml': stringify(SETTINGS) };
  for (const [id, decision] of Object.entries(DECISIONS)) files[`decisions/${id}.yaml`] = stringify(decision);
  for (const unit of UNITS) {
    const file = fileOf(unit.code);
    files[file] = (files[file] ?? '') + stringify([unit]);
  }
  return registryOf(files);
}
