import { expect, test } from 'vitest';
import type { Clone } from '../../support/git.js';
import { beginProposal, judgedOf, mergeToMain, UNSEALED } from '../../support/judged.js';
import { AGENCY_1, AGENCY_2, SIGNED } from '../../support/registries/guarded.js';

/** What tells one body from another: names, short names, contacts, numbers of other registers, and where its code went. */

const HEAD = '# yaml-language-server: $schema=../../schemas/decision.schema.json\n';
const NEW = '2023-300-qd-ubnd';

function proposed(change: (clone: Clone) => void, before: (clone: Clone) => void = () => undefined): string[] {
  const clone = beginProposal(UNSEALED);
  before(clone);
  if (clone.git('status', '--porcelain') !== '') clone.commit('Trước');
  mergeToMain(clone);
  change(clone);
  clone.commit('Đề xuất');
  const found = judgedOf(clone);
  expect(judgedOf(clone, '--rev', 'de-xuat')).toEqual(found);
  return found.filter((each) => !each.includes('decision-unsealed'));
}

const decided = (clone: Clone): void =>
  clone.write(`decisions/${NEW}.yaml`, `${HEAD}number: 300/QĐ-UBND\nsigned: 2023-05-20\nkind: amendment\n`);

function must(clone: Clone, ...args: string[]): void {
  const { status, stdout, stderr } = clone.run(...args);
  expect([args.join(' '), status, status === 0 ? '' : stdout + stderr]).toEqual([args.join(' '), 0, '']);
}

const PHONE = (code: string): string => `  phone: 0225 000 01${code.slice(-2)}\n`;
const GRANTED = `  granted: {decision: ${SIGNED}}\n`;

/** Something put in after a unit's telephone number. */
const put = (code: string, text: string) => (clone: Clone) =>
  clone.edit(AGENCY_1, PHONE(code), `${PHONE(code)}${text}`);

/** Two units re-coded by hand, each under a name. */
function recode(clone: Clone, heirs: readonly { from: string; to: string; name: string; legacy: string }[]): void {
  decided(clone);
  for (const { from, to, name, legacy } of heirs) {
    const text = clone.read(AGENCY_1);
    const block = new RegExp(`- code: ${from.replaceAll('.', '\\.')}\\n(?: {2}.*\\n)+`).exec(text)?.[0] ?? '';
    const closed = `  closed: {decision: ${NEW}, reason: replaced, successors: [${to}]}\n`;
    clone.write(AGENCY_1, text.replace(block, block + closed));
    const heir = `- code: ${to}\n  name: ${name}\n  legacyCodes: [${legacy}]\n  phone: 0225 000 0777\n  granted: {decision: ${NEW}}\n`;
    clone.write(AGENCY_2, clone.read(AGENCY_2) + heir);
  }
}

const ONE = { from: 'H24.01.05', to: 'H24.02.03', name: 'Phòng Năm', legacy: 'H24.01.05' };
const TWO = { from: 'H24.01.06', to: 'H24.02.04', name: 'Phòng Hòa Giải', legacy: 'H24.01.06' };

test('re-coded by the command, and by hand as it does it, nothing is to be said', () => {
  const byCommand = (clone: Clone): void => {
    decided(clone);
    must(clone, 'replace', 'H24.01.06', '--parent', 'H24.02', '--decision', NEW);
  };
  expect(proposed(byCommand)).toEqual([]);
  expect(proposed((clone) => recode(clone, [ONE, TWO]))).toEqual([]);
});

test('re-coded under wholly another name', () => {
  const change = (clone: Clone): void => recode(clone, [{ ...TWO, name: 'Ban Quản lý dự án' }]);
  expect(proposed(change)).toEqual(['? since-recoded H24.01.06']);
});

test('two that take each other’s names with their new codes exchange their bodies', () => {
  const crossed = [
    { ...ONE, name: TWO.name },
    { ...TWO, name: ONE.name },
  ];
  expect(proposed((clone) => recode(clone, crossed))).toEqual([
    '! since-bodies-swapped H24.01.05',
    '! since-bodies-swapped H24.01.06',
  ]);
});

test('an earlier code that does not go along', () => {
  const change = (clone: Clone): void =>
    recode(clone, [{ from: 'H24.01.01', to: 'H24.02.03', name: 'Phòng Một', legacy: 'H24.01.01' }]);
  expect(proposed(change)).toEqual(['? since-recoded H24.01.01']);
});

test('a unit beneath that goes elsewhere than the one above it', () => {
  const beneath = `- code: H24.01.06.01\n  name: Tổ Một\n  phone: 0225 000 0991\n${GRANTED}`;
  const before = (clone: Clone): void => clone.write(AGENCY_1, clone.read(AGENCY_1) + beneath);
  const drafted = (clone: Clone): void => {
    before(clone);
    clone.edit(
      AGENCY_2,
      `22 đường Thử\n  granted: {decision: 2023-du-thao}`,
      `22 đường Thử\n  granted: {decision: ${SIGNED}}`,
    );
  };
  const later = (clone: Clone): void => {
    const under = { from: 'H24.01.06.01', to: 'H24.02.02.01', name: 'Tổ Một', legacy: 'H24.01.06.01' };
    recode(clone, [TWO, under]);
    must(clone, 'fmt');
  };
  expect(proposed(later, drafted)).toEqual(['? since-recoded H24.01.06.01']);
});

