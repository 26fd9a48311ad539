import { describe, expect, test } from 'vitest';
import { call } from '../support/cli.js';
import { DRAFT, OLD, town } from '../support/registries/town.js';
import { put, read, snapshot } from '../support/registry-folder.js';
import { CLEAR, ENTER, HAS_TERMINAL, Terminal } from '../support/terminal.js';

const ON_DRAFT = ['--decision', DRAFT];

/** Ways to give a text to a command, each with what it must name. */
const REFUSED: readonly (readonly [name: string, args: readonly string[], named: string])[] = [
  ['a Cyrillic letter in a name', ['add', '--parent', 'H24.02', '--name', '\u0405ở Mới', ...ON_DRAFT], 'U+0405'],
  ['fullwidth letters', ['add', '--parent', 'H24.02', '--name', 'Ｓở Mới', ...ON_DRAFT], 'U+FF33'],
  ['a new name', ['rename', 'H24.02', '--name', 'Sở Kh\u043ea học', ...ON_DRAFT], 'U+043E'],
  ['a bidirectional override', ['rename', 'H24.02', '--name', 'Sở \u202eKhoa học', ...ON_DRAFT], 'U+202E'],
  ['a line end', ['rename', 'H24.02', '--name', 'Sở\nKhoa học', ...ON_DRAFT], 'U+000A'],
  ['a short name', ['update', 'H24.02', '--short-name', 'S\u039aH'], 'U+039A'],
  ['an address', ['update', 'H24.02', '--address', 'Số 1\u200b đường'], 'U+200B'],
  ['an e-mail address', ['update', 'H24.02', '--email', 's\u043e@example.vn'], 'U+043E (o)'],
  ['a website', ['update', 'H24.02', '--website', 'https://s\u043e.gov.vn'], 'U+043E (o)'],
  ['a user name', ['update', 'H24.02', '--website', 'https://bo.gov.vn@evil.example'], '“evil.example”'],
  ['a host in disguise', ['update', 'H24.02', '--website', 'https://xn--s-0tb.gov.vn'], 'đọc là'],
  ['a note', ['update', 'H24.02', '--note', 'một\u2066hai'], 'U+2066'],
  ['a decision', ['decision', 'new', '--title', 'Về việc \u0441ấp mã'], 'U+0441'],
  [
    'the authority of a decision',
    ['decision', 'new', '--title', 'Về việc cấp mã', '--authority', 'Ủy\u00adban'],
    'U+00AD',
  ],
  [
    'the number of a decision',
    ['decision', 'issue', DRAFT, '--number', '1/QĐ-UВND', '--signed', '2025-07-30'],
    'U+0412',
  ],
];

describe('a command refuses', () => {
  test.each(REFUSED)('%s, and names the letter', (_, args, named) => {
    const folder = town({
      'units/H24/H24.05.yaml': `- code: H24.05\n  name: Sở Dự kiến\n  granted: {decision: ${DRAFT}}\n`,
    });
    const before = snapshot(folder);
    const { status, stderr } = call(folder, ...args);
    expect(status, stderr).toBeGreaterThan(0);
    expect(status).toBeLessThan(3);
    expect(stderr).toContain(named);
    expect(snapshot(folder)).toEqual(before);
  });

  test('a batch, at its line', () => {
    const folder = town();
    put(
      folder,
      'thay-doi.yaml',
      `decision: ${DRAFT}\nchanges:\n  - rename: {code: H24.02, name: "Sở \u041ahoa học"}\n`,
    );
    const { status, stderr } = call(folder, 'apply', 'thay-doi.yaml');
    expect(status).toBe(1);
    expect(stderr).toContain('“Кhoa” có chữ Kirin U+041A (ký tự thứ 4), viết bằng K');
  });

  test('a batch whose comments hide something', () => {
    const folder = town();
    put(folder, 'thay-doi.yaml', `decision: ${DRAFT} # \u202e\nchanges:\n  - rename: {code: H24.02, name: Sở Khoa}\n`);
    const { status, stderr } = call(folder, 'apply', 'thay-doi.yaml');
    expect(status).toBe(1);
    expect(stderr).toContain('yaml-hidden');
  });
});

