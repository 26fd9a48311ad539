import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { registryOf } from '../../support/git.js';
import { everything } from '../../support/registry-folder.js';

/** What is nobody's business outside: a mark of its own in each place where a registry keeps it. */
const INTERNAL = {
  'why a code is reserved': 'NB-DU-PHONG',
  'why a rule is silenced': 'NB-LY-DO-MIEN',
  'for whom it is silenced': 'H24.02.77',
  'a comment in the settings': 'NB-CHU-THICH-1',
  'a comment of a unit': 'NB-CHU-THICH-2',
  'a comment of a decision': 'NB-CHU-THICH-3',
  'a note on a unit': 'NB-GHI-CHU',
  'a note that held until a day': 'NB-GHI-CHU-CU',
  'who looked a unit over': 'NB-NGUOI-RA-SOAT',
  'why a decision was opened again': 'NB-LY-DO-MO-NIEM-PHONG',
  'the submission': 'NB-25-TTR',
  'the drafting unit': 'NB-NGUOI-SOAN',
  'who signs for the office in charge': 'NB-NGUOI-KY-THAY',
  'the letters of the office in charge': 'NB-KY-HIEU',
  'a default of the settings': 'NB-MAC-DINH',
  'the title of a draft': 'NB-DU-THAO',
  'a body that a draft founds': 'NB-DON-VI-DU-THAO',
  'a name that a draft gives': 'NB-TEN-DU-THAO',
  'the day a decision was begun': '2021-11-11',
} as const;

/** What the paper says, or what was made known otherwise. */
const PUBLIC = {
  title: 'CK-TRICH-YEU',
  basis: 'CK-CAN-CU',
  proposal: 'CK-DE-NGHI',
  signer: 'CK-NGUOI-KY',
  recipient: 'CK-NOI-NHAN',
  'office in charge': 'CK-CHU-TRI',
  article: 'CK-DIEU',
  'signed file': 'ck-ban-ky.pdf',
  'reason of a correction': 'CK-SAI-CHINH-TA',
  'earlier telephone number': '0225 111111',
} as const;

const FILES = {
  'registry.yaml': `# ${INTERNAL['a comment in the settings']}
format: 1
title: Sổ thử
timezone: Asia/Ho_Chi_Minh
authority: Ủy ban nhân dân thành phố thử
place: Thử
department: {name: ${INTERNAL['a default of the settings']}, head: Giám đốc}
roots:
  H24: {groups: [2, 2, 2], alphabet: digits, first: "01"}
reserved:
  - {code: H24.99, reason: ${INTERNAL['why a code is reserved']}}
exemptions:
  - {rule: contact-missing, codes: [H24], reason: ${INTERNAL['why a rule is silenced']}, owner: ${INTERNAL['for whom it is silenced']}, until: 2027-12-31}
`,
  'decisions/2022-100-qd-ubnd.yaml': `# ${INTERNAL['a comment of a decision']}
number: 100/QĐ-UBND
signed: 2022-01-10
drafted: ${INTERNAL['the day a decision was begun']}
authority: Ủy ban nhân dân thành phố thử
title: ${PUBLIC.title}
symbol: QĐ-NBKHQD
kind: full
basis: [${PUBLIC.basis}]
proposal: ${PUBLIC.proposal}
signer: {onBehalf: TM. ỦY BAN NHÂN DÂN, title: CHỦ TỊCH, name: ${PUBLIC.signer}}
recipients: [${PUBLIC.recipient}]
department: {name: ${PUBLIC['office in charge']}, head: Giám đốc, symbol: ${INTERNAL['the letters of the office in charge']}, signer: ${INTERNAL['who signs for the office in charge']}, signerTitle: NB-CHUC-VU}
drafter: ${INTERNAL['the drafting unit']}
articles: [${PUBLIC.article}]
submitted: {number: ${INTERNAL['the submission']}, on: 2021-12-12}
signedFile: {name: ${PUBLIC['signed file']}, sha256: ${'a'.repeat(64)}}
resealed: [{on: 2022-02-02, reason: ${INTERNAL['why a decision was opened again']}, was: ${'b'.repeat(64)}}]
`,
  'decisions/2025-du-thao.yaml': `drafted: 2025-06-01
title: ${INTERNAL['the title of a draft']}
kind: amendment
`,
  'units/H24.yaml': '- {code: H24, name: Ủy ban nhân dân thành phố thử, granted: {decision: 2022-100-qd-ubnd}}\n',
  'units/H24/H24.01.yaml': `# ${INTERNAL['a comment of a unit']}
- code: H24.01
  name: ${INTERNAL['a name that a draft gives']}
  phone: 0225 222222
  note: ${INTERNAL['a note on a unit']}
  changedContacts: [{until: 2023-01-01, phone: ${PUBLIC['earlier telephone number']}, note: ${INTERNAL['a note that held until a day']}}]
  verified: {on: 2024-01-01, by: ${INTERNAL['who looked a unit over']}}
  granted: {decision: 2022-100-qd-ubnd}
  formerNames: [{name: Sở Thử, decision: 2025-du-thao}]
  corrections: [{field: address, was: Số 1, on: 2022-03-03, reason: ${PUBLIC['reason of a correction']}}]
`,
  'units/H24/H24.02.yaml': `- {code: H24.02, name: ${INTERNAL['a body that a draft founds']}, granted: {decision: 2025-du-thao}}\n`,
};

let files: Record<string, string> = {};
beforeAll(() => {
  const folder = registryOf(FILES);

  expect(call(folder, 'site', '-o', 'public')).toMatchObject({ status: 0, stderr: expect.stringContaining('public') });
  files = everything(join(folder, 'public'));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(folder, 'public/api/v1/annexes.xlsx'))))) {
    files[`annexes.xlsx/${name}`] = Buffer.from(bytes).toString('utf8');
  }
});

describe('the site makes known', () => {
  test.each(Object.entries(INTERNAL))('nowhere %s', (_, mark) => {
    expect(Object.keys(files).filter((path) => files[path]?.includes(mark))).toEqual([]);
  });

  test('nowhere any other mark of what is internal', () => {
    expect(Object.keys(files).filter((path) => files[path]?.includes('NB-'))).toEqual([]);
    expect(files['api/v1/registry.json']).not.toMatch(
      /QĐ-NBKHQD|"(?:drafted|symbol|drafter|submitted|resealed|note|verified)"/,
    );
  });

  test.each(Object.entries(PUBLIC))('the %s', (_, mark) => {
    expect(files['api/v1/registry.json']).toContain(mark);
  });
});
