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
    expect(answer.stderr).toContain('madinhdanh add --decision 2025-cap-ma-dinh-danh-dien-tu');
    expect(decisionFile(folder, '2025-cap-ma-dinh-danh-dien-tu')).toEqual({
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
      "2020-20-qd-ttg        20/2020/QĐ-TTg  22/07/2020  cấp 3
      2022-100-qd-ubnd      100/QĐ-UBND     10/01/2022  cấp 30                            chưa niêm phong  Về việc cấp mã
      2025-2000-qd-ubnd     2000/QĐ-UBND    20/06/2025  cấp 2, đổi tên 1, hết hiệu lực 3  chưa niêm phong  Về việc sắp xếp
      2025-du-thao-sap-xep  dự thảo                     cấp 1                                              Dự thảo sắp xếp
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

      Cấp mới: 1 · Đổi tên: 1 · Sáp nhập, hợp nhất: 1 · Chia: 1 · Thay thế mã: 1

      Cấp mới (1)
        H24.01.03  Phòng B

      Đổi tên (1)
        H24.04  Sở Xây dựng → Sở Mới

      Thay thế mã (1)
        H24.02.01  Trung tâm Tin học → H24.04.02 Trung tâm Tin học

      Sáp nhập, hợp nhất (1)
        H24.03  Sở Thông tin → H24.02 Sở Khoa học

      Chia (1)
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
    ['no one', ['show'], 2, 'Thiếu quyết định'],
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
    expect([answer.status, answer.stderr]).toEqual([
      1,
      expect.stringContaining(`${OLD} (10/01/2022), 2023-100-qd-ubnd (10/01/2023)`),
    ]);
  });
});
