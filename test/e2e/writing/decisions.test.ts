import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { call } from '../../support/cli.js';
import { git } from '../../support/git.js';
import { DRAFT, OLD, SIGNED, town } from '../../support/registries/town.js';
import { read, snapshot } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Shown {
  decision: { draft: boolean; effective: string | null };
  granted: { code: string }[];
  renamed: object[];
  closed: { code: string; reason: string; successors: object[] }[];
}

const decisionFile = (folder: string, id: string): unknown => parse(read(folder, `decisions/${id}.yaml`));
const show = (folder: string, id: string): Shown =>
  jsonOf<Shown>(call(folder, 'decision', 'show', id, '--json'), 'decision');

describe('decision new', () => {
  test('a draft by default, dated today, named after its title', () => {
    const folder = town();
    const title = 'Về việc cấp mã định danh điện tử cho các xã mới';
    const answer = call(folder, 'decision', 'new', '--title', title);
    expect([answer.status, answer.stdout]).toEqual([0, expect.stringContaining('Quyết định mới')]);
    expect(answer.stderr).toContain('madinhdanh add --decision 2025-du-thao-cap-ma-dinh-danh-dien-tu');
    expect(decisionFile(folder, '2025-du-thao-cap-ma-dinh-danh-dien-tu')).toEqual({
      drafted: '2025-08-01',
      authority: 'Ủy ban nhân dân thành phố',
      title,
      kind: 'amendment',
    });
    expect(call(folder, 'validate').status).toBe(0);
  });

  test('a signed one by number and day, with all there is to say of it', () => {
    const folder = town();
    const args = ['--number', '15/2023/QĐ-UBND', '--signed', '22/05/2023', '--effective', '2023-06-01'];
    const more = ['--kind', 'full', '--authority', 'Cơ quan', '--replaces', '100/QĐ-UBND', '--title', 'Thay thế'];
    expect(call(folder, 'decision', 'new', ...args, ...more, '--commit').status).toBe(0);
    expect(decisionFile(folder, '2023-15-qd-ubnd')).toEqual({
      number: '15/2023/QĐ-UBND',
      signed: '2023-05-22',
      effective: '2023-06-01',
      authority: 'Cơ quan',
      title: 'Thay thế',
      kind: 'full',
      replaces: [OLD],
    });
    expect(git(folder, 'log', '-1', '--format=%s')).toBe('Thêm quyết định 2023-15-qd-ubnd');
  });

  test('--id, --draft, --dry-run, --json', () => {
    const folder = town();
    const before = snapshot(folder);
    const args = ['decision', 'new', '--draft', '--id', '2025-rieng', '--title', 'Riêng', '--json'];
    const dry = jsonOf<{ files: object[] }>(call(folder, ...args, '--dry-run'), 'change');
    expect(dry.files).toEqual([{ path: 'registry/decisions/2025-rieng.yaml', deleted: false }]);
    expect(snapshot(folder)).toEqual(before);
    const done = jsonOf<{ decisions: object[] }>(call(folder, ...args), 'change');
    expect(done.decisions).toEqual([{ kind: 'added', id: '2025-rieng', number: null, title: 'Riêng' }]);
  });

  test.each([
    ['no title', ['--number', '1/QĐ-UBND', '--signed', '2025-01-01'], 2, '--title'],
    ['a number without a day', ['--number', '1/QĐ-UBND', '--title', 'T'], 2, '--signed'],
    ['a day without a number', ['--signed', '2025-01-01', '--title', 'T'], 2, '--number'],
    ['a draft with a number', ['--draft', '--number', '1/QĐ', '--signed', '2025-01-01', '--title', 'T'], 2, '--draft'],
    ['a day that is none', ['--number', '1/QĐ', '--signed', '2025-13-01', '--title', 'T'], 2, '2025-13-01'],
    ['a kind that is none', ['--kind', 'big', '--title', 'T'], 2, 'full, amendment'],
    ['an id that names no file', ['--id', 'Quyết định', '--title', 'T'], 2, 'Quyết định'],
    ['an id that is taken', ['--id', OLD, '--title', 'T'], 1, '--id'],
    ['one to replace that is not there', ['--replaces', '2021-x', '--title', 'T'], 1, '2021-x'],
    ['one to replace that is only a draft', ['--replaces', DRAFT, '--title', 'T'], 1, 'decision-replaces'],
    ['an option misspelt', ['--titel', 'T'], 2, '--title'],
  ])('refuses %s', (_, args, status, message) => {
    const folder = town();
    const before = snapshot(folder);
    const answer = call(folder, 'decision', 'new', ...args);
    expect(answer.stderr).toContain(message);
    expect([answer.status, answer.stdout, snapshot(folder)]).toEqual([status, '', before]);
  });
});

