/** Codes and ids of the guarded registry, by what they are for. */
export const SIGNED = '2022-100-qd-ubnd';
export const SEALED = '2023-200-qd-ubnd';
export const EMPTY = '2023-210-qd-ubnd';
export const DRAFT = '2023-du-thao';

export const AGENCY_1 = 'units/H24/H24.01.yaml';
export const AGENCY_2 = 'units/H24/H24.02.yaml';
export const AGENCY_3 = 'units/H24/H24.03.yaml';
export const AGENCY_4 = 'units/H24/H24.04.yaml';

const decision = (text: string): string =>
  `# yaml-language-server: $schema=../../schemas/decision.schema.json\n${text}`;
const units = (text: string): string => `# yaml-language-server: $schema=../../../schemas/agency.schema.json\n${text}`;

/** What was sealed: the bytes count for nothing here, but that they stay. */
export const SHA = 'ab'.repeat(32);

/**
 * A registry with something of every kind that a proposal must not touch: grants, renamings, closings and earlier codes
 * by decisions signed, signed and sealed, and drafted.
 */
export const GUARDED: Readonly<Record<string, string>> = {
  'registry.yaml': `# yaml-language-server: $schema=../schemas/registry.schema.json
format: 1
title: Sổ thử
timezone: Asia/Ho_Chi_Minh
authority: Ủy ban nhân dân thành phố thử
place: Thử
roots:
  H24:
    groups: [2, 2, 2]
    alphabet: digits
    first: "01"
reserved:
  - {code: H24.90, reason: dự phòng}
  - {code: H24.91}
exemptions:
  - {rule: contact-missing, codes: [H24.01.05], reason: đang xây trụ sở, until: 2023-12-31}
`,
  [`decisions/${SIGNED}.yaml`]: decision(
    'number: 100/QĐ-UBND\nsigned: 2022-01-10\ntitle: Về việc cấp mã\nkind: full\n',
  ),
  [`decisions/${SEALED}.yaml`]: decision(
    `# bản chính ở Văn phòng\nnumber: 200/QĐ-UBND\nsigned: 2023-02-01\ntitle: Về việc sắp xếp\nkind: amendment\nseal: {v: 1, granted: 1, renamed: 2, closed: 3, other: 0, sha256: ${SHA}}\n`,
  ),
  [`decisions/${EMPTY}.yaml`]: decision(
    'number: 210/QĐ-UBND\nsigned: 2023-03-01\ntitle: Về việc bổ sung\nkind: amendment\nreplaces: [2022-100-qd-ubnd]\n',
  ),
  [`decisions/${DRAFT}.yaml`]: decision('drafted: 2023-05-20\ntitle: Dự thảo bổ sung mã\nkind: amendment\n'),
  'units/H24.yaml': `# yaml-language-server: $schema=../../schemas/agency.schema.json
- code: H24
  name: Ủy ban nhân dân thành phố thử
  email: ubnd@example.com
  granted: {decision: ${SIGNED}}
`,
  [AGENCY_1]: units(`- code: H24.01
  name: Sở Một
  legacyCodes: [000.00.01.H24]
  email: so1@example.com
  granted: {decision: ${SIGNED}}
- code: H24.01.01
  name: Phòng Một
  legacyCodes: [000.01.01.H24]
  phone: 0225 000 0101
  granted: {decision: ${SIGNED}}
- code: H24.01.02
  name: Phòng Hai
  legacyCodes: [000.02.01.H24]
  phone: 0225 000 0102
  granted: {decision: ${SIGNED}}
  formerNames:
    - {name: Phòng Nhì, until: 2023-02-01, decision: ${SEALED}}
- code: H24.01.03
  name: Phòng Ba
  phone: 0225 000 0103
  granted: {decision: ${SIGNED}}
  closed: {decision: ${SEALED}, reason: dissolved}
- code: H24.01.04
  name: Phòng Bốn
  phone: 0225 000 0104
  granted: {decision: ${SIGNED}}
  closed: {decision: ${SEALED}, reason: annulled}
- code: H24.01.05
  name: Phòng Năm
  phone: 0225 000 0105
  granted: {decision: ${SEALED}}
- code: H24.01.06
  name: Phòng Hòa Giải
  phone: 0225 000 0106
  granted: {decision: ${SIGNED}}
`),
  [AGENCY_2]: units(`- code: H24.02
  name: Sở Hai
  address: Số 2 đường Thử
  email: so2@example.com
  phone: 0225 000 0200
  granted: {decision: ${SIGNED}}
  formerNames:
    - {name: Ban Hai, until: 2022-06-01, decision: ${SIGNED}}
    - {name: Sở Nhì, until: 2023-02-01, decision: ${SEALED}}
- code: H24.02.01
  name: Trung tâm Tin học
  phone: 0225 000 0201
  granted: {decision: ${DRAFT}}
- code: H24.02.02
  name: Trung tâm Kiểm nghiệm
  address: Số 22 đường Thử
  granted: {decision: ${DRAFT}}
`),
  [AGENCY_3]: units(`- code: H24.03
  name: Sở Ba
  phone: 0225 000 0300
  granted: {decision: ${SIGNED}}
  closed: {decision: ${SEALED}, reason: merged, successors: [H24.02]}
`),
};
