import { copyOf } from '../folders.js';
import { Clone, registryOf } from '../git.js';
import type { Answer } from '../process.js';

const unit = (code: string, name: string, rest = '', data = '  address: Số 1 đường Thử\n'): string =>
  `- code: ${code}\n  name: ${name}\n${data}  granted: {decision: 2022-100-qd-ubnd}\n${rest}`;

const decision = (number: string, signed: string, title: string): string =>
  `number: ${number}\nsigned: ${signed}\ntitle: ${title}\nkind: amendment\n`;

const FILES: Readonly<Record<string, string>> = {
  'registry.yaml': `format: 1
title: Sổ thử
timezone: Asia/Ho_Chi_Minh
authority: Ủy ban nhân dân thành phố thử
place: Thử
roots:
  H24: {groups: [2, 2, 2], alphabet: digits, first: "01"}
`,
  'decisions/2022-100-qd-ubnd.yaml': 'number: 100/QĐ-UBND\nsigned: 2022-01-10\ntitle: Về việc cấp mã\nkind: full\n',
  'decisions/2025-10-qd-ubnd.yaml': decision('10/QĐ-UBND', '2025-02-01', 'Về việc sắp xếp'),
  'decisions/2025-20-qd-ubnd.yaml': decision('20/QĐ-UBND', '2025-04-01', 'Về việc tách, thành lập lại'),
  'decisions/2025-30-qd-ubnd.yaml': decision('30/QĐ-UBND', '2025-06-01', 'Về việc bãi bỏ'),
  'decisions/2025-du-thao.yaml': 'drafted: 2025-07-01\ntitle: Dự thảo\nkind: amendment\n',
  'units/H24.yaml': unit('H24', 'Ủy ban nhân dân thành phố thử'),
  'units/H24/H24.01.yaml': `${unit('H24.01', 'Sở Xây dựng')}${unit('H24.01.01', 'Phòng Quy hoạch')}`,
  'units/H24/H24.02.yaml': unit(
    'H24.02',
    'Sở Giao thông',
    '',
    '  legacyCodes: [000.00.02.H24]\n  phone: 0225 000 0200\n',
  ),
  'units/H24/H24.03.yaml': `${unit('H24.03', 'Ban Quản lý cảng')}${unit('H24.03.01', 'Trạm Đo sâu')}`,
  'units/H24/H24.04.yaml': unit(
    'H24.04',
    'Trung tâm Thôgn tin',
    '',
    '  legacyCodes: [000.00.40.H24]\n  address: Số 4\n',
  ),
};

export const OLD = '2025-10-qd-ubnd';
export const LATER = '2025-20-qd-ubnd';
export const LAST = '2025-30-qd-ubnd';
export const DRAFT = '2025-du-thao';

/** A clone in which it is the first of August 2025. */
export class Office extends Clone {
  override run(...args: string[]): Answer {
    return this.runWith({ SOURCE_DATE_EPOCH: String(Date.parse('2025-08-01T05:00:00Z') / 1000) }, ...args);
  }
}

/** A registry for what an agency may live through, on a branch of its own; `main` is where it parted. */
export function officeOfEvents(): Office {
  const clone = new Office(copyOf(FILES, (folder) => registryOf(FILES, 'registry', folder)));
  clone.git('switch', '--quiet', '--create', 'de-xuat');
  return clone;
}

/** A command that has to succeed. */
export function must(clone: Clone, ...args: string[]): string {
  const { status, stdout, stderr } = clone.run(...args);
  if (status !== 0) throw new Error(`${args.join(' ')}: ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** Makes what was done the state that later proposals start from. */
export function settle(clone: Clone): void {
  clone.commit('Đã nhận');
  clone.git('branch', '--force', 'main');
}