describe('decision list and show', () => {
  let folder = '';
  beforeAll(() => {
    folder = town();
    call(folder, 'rename', 'H24.04', '--name', 'Sở Mới', '--decision', SIGNED);
    call(folder, 'split', 'H24.01.01', '--into', 'H24.04', '--into', 'H24.01=Phòng B', '--decision', SIGNED);
    call(folder, 'replace', 'H24.02.01', '--parent', 'H24.04', '--decision', SIGNED);
  });

  test('list: every decision with its number, day and figures, and whether it is sealed', () => {
    expect(call(folder, 'decision', 'list').stdout).toMatchInlineSnapshot(`
      "2020-20-qd-ttg        20/2020/QĐ-TTg  22/07/2020  cấp 3, đổi tên 0, đóng 0
      2022-100-qd-ubnd      100/QĐ-UBND     10/01/2022  cấp 30, đổi tên 0, đóng 0  chưa niêm phong  Về việc cấp mã
      2025-2000-qd-ubnd     2000/QĐ-UBND    20/06/2025  cấp 2, đổi tên 1, đóng 3   chưa niêm phong  Về việc sắp xếp
      2025-du-thao-sap-xep  dự thảo                     cấp 1, đổi tên 0, đóng 0                    Dự thảo sắp xếp
      "
    `);
    const { decisions } = jsonOf<{ decisions: object[] }>(call(folder, 'decision', 'list', '--json'), 'decisions');
    expect(decisions).toHaveLength(4);
    expect(decisions[3]).toMatchObject({ id: DRAFT, draft: true, number: null, effective: null, granted: 1 });
  });

  test('show: what it granted, renamed, replaced, closed; by id or number', () => {
    const answer = call(folder, 'decision', 'show', '2000/QĐ-UBND');
    expect(answer.stdout).toMatchInlineSnapshot(`
      "2025-2000-qd-ubnd  2000/QĐ-UBND
      Về việc sắp xếp
      Ngày ký: 20/06/2025
      Ngày hiệu lực: 01/07/2025
      Loại: sửa đổi, bổ sung
      Niêm phong: chưa niêm phong

      Cấp mới (2)
        H24.01.03  Phòng B
        H24.04.02  Trung tâm Tin học

      Đổi tên (1)
        H24.04  Sở Xây dựng → Sở Mới

      Thay thế mã (1)
        H24.02.01  Trung tâm Tin học → H24.04.02 Trung tâm Tin học

      Sáp nhập, hợp nhất (1)
        H24.03  Sở Thông tin → H24.02 Sở Khoa học

      Chia, tách (1)
        H24.01.01  Phòng Tổng hợp → H24.04 Sở Mới (một phần); H24.01.03 Phòng B (một phần)
      "
    `);
    expect(call(folder, 'decision', 'show', SIGNED).stdout).toBe(answer.stdout);
    const { granted, renamed, closed } = show(folder, SIGNED);
    expect(granted.map(({ code }) => code)).toEqual(['H24.01.03', 'H24.04.02']);
    expect(renamed).toEqual([{ code: 'H24.04', from: 'Sở Xây dựng', to: 'Sở Mới' }]);
    expect(closed.map(({ code, reason, successors }) => [code, reason, successors.length])).toEqual([
      ['H24.01.01', 'split', 2],
      ['H24.02.01', 'replaced', 1],
      ['H24.03', 'merged', 1],
    ]);
  });

  test.each([
    ['an unknown one, with the nearest', ['show', '2025-2000-qd-ubn'], 1, SIGNED],
    ['no one', ['show'], 2, 'id'],
    ['a subcommand that is not there', ['isue', DRAFT], 2, 'issue'],
    ['no subcommand', [], 2, ''],
  ])('refuse %s', (_, args, status, message) => {
    const answer = call(folder, 'decision', ...args);
    expect([answer.status, answer.stderr]).toEqual([status, expect.stringContaining(message)]);
  });

  test('a number that two decisions bear is no answer', () => {
    const two = town({
      'decisions/2023-100-qd-ubnd.yaml': 'number: 100/QĐ-UBND\nsigned: 2023-01-10\nkind: amendment\n',
    });
    const answer = call(two, 'decision', 'show', '100/QĐ-UBND');
    expect([answer.status, answer.stderr]).toEqual([1, expect.stringContaining(`${OLD}, 2023-100-qd-ubnd`)]);
  });
});

