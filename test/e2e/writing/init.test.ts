import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { read, snapshot } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

describe('init', () => {
  test('makes a registry that validates, with the decision that granted level 1 and schemas for editors', () => {
    const folder = newFolder();
    const { status, stdout, stderr } = call(folder, 'init', 'h26');
    expect({ status, stdout, stderr }).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stderr": "Thư mục này chưa có git. Không có git thì không có lịch sử để đối chiếu: mã đã cấp bị sửa hay bị mất sẽ không ai thấy, và không gửi đề xuất, không gộp được việc của nhiều người.
      Tạo kho git: git init && git add registry schemas && git commit -m 'Lập sổ đăng ký mã định danh H26 – Ủy ban nhân dân thành phố Hà Nội'
      Tiếp theo: madinhdanh decision new --title "Về việc cấp mã định danh điện tử…", rồi madinhdanh add.
      ",
        "stdout": "Đã lập sổ đăng ký cho H26 – Ủy ban nhân dân thành phố Hà Nội:
        registry/registry.yaml
        registry/decisions/2020-20-qd-ttg.yaml
        registry/units/H26.yaml
      ",
      }
    `);
    expect(call(folder, 'validate').stdout).toBe('1 đơn vị, 3 tệp: không có lỗi\n');
    expect(call(folder, 'fmt', '--check').status).toBe(0);
    expect(parse(read(folder, 'units/H26.yaml'))).toEqual([
      {
        code: 'H26',
        name: 'Ủy ban nhân dân thành phố Hà Nội',
        granted: { decision: '2020-20-qd-ttg', effective: '2020-09-15' },
      },
    ]);
    for (const [path, text] of Object.entries(snapshot(folder))) {
      const schema = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text)?.[1] ?? '';
      expect(existsSync(join(folder, 'registry', path, '..', schema)), `${path} → ${schema}`).toBe(true);
    }
  });

  test('--legacy, --groups, --alphabet, --name, --place, --authority, --title', () => {
    const folder = newFolder();
    const words = ['--name', 'Ban Thử', '--place', 'Nơi thử', '--authority', 'Cơ quan thử', '--title', 'Sổ thử'];
    const shape = ['--legacy', '--groups', '2-3, 2,3', '--alphabet', 'alphanumeric'];
    expect(call(folder, 'init', 'A07', ...words, ...shape).status).toBe(0);
    expect(parse(read(folder, 'registry.yaml'))).toEqual({
      format: 1,
      title: 'Sổ thử',
      timezone: 'Asia/Ho_Chi_Minh',
      authority: 'Cơ quan thử',
      place: 'Nơi thử',
      roots: { A07: { groups: ['2-3', 2, 3], alphabet: 'alphanumeric', first: '01' } },
    });
    const [root] = parse(read(folder, 'units/A07.yaml')) as { name: string; legacyCodes: string[] }[];
    expect(root).toMatchObject({ name: 'Ban Thử', legacyCodes: ['000.00.00.A07'] });
    expect(call(folder, 'validate', '--strict').status).toBe(0);
  });

  test('knows the name of every province, council and ministry of the national table', () => {
    const folder = newFolder();
    const name = (code: string) =>
      jsonOf<{ name: string }>(call(folder, 'init', code, '--dry-run', '--json'), 'init').name;
    expect(name('H29')).toBe('Ủy ban nhân dân Thành phố Hồ Chí Minh');
    expect(name('K57')).toBe('Hội đồng nhân dân thành phố Huế');
    expect(name('H63')).toBe('Ủy ban nhân dân tỉnh Yên Bái');
    expect(name('G12')).toBe('Bộ Tài chính');
  });

  test('--dry-run writes nothing, --json reports what was written', () => {
    const folder = newFolder();
    const would = call(folder, 'init', 'H24', '--dry-run');
    expect([would.status, readdirSync(folder)]).toEqual([0, []]);
    expect(would.stderr).toContain('chưa ghi gì');
    const done = jsonOf(call(folder, 'init', 'H24', '--json'), 'init');
    expect(done).toMatchObject({
      dryRun: false,
      registry: join(folder, 'registry'),
      code: 'H24',
      files: ['registry.yaml', 'decisions/2020-20-qd-ttg.yaml', 'units/H24.yaml'],
    });
  });

  test('goes where --registry or MADINHDANH_REGISTRY says', () => {
    const folder = newFolder();
    expect(call(folder, '--registry', 'so/h24', 'init', 'H24').status).toBe(0);
    expect(existsSync(join(folder, 'so/h24/registry.yaml'))).toBe(true);
    const env = { MADINHDANH_REGISTRY: 'so/h23' };
    expect(run(folder, ['init', 'H23'], { env }).status).toBe(0);
    expect(existsSync(join(folder, 'so/h23/units/H23.yaml'))).toBe(true);
  });

  test('leaves schemas that are there already as they are', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'schemas'));
    writeFileSync(join(folder, 'schemas/batch.schema.json'), 'của tôi');
    expect(call(folder, 'init', 'H24').status).toBe(0);
    expect(readFileSync(join(folder, 'schemas/batch.schema.json'), 'utf8')).toBe('của tôi');
    expect(readdirSync(join(folder, 'schemas'))).toHaveLength(5);
  });

  test.each([
    [['Z01'], 2, '“Z01” không phải mã cấp 1'],
    [['H24.01'], 2, '“H24.01” không phải mã cấp 1'],
    [['Hải Phòng'], 2, 'không phải mã cấp 1'],
    [['A07'], 2, '--name'],
    [['H24', '--groups', '2,2,2,2'], 2, '--groups'],
    [['H24', '--groups', '3-2'], 2, '--groups'],
    [['H24', '--groups', '0'], 2, '--groups'],
    [['H24', '--groups', ''], 2, '--groups'],
    [['H24', '--alphabet', 'greek'], 2, 'digits, alphanumeric'],
    [[], 2, 'Thiếu'],
  ])('%j: nothing written, exit code %i', (args, status, message) => {
    const folder = newFolder();
    const answer = call(folder, 'init', ...args);
    expect(answer.stderr).toContain(message);
    expect([answer.status, answer.stdout, readdirSync(folder)]).toEqual([status, '', []]);
  });

  test('never over a registry, into a folder with files, inside a registry, or in place of a file', () => {
    const folder = newFolder();
    call(folder, 'init', 'H24');
    const before = snapshot(folder);
    expect(call(folder, 'init', 'H26')).toMatchObject({ status: 3, stdout: '' });
    expect(call(folder, 'init', 'H26').stderr).toContain('Đã có sổ đăng ký');
    const inside = call(join(folder, 'registry/units'), 'init', 'H26');
    expect([inside.status, inside.stderr]).toEqual([3, expect.stringContaining('bên trong nó')]);
    mkdirSync(join(folder, 'khac'));
    writeFileSync(join(folder, 'khac/tep.txt'), '');
    const full = call(folder, '--registry', 'khac', 'init', 'H26');
    expect([full.status, full.stderr]).toEqual([3, expect.stringContaining('không trống')]);
    const file = call(folder, '--registry', 'khac/tep.txt', 'init', 'H26');
    expect([file.status, file.stderr]).toEqual([3, expect.stringContaining('tep.txt')]);
    expect(snapshot(folder)).toEqual(before);
  });
});