describe('an imported list', () => {
  const list = (name: string): string => `STT,Mã định danh,Tên cơ quan\n1,H24.02.09,${name}\n`;

  test('is cleaned of what nobody meant', () => {
    const folder = town();
    put(folder, 'ds.csv', list('"Phòng\u200b\u2800Mới\u202e"'));
    const { status, stderr } = call(folder, 'import', 'ds.csv', ...ON_DRAFT);
    expect(status, stderr).toBe(0);
    expect(read(folder, 'units/H24/H24.02.yaml')).toContain('name: Phòng Mới\n');
    expect(call(folder, 'validate').status).toBe(0);
  });

  test('is refused with a look-alike, which is named', () => {
    const folder = town();
    const before = snapshot(folder);
    put(folder, 'ds.csv', list('Ph\u043eng Moi'));
    const { status, stderr } = call(folder, 'import', 'ds.csv', ...ON_DRAFT);
    expect(status).toBe(1);
    expect(stderr).toContain('U+043E');
    expect(snapshot(folder)).toEqual(before);
  });
});

test('what add takes, validate takes: é, ñ, the letters of the Central Highlands', () => {
  const folder = town();
  const name = 'Trung tâm Citroën, Krông Bŭk (cơ sở 2) – Čư M’gar';
  expect(call(folder, 'add', '--parent', 'H24.02', '--name', name, ...ON_DRAFT).status).toBe(0);
  expect(call(folder, 'validate', '--strict').stdout).not.toContain('text-');
});

test('fmt --fix-text mends what can be mended safely, and leaves a look-alike to people', () => {
  const folder = town({
    'units/H24/H24.01.yaml': `- code: H24.01
  name: "Văn\\u200b phòng\\u3164Một\\nHai"
  website: "https://so.example.vn/a\\u200bb"
  legacyCodes: ["000.01\\u200b.H24"]
  note: "một\\r\\nhai"
  granted: {decision: ${OLD}}
- code: H24.01.01
  name: Ph\u043eng
  granted: {decision: ${OLD}}
`,
  });
  expect(call(folder, 'fmt', '--fix-text').status).toBe(0);
  const text = read(folder, 'units/H24/H24.01.yaml');
  expect(text).toContain('name: Văn phòng Một Hai\n');
  expect(text).toContain('website: https://so.example.vn/ab\n');
  expect(text).toContain('[000.01.H24]');
  const { status, stdout } = call(folder, 'validate');
  expect(status).toBe(1);
  expect(stdout).toContain('1 lỗi');
  expect(stdout).toContain('“Phоng” có chữ Kirin U+043E (ký tự thứ 3), viết bằng o');
});

test.each(['text-control', 'text-invisible', 'text-script'])('nobody is exempt from %s', (rule) => {
  const folder = town();
  put(
    folder,
    'registry/registry.yaml',
    `${read(folder, 'registry.yaml')}exemptions:\n  - {rule: ${rule}, codes: [H24.02], reason: tên riêng, until: 2030-12-31}\n`,
  );
  const { status, stdout } = call(folder, 'validate');
  expect(status).toBe(1);
  expect(stdout).toContain('exemption-valid');
});

test.skipIf(!HAS_TERMINAL)('a question names the letter as the answer is given', async () => {
  const terminal = new Terminal(town(), ['add', '--parent', 'H24.02', ...ON_DRAFT]);
  await terminal.see('Tên cơ quan, đơn vị?');
  terminal.type('Ph\u043eng', ENTER);
  await terminal.see('U+043E');
  terminal.type(CLEAR, 'Phòng Mới', ENTER);
  await terminal.see('Địa chỉ?');
  terminal.type('Số 1 ph\u043e', ENTER);
  await terminal.see('U+043E');
  terminal.type('\u0003');
  expect(await terminal.end()).toBe(130);
});