describe('decision issue', () => {
  const ISSUED = '2025-3000-qd-ubnd';
  const ISSUE = ['decision', 'issue', DRAFT, '--number', '3000/QĐ-UBND', '--signed', '30/07/2025'];

  test('makes the draft binding: file, number, day, and every reference, and seals it, in one step', () => {
    const repo = town();
    call(repo, 'rename', 'H24.02', '--name', 'Sở Đổi tên', '--decision', DRAFT);
    call(repo, 'close', 'H24.01.01', '--decision', DRAFT, '--effective', '2025-09-01');
    call(repo, 'merge', 'H24.01.02.01', '--into', 'H24.04.01', '--decision', DRAFT, '--effective', '2025-07-15');
    const answer = call(repo, ...ISSUE, '--commit');
    expect(answer.stdout).toContain(`Ban hành: ${ISSUED} (số 3000/QĐ-UBND, ngày 30/07/2025)`);
    const text = read(repo, `decisions/${ISSUED}.yaml`);
    expect(text.replace(/[0-9a-f]{64}/, '…')).toBe(
      '# yaml-language-server: $schema=../../schemas/decision.schema.json\n# chờ Sở Nội vụ\n' +
        'number: 3000/QĐ-UBND\nsigned: 2025-07-30\ntitle: Dự thảo sắp xếp\nkind: amendment\n' +
        'seal: {v: 1, granted: 1, renamed: 1, closed: 2, other: 0, sha256: …}\n',
    );
    expect(Object.values(snapshot(repo)).join('\n')).not.toContain(DRAFT);
    expect(Object.keys(snapshot(repo))).not.toContain(`decisions/${DRAFT}.yaml`);
    // nothing is written where no day was given, days before the signing become the decision's own, a later one was planned
    expect(read(repo, 'units/H24/H24.02.yaml')).toContain(`- name: Sở Khoa học\n      decision: ${ISSUED}\n`);
    expect(read(repo, 'units/H24/H24.01.yaml')).toContain(
      `decision: ${ISSUED}\n    effective: 2025-09-01\n    reason: dissolved\n`,
    );
    expect(read(repo, 'units/H24/H24.01.yaml')).toContain(
      `decision: ${ISSUED}\n    reason: merged\n    successors: [H24.04.01]\n`,
    );
    expect(git(repo, 'log', '-1', '--format=%s')).toBe('Ban hành quyết định 3000/QĐ-UBND ngày 30/07/2025');
    expect(git(repo, 'status', '--porcelain')).toBe('');
    expect(call(repo, 'validate').status).toBe(0);
    expect(show(repo, ISSUED).decision).toMatchObject({ draft: false, effective: '2025-07-30' });
  });

  test('its own day: planned in the draft, or given now', () => {
    const planned = town({ [`decisions/${DRAFT}.yaml`]: 'effective: 2025-10-01\ntitle: D\nkind: amendment\n' });
    call(planned, ...ISSUE);
    expect(show(planned, ISSUED).decision.effective).toBe('2025-10-01');
    const past = town({ [`decisions/${DRAFT}.yaml`]: 'effective: 2025-07-01\ntitle: D\nkind: amendment\n' });
    call(past, ...ISSUE);
    expect(show(past, ISSUED).decision.effective).toBe('2025-07-30');
    const given = town();
    call(given, ...ISSUE, '--effective', '2025-08-15');
    expect(show(given, ISSUED).decision.effective).toBe('2025-08-15');
  });

  test('a draft that bears the id it will have keeps its file', () => {
    const folder = town({ 'decisions/2025-3000-qd-ubnd.yaml': 'title: D\nkind: amendment\n' });
    expect(call(folder, 'decision', 'issue', ISSUED, '--number', '3000/QĐ-UBND', '--signed', '2025-07-30').status).toBe(
      0,
    );
    expect(decisionFile(folder, ISSUED)).toMatchObject({ number: '3000/QĐ-UBND' });
  });

  test('--dry-run and --json', () => {
    const folder = town();
    const before = snapshot(folder);
    const dry = jsonOf<{ files: object[]; decisions: object[] }>(
      call(folder, ...ISSUE, '--dry-run', '--json'),
      'change',
    );
    expect(dry.decisions).toEqual([
      { kind: 'issued', id: ISSUED, draft: DRAFT, number: '3000/QĐ-UBND', signed: '2025-07-30' },
    ]);
    expect(dry.files).toEqual([
      { path: `registry/decisions/${ISSUED}.yaml`, deleted: false },
      { path: `registry/decisions/${DRAFT}.yaml`, deleted: true },
      { path: 'registry/units/H24/H24.05.yaml', deleted: false },
    ]);
    expect(snapshot(folder)).toEqual(before);
  });

  test('not while it rests on another draft', () => {
    const folder = town({
      'decisions/2025-du-thao-hai.yaml': 'title: Hai\nkind: amendment\n',
      'units/H24/H24.05.yaml':
        `- code: H24.05\n  name: Sở Dự kiến\n  granted: {decision: ${DRAFT}}\n` +
        '- code: H24.05.01\n  name: Phòng\n  granted: {decision: 2025-du-thao-hai}\n',
    });
    const two = ['decision', 'issue', '2025-du-thao-hai', '--number', '3001/QĐ-UBND', '--signed', '2025-07-30'];
    const answer = call(folder, ...two);
    expect([answer.status, answer.stderr]).toEqual([1, expect.stringContaining(DRAFT)]);
    expect(call(folder, ...ISSUE).status).toBe(0);
    expect(call(folder, ...two).status).toBe(0);
  });

  test.each([
    ['without a number', ['issue', DRAFT, '--signed', '2025-07-30'], 2, '--number'],
    ['without a day', ['issue', DRAFT, '--number', '1/QĐ'], 2, '--signed'],
    ['one that was signed', ['issue', SIGNED, '--number', '1/QĐ', '--signed', '2025-07-30'], 1, 'đã ký'],
    ['one that is not there', ['issue', '2025-khong', '--number', '1/QĐ', '--signed', '2025-07-30'], 1, '2025-khong'],
    ['as one that is there', ['issue', DRAFT, '--number', '2000/QĐ-UBND', '--signed', '2025-06-20'], 1, 'Đã có'],
    [
      'under a number without a letter or digit',
      ['issue', DRAFT, '--number', '///', '--signed', '2025-06-20'],
      2,
      '///',
    ],
    [
      'under a number with spaces',
      ['issue', DRAFT, '--number', '12 QĐ', '--signed', '2025-06-20'],
      1,
      'schema-pattern',
    ],
  ])('refuses %s', (_, args, status, message) => {
    const folder = town();
    const before = snapshot(folder);
    const answer = call(folder, 'decision', ...args);
    expect(answer.stderr).toContain(message);
    expect([answer.status, answer.stdout, snapshot(folder)]).toEqual([status, '', before]);
  });
});
