import { copyOf, newFolder } from '../folders.js';
import { registryOf } from '../git.js';

export const SIGNED = '2025-2000-qd-ubnd';
export const OLD = '2022-100-qd-ubnd';
export const DRAFT = '2025-du-thao-sap-xep';

const SETTINGS = `# yaml-language-server: $schema=../schemas/registry.schema.json
format: 1
title: Sổ thử
timezone: Asia/Ho_Chi_Minh
authority: Ủy ban nhân dân thành phố
place: Thành phố
roots:
  H23:
    groups: ["1-2", 2, 2]
    alphabet: digits
    first: "1"
  H24:
    groups: [2, 2, 2]
    alphabet: digits
    first: "01"
  K24:
    groups: [1]
    alphabet: digits
    first: "1"
reserved:
  - {code: H24.06, reason: dự phòng}
  - {code: H24.02.03}
`;

const decision = (text: string): string =>
  `# yaml-language-server: $schema=../../schemas/decision.schema.json\n${text.trimStart()}`;

const unit = (code: string, name: string, rest = `granted: {decision: ${OLD}}`): string =>
  `- code: ${code}\n  name: ${name}\n  address: Số 1 đường Thử\n  ${rest}\n`;

const units = (...list: string[]): string =>
  `# yaml-language-server: $schema=../../../schemas/agency.schema.json\n${list.join('')}`;

const root = (code: string, name: string): string =>
  `# yaml-language-server: $schema=../../schemas/agency.schema.json\n- code: ${code}\n  name: ${name}\n  granted: {decision: 2020-20-qd-ttg}\n`;

/** A file that people wrote in: comments everywhere, quotes of their own, an empty line. */
export const COMMENTED = `# yaml-language-server: $schema=../../../schemas/agency.schema.json
# Sở Xây dựng trả lời về tệp này.
- code: H24.04 # từ năm 2022
  name: "Sở Xây dựng"
  # trụ sở chung
  address: Số 4 đường Thử
  phone: "0225 000 0104"   # trực ban
  granted: {decision: ${OLD}} # lần đầu

# các chi cục
- code: H24.04.01
  name: Chi cục Giám định
  granted: {decision: ${OLD}}
# đã để trống một số
- code: H24.04.03
  name: Trung tâm Quy hoạch
  granted: {decision: ${OLD}}
# hết
`;

/** A small registry of three roots in a git repository: every width, closed and draft units, comments. */
export function town(extra?: Readonly<Record<string, string>>): string {
  return extra === undefined ? copyOf('town', (folder) => build({}, folder)) : build(extra);
}

function build(extra: Readonly<Record<string, string>>, folder = newFolder()): string {
  const ones = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const files: Record<string, string> = {
    'registry.yaml': SETTINGS,
    'decisions/2020-20-qd-ttg.yaml': decision(`
number: 20/2020/QĐ-TTg
signed: 2020-07-22
effective: 2020-09-15
authority: Thủ tướng Chính phủ
kind: full
`),
    [`decisions/${OLD}.yaml`]: decision('number: 100/QĐ-UBND\nsigned: 2022-01-10\ntitle: Về việc cấp mã\nkind: full\n'),
    [`decisions/${SIGNED}.yaml`]: decision(
      'number: 2000/QĐ-UBND\nsigned: 2025-06-20\neffective: 2025-07-01\ntitle: Về việc sắp xếp\nkind: amendment\n',
    ),
    [`decisions/${DRAFT}.yaml`]: decision(
      '# chờ Sở Nội vụ\ndrafted: 2025-07-25\ntitle: Dự thảo sắp xếp\nkind: amendment\n',
    ),
    'units/H23.yaml': root('H23', 'Ủy ban nhân dân tỉnh'),
    'units/H24.yaml': root('H24', 'Ủy ban nhân dân thành phố'),
    'units/K24.yaml': root('K24', 'Hội đồng nhân dân thành phố'),
    'units/H24/H24.01.yaml': units(
      unit('H24.01', 'Văn phòng'),
      unit('H24.01.01', 'Phòng Tổng hợp'),
      unit('H24.01.02', 'Phòng Hành chính'),
      unit('H24.01.02.01', 'Tổ Văn thư'),
    ),
    'units/H24/H24.02.yaml': units(
      unit('H24.02', 'Sở Khoa học', `legacyCodes: [000.00.02.H24]\n  granted: {decision: ${OLD}}`),
      unit('H24.02.01', 'Trung tâm Tin học'),
      unit('H24.02.02', 'Viện Nghiên cứu'),
      unit('H24.02.02.01', 'Phòng Thí nghiệm'),
    ),
    'units/H24/H24.03.yaml': units(
      unit(
        'H24.03',
        'Sở Thông tin',
        `granted: {decision: ${OLD}}\n  closed: {decision: ${SIGNED}, reason: merged, successors: [H24.02]}`,
      ),
    ),
    'units/H24/H24.04.yaml': COMMENTED,
    'units/H24/H24.05.yaml': units(unit('H24.05', 'Sở Dự kiến', `granted: {decision: ${DRAFT}}`)),
    ...Object.fromEntries(ones.map((n) => [`units/H23/H23.${n}.yaml`, units(unit(`H23.${n}`, `Sở số ${n}`))])),
    ...Object.fromEntries(ones.map((n) => [`units/K24/K24.${n}.yaml`, units(unit(`K24.${n}`, `Ban số ${n}`))])),
    ...extra,
  };
  return registryOf(files, 'registry', folder);
}