test('two units that exchange their telephone numbers', () => {
  const [one, two] = [PHONE('H24.01.01'), PHONE('H24.01.02')];
  const change = (clone: Clone): void => {
    clone.write(AGENCY_1, clone.read(AGENCY_1).replace(one, '§').replace(two, one).replace('§', two));
  };
  expect(proposed(change)).toEqual(['? since-contact-swapped H24.01.01', '? since-contact-swapped H24.01.02']);
});

test('contact data that is simply changed is lawful', () => {
  expect(proposed((clone) => clone.edit(AGENCY_1, PHONE('H24.01.01'), '  phone: 0225 000 0555\n'))).toEqual([]);
  const dated = (clone: Clone): void =>
    must(clone, 'update', 'H24.01.01', '--phone', '0225 000 0555', '--effective', '2023-04-01');
  expect(proposed(dated)).toEqual([]);
});

test('contact data made up for days past', () => {
  const change = put('H24.01.01', '  changedContacts:\n    - {until: 2022-06-01, email: la@example.com}\n');
  expect(proposed(change)).toEqual(['? since-contact-swapped H24.01.01']);
});

const TAX = (value: string): string => `  identifiers: [{scheme: mst, value: "${value}"}]\n`;

test('identifiers exchanged, changed, taken out, taken from another', () => {
  const both = (one: string, two: string) => (clone: Clone) => {
    put('H24.01.01', TAX(one))(clone);
    put('H24.01.02', TAX(two))(clone);
  };
  const swap = (clone: Clone): void => {
    const text = clone.read(AGENCY_1);
    clone.write(
      AGENCY_1,
      text.replace('0200000001', '§').replace('0200000002', '0200000001').replace('§', '0200000002'),
    );
  };
  const before = both('0200000001', '0200000002');
  const found = proposed(swap, before);
  expect([...new Set(found)]).toEqual(['? since-identity-changed H24.01.01', '? since-identity-changed H24.01.02']);
  expect(proposed((clone) => clone.edit(AGENCY_1, '0200000001', '0200000009'), before)).toEqual([
    '? since-identity-changed H24.01.01',
  ]);
  expect(proposed((clone) => clone.edit(AGENCY_1, TAX('0200000001'), ''), before)).toEqual([
    '? since-identity-changed H24.01.01',
  ]);
  expect(proposed(put('H24.01.05', TAX('0200000001')), before)).toContain('? since-identity-changed H24.01.05');
  expect(proposed(put('H24.01.05', TAX('0200000005')), before)).toEqual(['? since-identity-changed H24.01.05']);
});

const typesIn = (clone: Clone): void => {
  const blocks = '    blocks: [{type: trường học, level: 3, from: "50", to: "59"}]\n';
  const types = 'types:\n  trường học: https://example.com/a\n  bệnh viện: https://example.com/b\n';
  clone.edit('registry.yaml', '    first: "01"\n', `    first: "01"\n${blocks}${types}`);
  put('H24.01.02', '  type: bệnh viện\n')(clone);
};

test('a type changed or taken out, and an untyped code in the block of a type', () => {
  const other = (clone: Clone): void => clone.edit(AGENCY_1, 'type: bệnh viện', 'type: trường học');
  expect(proposed(other, typesIn).filter((each) => each.startsWith('?'))).toEqual([
    '? since-identity-changed H24.01.02',
  ]);
  const none = (clone: Clone): void => clone.edit(AGENCY_1, '  type: bệnh viện\n', '');
  expect(proposed(none, typesIn)).toEqual(['? since-identity-changed H24.01.02']);
  const inBlock = (clone: Clone): void => {
    decided(clone);
    const unit = `- code: H24.02.55\n  name: Phòng Lạ\n  phone: 0225 000 0955\n  granted: {decision: ${NEW}}\n`;
    clone.write(AGENCY_2, clone.read(AGENCY_2) + unit);
  };
  expect(proposed(inBlock, typesIn)).toEqual(['? since-identity-changed H24.02.55']);
  const byCommand = (clone: Clone): void => {
    decided(clone);
    must(
      clone,
      'add',
      '--parent',
      'H24.02',
      '--name',
      'Trường Thử',
      '--type',
      'trường học',
      '--phone',
      '0225 000 0956',
      '--decision',
      NEW,
    );
  };
  expect(proposed(byCommand, typesIn)).toEqual([]);
});

