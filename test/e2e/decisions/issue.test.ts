import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { call, run } from '../../support/cli.js';
import { commitAll, git } from '../../support/git.js';
import { newRegistry } from '../../support/registries/begun.js';
import { DRAFT, OLD, SIGNED, town } from '../../support/registries/town.js';
import { read, snapshot } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const ISSUE = ['decision', 'issue', DRAFT, '--number', '3000/QĐ-UBND', '--signed', '30/07/2025'];
const decisionFile = (folder: string, id: string) => parse(read(folder, `decisions/${id}.yaml`)) as object;

describe('decision issue', () => {
  test('changes the one file of the draft, which keeps its name, and seals it', () => {
    const repo = town();
    call(repo, 'rename', 'H24.02', '--name', 'Sở Đổi tên', '--decision', DRAFT);
    call(repo, 'close', 'H24.01.01', '--decision', DRAFT, '--effective', '2025-09-01');
    git(repo, 'add', '--all');
    git(repo, 'commit', '-qm', 'Soạn');
    const before = snapshot(repo);
    const answer = call(repo, ...ISSUE, '--commit');
    expect(answer.stderr).toContain('');
    expect(answer.stdout).toContain(`Ban hành: ${DRAFT} (số 3000/QĐ-UBND, ngày 30/07/2025)`);
    expect(answer.stdout).toContain('Cấp mới theo 3000/QĐ-UBND (1)\n  H24.05  Sở Dự kiến  (từ ngày 30/07/2025)');
    expect(answer.stdout).toContain('H24.02  Sở Khoa học → Sở Đổi tên  (từ ngày 30/07/2025)');
    expect(answer.stdout).toContain('H24.01.01  Phòng Tổng hợp  (từ ngày 01/09/2025)');
    const file = `decisions/${DRAFT}.yaml`;
    const { [file]: text = '', ...others } = snapshot(repo);
    expect(text.replace(/[0-9a-f]{64}/, '…')).toBe(
      '# yaml-language-server: $schema=../../schemas/decision.schema.json\n# chờ Sở Nội vụ\n' +
        'number: 3000/QĐ-UBND\nsigned: 2025-07-30\ntitle: Dự thảo sắp xếp\nkind: amendment\n' +
        'seal: {v: 1, granted: 1, renamed: 1, closed: 1, other: 0, sha256: …}\n',
    );
    const { [file]: _was, ...then } = before;
    expect(others).toEqual(then);
    expect(git(repo, 'show', '--format=%s', '--name-only').split('\n')).toEqual([
      'Ban hành quyết định 3000/QĐ-UBND ngày 30/07/2025',
      '',
      `registry/${file}`,
    ]);
    expect(call(repo, 'validate').status).toBe(0);
    expect(call(repo, 'validate', '--since', 'HEAD~1').stdout).not.toContain('[since-');
    const shown = call(repo, 'diff', 'HEAD~1', 'HEAD', '--format', 'md').stdout;
    expect(shown).toContain('Đóng');
    expect(shown).toContain('01/09/2025');
    const { decisions } = jsonOf<{ decisions: object[] }>(call(repo, 'diff', 'HEAD~1', 'HEAD', '--json'), 'diff');
    expect(decisions).toMatchObject([
      {
        kind: 'issued',
        id: DRAFT,
        draft: DRAFT,
        effective: '2025-07-30',
        binding: {
          granted: [{ code: 'H24.05', on: '2025-07-30' }],
          renamed: [{ code: 'H24.02', from: 'Sở Khoa học', to: 'Sở Đổi tên', on: '2025-07-30' }],
          closed: [{ code: 'H24.01.01', reason: 'dissolved', on: '2025-09-01' }],
        },
      },
    ]);
  });

  test('keeps planned days, those of renamings too; days before it has effect are named, with the ways out', () => {
    const repo = town();
    call(repo, 'rename', 'H24.02', '--name', 'Sở Đổi tên', '--decision', DRAFT, '--effective', '2025-07-20');
    call(repo, 'close', 'H24.01.01', '--decision', DRAFT, '--effective', '2025-09-01');
    const before = snapshot(repo);
    const early = call(repo, ...ISSUE);
    expect([early.status, early.stdout]).toEqual([1, '']);
    expect(early.stderr).toContain('H24.02 (đổi tên, 20/07/2025)');
    expect(early.stderr).not.toContain('H24.01.01');
    expect(early.stderr).toContain('--own-dates');
    expect(early.stderr).toContain('--effective 2025-07-20');
    expect(snapshot(repo)).toEqual(before);
    const given = town();
    call(given, 'rename', 'H24.02', '--name', 'Sở Đổi tên', '--decision', DRAFT, '--effective', '2025-07-20');
    expect(call(given, ...ISSUE, '--effective', '2025-07-20').status).toBe(0);
    expect(read(given, 'units/H24/H24.02.yaml')).toContain('until: 2025-07-20');
    expect(call(repo, ...ISSUE, '--own-dates').status).toBe(0);
    expect(read(repo, 'units/H24/H24.02.yaml')).not.toContain('until');
    expect(read(repo, 'units/H24/H24.01.yaml')).toContain('effective: 2025-09-01');
    expect(call(repo, 'validate').status).toBe(0);
  });

  test('its own day: planned in the draft, or given now', () => {
    const planned = town({ [`decisions/${DRAFT}.yaml`]: 'effective: 2025-10-01\ntitle: D\nkind: amendment\n' });
    expect(call(planned, ...ISSUE).stdout).toContain('hiệu lực từ 01/10/2025');
    expect(decisionFile(planned, DRAFT)).toMatchObject({ effective: '2025-10-01' });
    const past = town({ [`decisions/${DRAFT}.yaml`]: 'effective: 2025-07-01\ntitle: D\nkind: amendment\n' });
    const refused = call(past, ...ISSUE);
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringContaining('ngày có hiệu lực 01/07/2025, trước ngày ký'),
    ]);
    expect(call(past, ...ISSUE, '--own-dates').status).toBe(0);
    expect(decisionFile(past, DRAFT)).not.toHaveProperty('effective');
    const given = town();
    call(given, ...ISSUE, '--effective', '2025-08-15');
    expect(decisionFile(given, DRAFT)).toMatchObject({ effective: '2025-08-15' });
  });

  test('--dry-run and --json say what becomes binding', () => {
    const folder = town();
    const before = snapshot(folder);
    const dry = jsonOf<{ files: object[]; decisions: object[] }>(
      call(folder, ...ISSUE, '--dry-run', '--json'),
      'change',
    );
    expect(dry.decisions).toMatchObject([{ kind: 'issued', id: DRAFT, binding: { granted: [{ code: 'H24.05' }] } }]);
    expect(dry.files).toEqual([{ path: `registry/decisions/${DRAFT}.yaml`, deleted: false }]);
    expect(snapshot(folder)).toEqual(before);
  });

  test('not while it gives a code to a body that a signed decision gave another one meanwhile', () => {
    const repo = town();
    call(repo, 'replace', 'H24.01.01', '--parent', 'H24.02', '--decision', DRAFT);
    commitAll(repo, 'Nháp');
    expect(call(repo, 'replace', 'H24.01.01', '--parent', 'H24.04', '--decision', SIGNED).status).toBe(0);
    const before = snapshot(repo);
    const refused = call(repo, ...ISSUE);
    expect(refused.status).toBe(1);
    const [, way = ''] = /`(madinhdanh withdraw [^`]+)`/.exec(refused.stderr) ?? [];
    expect(way).toContain(`--decision ${DRAFT}`);
    expect(snapshot(repo)).toEqual(before);
    expect(call(repo, ...way.split(' ').slice(1)).status).toBe(0);
    expect(call(repo, ...ISSUE).status).toBe(0);
    expect(call(repo, 'validate', '--no-git').status).toBe(0);
  });

  test('not while it rests on another draft; the ways out are named, and work', () => {
    const folder = town({
      'decisions/2025-hai.yaml': 'title: Hai\nkind: amendment\n',
      'units/H24/H24.05.yaml':
        `- code: H24.05\n  name: Sở Dự kiến\n  granted: {decision: ${DRAFT}}\n` +
        '- code: H24.05.01\n  name: Phòng\n  granted: {decision: 2025-hai}\n',
    });
    const two = ['decision', 'issue', '2025-hai', '--number', '3001/QĐ-UBND', '--signed', '2025-07-30'];
    const answer = call(folder, ...two);
    expect([answer.status, answer.stderr]).toEqual([
      1,
      expect.stringContaining(`madinhdanh decision move H24.05.01 --to ${DRAFT}`),
    ]);
    expect(call(folder, ...ISSUE).status).toBe(0);
    expect(call(folder, ...two).status).toBe(0);
  });

  test('not a second full decision that replaces none; with the one it replaces it may be empty', () => {
    const folder = town({ 'decisions/2025-ca.yaml': 'title: Cả\nkind: full\n' });
    call(folder, 'add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', '2025-ca');
    const issue = ['decision', 'issue', '2025-ca', '--number', '3002/QĐ-UBND', '--signed', '2025-07-30'];
    const answer = call(folder, ...issue);
    expect([answer.status, answer.stderr]).toEqual([
      1,
      expect.stringContaining(`decision edit 2025-ca --replaces ${OLD}`),
    ]);
    expect(call(folder, 'withdraw', 'H24.07').status).toBe(0);
    expect(call(folder, 'decision', 'edit', '2025-ca', '--replaces', '100/QĐ-UBND').status).toBe(0);
    expect(call(folder, ...issue).status).toBe(0);
  });

  test.each([
    ['without a number', [DRAFT, '--signed', '2025-07-30'], 2, '--number'],
    ['without a day', [DRAFT, '--number', '1/QĐ-UBND'], 2, '--signed'],
    ['one that was signed', [SIGNED, '--number', '1/QĐ-UBND', '--signed', '2025-07-30'], 1, 'đã ký'],
    ['one that is not there', ['2025-khong', '--number', '1/QĐ-UBND', '--signed', '2025-07-30'], 1, '2025-khong'],
    ['a number taken that year', [DRAFT, '--number', '02000/QĐ-UBND', '--signed', '2025-07-30'], 1, SIGNED],
    ['a day to come', [DRAFT, '--number', '1/QĐ-UBND', '--signed', '2025-08-02'], 1, '02/08/2025'],
    ['a number alone', [DRAFT, '--number', '15', '--signed', '2025-07-30'], 2, 'QĐ-UBND'],
    ['D for Đ', [DRAFT, '--number', '1500/QD-UBND', '--signed', '2025-07-30'], 2, '1500/QĐ-UBND'],
    [
      'a year that is not that of the signing',
      [DRAFT, '--number', '1/2024/QĐ-UBND', '--signed', '2025-07-30'],
      2,
      'năm ký',
    ],
    ['a number without a letter or digit', [DRAFT, '--number', '///', '--signed', '2025-06-20'], 2, '///'],
    ['a number with spaces', [DRAFT, '--number', '12 QĐ', '--signed', '2025-06-20'], 2, '12 QĐ'],
  ])('refuses %s', (_, args, status, message) => {
    const folder = town();
    const before = snapshot(folder);
    const answer = call(folder, 'decision', 'issue', ...args);
    expect(answer.stderr).toContain(message);
    expect([answer.status, answer.stdout, snapshot(folder)]).toEqual([status, '', before]);
  });

  test('refuses a draft that changes nothing, with both ways out', () => {
    const folder = town({ 'decisions/2025-rong.yaml': 'title: Rỗng\nkind: amendment\n' });
    const answer = call(folder, 'decision', 'issue', '2025-rong', '--number', '9/QĐ-UBND', '--signed', '2025-07-30');
    expect([answer.status, answer.stdout]).toEqual([1, '']);
    expect(answer.stderr).toContain('madinhdanh decision drop 2025-rong');
  });

  test('today is that of the registry: what is tomorrow at home is no day that has come', () => {
    const folder = town();
    const late = { env: { SOURCE_DATE_EPOCH: String(Date.parse('2025-07-29T18:00:00Z') / 1000) } };
    expect(run(folder, ISSUE, late).status).toBe(0);
  });
});

describe('decision new', () => {
  test.each([
    ['a day to come', ['--number', '1/QĐ-UBND', '--signed', '2025-08-02'], 1],
    ['a number taken that year', ['--number', '0100/QĐ-UBND', '--signed', '2022-12-31'], 1],
    ['a number out of form', ['--number', '1500/QD-UBND', '--signed', '2025-07-30'], 2],
  ])('refuses %s too', (_, args, status) => {
    const folder = town();
    const before = snapshot(folder);
    const answer = call(folder, 'decision', 'new', '--title', 'T', ...args);
    expect([answer.status, answer.stdout, snapshot(folder)]).toEqual([status, '', before]);
  });

  test('an id that is taken gets a number after it, unless it was asked for', () => {
    const folder = town();
    for (const _ of [1, 2, 3]) call(folder, 'decision', 'new', '--title', 'Về việc sắp xếp cơ quan');
    expect(Object.keys(snapshot(folder)).filter((path) => path.includes('sap-xep-co-quan'))).toEqual([
      'decisions/2025-sap-xep-co-quan-2.yaml',
      'decisions/2025-sap-xep-co-quan-3.yaml',
      'decisions/2025-sap-xep-co-quan.yaml',
    ]);
    expect(call(folder, 'decision', 'new', '--title', 'T', '--id', '2025-sap-xep-co-quan').status).toBe(1);
    const other = ['--number', '2000/QĐ-UBND', '--signed', '2025-07-01', '--authority', 'Ủy ban nhân dân huyện'];
    expect(call(folder, 'decision', 'new', '--title', 'T', ...other).status).toBe(0);
    expect(decisionFile(folder, `${SIGNED}-2`)).toMatchObject({ number: '2000/QĐ-UBND' });
  });

  test('a draft takes over what the settings say for new decisions, and keeps it', () => {
    const folder = town();
    const defaults =
      'department: {name: Sở Khoa học, head: Giám đốc}\nsigner: {title: CHỦ TỊCH, name: Nguyễn Văn A}\n' +
      'recipients:\n  - Như Điều 4\nbasis:\n  - Luật thử\n';
    const settings = read(folder, 'registry.yaml').replace('roots:', `${defaults}roots:`);
    const own = town({ 'registry.yaml': settings });
    expect(call(own, 'decision', 'new', '--title', 'Về việc thử').status).toBe(0);
    expect(decisionFile(own, '2025-thu')).toMatchObject({
      department: { name: 'Sở Khoa học', head: 'Giám đốc' },
      signer: { title: 'CHỦ TỊCH', name: 'Nguyễn Văn A' },
      recipients: ['Như Điều 4'],
      basis: ['Luật thử'],
    });
    const shown = call(own, 'decision', 'show', '2025-thu').stdout;
    for (const word of ['Sở Khoa học', 'Giám đốc', 'CHỦ TỊCH', 'Nguyễn Văn A', 'Như Điều 4', 'Luật thử']) {
      expect(shown).toContain(word);
    }
  });
});

describe('a decision by its number', () => {
  const folder = town({
    'decisions/2025-5-qd-ubnd.yaml': 'number: 5/QĐ-UBND\nsigned: 2025-02-01\ntitle: Năm\nkind: amendment\n',
    'units/H24/H24.08.yaml': '- code: H24.08\n  name: Sở Năm\n  granted: {decision: 2025-5-qd-ubnd}\n',
    'thay-doi.yaml': 'decision: 05/qđ-ubnd\nchanges:\n  - grant: {parent: H24, name: Sở Theo số}\n',
  });
  test.each([
    ['decision show', ['decision', 'show', '05/QĐ-UBND']],
    ['list', ['list', '--decision', '05/QĐ-UBND', '--json']],
    ['add', ['add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', '05/QĐ-UBND', '--dry-run']],
    ['close', ['close', 'H24.01.02.01', '--decision', '5/qđ-ubnd', '--dry-run']],
    ['decision new --replaces', ['decision', 'new', '--title', 'Thay', '--replaces', '05/QĐ-UBND', '--dry-run']],
    ['decision seal', ['decision', 'seal', '05/QĐ-UBND', '--dry-run']],
    ['plan', ['plan', 'registry/thay-doi.yaml']],
    ['apply', ['apply', 'registry/thay-doi.yaml', '--dry-run']],
  ])('is understood by %s', (_, args) => {
    const answer = call(folder, ...args);
    expect([answer.status, answer.stderr]).toEqual([0, expect.not.stringContaining('không có quyết định')]);
  });
});

describe('one full decision is in force', () => {
  const full = (folder: string, number: string, signed: string, ...more: string[]) =>
    call(
      folder,
      'decision',
      'new',
      '--number',
      number,
      '--signed',
      signed,
      '--kind',
      'full',
      '--title',
      'Cấp mã',
      ...more,
    );

  test('a signed one enters beside it only in its place', () => {
    const folder = newRegistry('H24');
    const before = snapshot(folder);
    const refused = full(folder, '200/QĐ-UBND', '2023-01-10');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('không thay thế 100/QĐ-UBND');
    expect(refused.stderr).toContain('--replaces 2022-100-qd-ubnd');
    expect(snapshot(folder)).toEqual(before);
    // history that is entered late: what was in force before
    expect(full(folder, '9/QĐ-UBND', '2019-01-10').status).toBe(0);
    expect(
      full(folder, '200/QĐ-UBND', '2023-01-10', '--replaces', '2022-100-qd-ubnd', '--replaces', '2019-9-qd-ubnd')
        .status,
    ).toBe(0);
    expect(full(folder, '5/QĐ-BYT', '2023-02-10', '--authority', 'Bộ Y tế').status).toBe(0);
    expect(call(folder, 'validate').status).toBe(0);
  });

  test('a draft that replaces one that was replaced already leaves the one in force standing', () => {
    const folder = newRegistry('H24');
    full(folder, '200/QĐ-UBND', '2023-01-10', '--replaces', '2022-100-qd-ubnd');
    call(
      folder,
      'decision',
      'new',
      '--draft',
      '--id',
      'moi',
      '--kind',
      'full',
      '--title',
      'Mới',
      '--replaces',
      '2022-100-qd-ubnd',
    );
    call(folder, 'add', '--parent', 'H24', '--name', 'Sở Một', '--decision', 'moi');
    const issue = ['decision', 'issue', 'moi', '--number', '300/QĐ-UBND', '--signed', '2025-07-01'];
    const refused = call(folder, ...issue);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('không thay thế 200/QĐ-UBND');
    const [, hint = ''] = /madinhdanh (decision edit moi --replaces \S+ --replaces [^\s;]+)/.exec(refused.stderr) ?? [];
    expect(call(folder, ...hint.split(' ')).status).toBe(0);
    expect(call(folder, ...issue).status).toBe(0);
    expect(call(folder, 'validate').stdout).toContain(' không có lỗi');
  });
});