test('a short name that is another’s name or short name, and a name that is another’s short name', () => {
  const shorten = (code: string, text: string) => (clone: Clone) => {
    clone.write(
      AGENCY_1,
      clone.read(AGENCY_1).replace(new RegExp(`(- code: ${code}\n  name: .*\n)`), `$1  shortName: ${text}\n`),
    );
  };
  expect(proposed(shorten('H24.01.05', 'Phòng Một'))).toEqual(['? since-short-name-taken H24.01.05']);
  expect(proposed(shorten('H24.01.05', 'Sở Hai'))).toEqual(['? since-short-name-taken H24.01.05']);
  expect(proposed(shorten('H24.01.05', 'P1'), shorten('H24.01.01', 'P1'))).toEqual([
    '? since-short-name-taken H24.01.05',
  ]);
  expect(proposed(shorten('H24.01.05', 'P5'), shorten('H24.01.01', 'P1'))).toEqual([]);
  const named = (clone: Clone): void => {
    decided(clone);
    must(clone, 'rename', 'H24.01.05', '--name', 'Kho Một', '--decision', NEW);
  };
  expect(proposed(named, shorten('H24.01.01', 'Kho Một'))).toEqual(['? since-short-name-taken H24.01.05']);
});

/** Two units under names of their own at main, renamed by one signed decision; by hand, for the command refuses exchanges. */
function swapped(names: readonly [string, string], now: readonly [string, string]): string[] {
  const before = (clone: Clone): void => {
    clone.edit(AGENCY_1, 'name: Phòng Hòa Giải', `name: ${names[0]}`);
    clone.edit(AGENCY_1, 'name: Phòng Một', `name: ${names[1]}`);
  };
  const change = (clone: Clone): void => {
    decided(clone);
    must(clone, 'rename', 'H24.01.06', '--name', 'Tên tạm sáu', '--decision', NEW);
    must(clone, 'rename', 'H24.01.01', '--name', 'Tên tạm một', '--decision', NEW);
    clone.edit(AGENCY_1, 'name: Tên tạm sáu', `name: ${now[0]}`);
    clone.edit(AGENCY_1, 'name: Tên tạm một', `name: ${now[1]}`);
  };
  return proposed(change, before);
}

const SWAPPED = ['! since-bodies-swapped H24.01.01', '! since-bodies-swapped H24.01.06'];
const NAMES = ['Phòng Chuyển đổi số', 'Phòng Kỹ thuật'] as const;

test('names exchanged in short, or with small alterations, are exchanged', () => {
  expect(swapped(NAMES, ['Phòng Kỹ thuật', 'Phòng CĐS'])).toEqual(SWAPPED);
  expect(swapped(NAMES, ['Phòng Ky thuât', 'Phòng Chuyển đổi sô'])).toEqual(SWAPPED);
  expect(swapped(NAMES, ['Phòng KT', 'Phòng Chuyễn đổi số'])).toEqual(SWAPPED);
});

test('an exchange with words more on one side is put to people', () => {
  expect(swapped(NAMES, ['Phòng KT', 'Phòng Chuyển đổi số và Dữ liệu'])).toEqual([
    '? since-name-taken H24.01.01',
    '? since-name-taken H24.01.06',
  ]);
});

test('new names that are like others’, or numbers of one kind, exchange nothing', () => {
  expect(swapped(['Phòng Nội', 'Khoa Nhi'], ['Phòng Ngoại', 'Khoa Sản'])).toEqual([]);
  expect(swapped(['Tổ số 1', 'Đội số 2'], ['Đội số 1', 'Tổ số 2'])).toEqual([]);
  expect(swapped(NAMES, ['Phòng Chuyễn đổi số', 'Phòng Kỹ thuât']).filter((each) => each.startsWith('!'))).toEqual([]);
});

test('a mark before the text of a file that nobody sees', () => {
  expect(proposed((clone) => clone.write(AGENCY_1, `\uFEFF${clone.read(AGENCY_1)}`))).toEqual([
    `? since-text-hidden ${AGENCY_1}`,
  ]);
});

test('the number that main gave to another decision meanwhile', () => {
  const clone = beginProposal(UNSEALED);
  clone.write('decisions/2023-mot.yaml', `${HEAD}number: 300/QĐ-UBND\nsigned: 2023-05-20\nkind: amendment\n`);
  clone.commit('Đề xuất');
  clone.git('switch', '--quiet', 'main');
  clone.write('decisions/2023-hai.yaml', `${HEAD}number: 300/QĐ-UBND\nsigned: 2023-05-21\nkind: amendment\n`);
  clone.commit('Trên nhánh chính');
  clone.git('switch', '--quiet', 'de-xuat');
  expect(judgedOf(clone).filter((each) => each.startsWith('!'))).toEqual(['! since-number-taken 2023-mot']);
  const { stdout } = clone.run('validate', '--since', 'main', '--rev', 'de-xuat');
  expect(stdout).toContain('Số 300/QĐ-UBND của 2023-mot đã là số của 2023-hai (ký ngày 21/05/2023)');
});
