import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, run, start } from '../../support/cli.js';
import { bundle, drive } from '../../support/drivers.js';
import { newFolder } from '../../support/folders.js';
import { git, registryOf } from '../../support/git.js';
import { FILES } from '../../support/registries/department.js';
import { DRAFT, SIGNED, town } from '../../support/registries/town.js';
import { everything, put, snapshot } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';
import { CTRL_C, HAS_TERMINAL, Terminal } from '../../support/terminal.js';

const AGENCY = 'units/H24/H24.02.yaml';

/** The town without git. */
function bareTown(): string {
  const folder = town();
  rmSync(join(folder, '.git'), { recursive: true });
  return folder;
}

function folders(cwd: string): string[] {
  const entries = readdirSync(join(cwd, 'registry'), { recursive: true, withFileTypes: true });
  const own = entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  return own.filter((path) => !path.includes('.madinhdanh')).sort();
}

function add(folder: string, name: string, ...more: string[]) {
  return call(folder, 'add', '--parent', 'H24', '--name', name, '--decision', SIGNED, ...more);
}

const BATCH = `decision: ${SIGNED}\nchanges:\n  - grant: {parent: H24, name: Sở Mới}\n  - close: {code: H24.02, subtree: true}\n`;
const LIST = 'Mã,Tên\nH24.07,Sở Mới\nH24.07.01,Trung tâm Mới\n';

/** Every command that writes to a registry. */
const WRITING: readonly [string, string[]][] = [
  ['add', ['add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', SIGNED]],
  ['rename', ['rename', 'H24.02', '--name', 'Sở Khác', '--decision', SIGNED]],
  ['update', ['update', 'H24.02', '--phone', '0225 000 9999']],
  ['replace', ['replace', 'H24.02.01', '--parent', 'H24.04', '--decision', SIGNED]],
  ['merge', ['merge', 'H24.02.01', '--into', 'H24.02.02', '--decision', SIGNED]],
  ['close', ['close', 'H24.02', '--subtree', '--confirm', '4', '--decision', SIGNED]],
  ['annul', ['annul', 'H24.02.01', '--decision', SIGNED]],
  ['apply', ['apply', 'doi.yaml', '--confirm', '4']],
  ['import', ['import', 'ds.csv', '--decision', SIGNED]],
  ['decision new', ['decision', 'new', '--title', 'Mới']],
  ['decision issue', ['decision', 'issue', DRAFT, '--number', '3000/QĐ-UBND', '--signed', '2025-07-30']],
  ['decision seal', ['decision', 'seal', SIGNED]],
  ['fmt', ['fmt', '--fix-text']],
];

describe.each([
  ['with git', town],
  ['without git', bareTown],
])('undo puts back every byte, %s', (_, make) => {
  test.each(WRITING)('after %s', (_name, args) => {
    const folder = make();
    put(folder, 'doi.yaml', BATCH);
    put(folder, 'ds.csv', LIST);
    if (args[0] === 'fmt')
      put(
        folder,
        `registry/${AGENCY}`,
        readFileSync(join(folder, 'registry', AGENCY), 'utf8').replace(/name: (.*)/, 'name:   $1'),
      );
    const before = snapshot(folder);
    const places = folders(folder);
    const done = call(folder, ...args);
    expect(done.status, done.stderr).toBe(0);
    expect(snapshot(folder)).not.toEqual(before);
    const undone = call(folder, 'undo');
    expect(undone.status, undone.stderr).toBe(0);
    expect(snapshot(folder)).toEqual(before);
    expect(folders(folder)).toEqual(places);
    expect(call(folder, 'undo').status).toBe(1);
  });

  test('several at once, and one after the other', () => {
    const folder = make();
    const states = [snapshot(folder)];
    for (const name of ['Sở A', 'Sở B', 'Sở C', 'Sở D']) {
      expect(add(folder, name).status).toBe(0);
      states.push(snapshot(folder));
    }
    expect(call(folder, 'undo').status).toBe(0);
    expect(snapshot(folder)).toEqual(states[3]);
    expect(call(folder, 'undo', '2').status).toBe(0);
    expect(snapshot(folder)).toEqual(states[1]);
    expect(add(folder, 'Sở E').status).toBe(0);
    const more = call(folder, 'undo', '3');
    expect(more.status).toBe(1);
    expect(more.stderr).toContain('madinhdanh undo 2');
    expect(call(folder, 'undo', '2').status).toBe(0);
    expect(snapshot(folder)).toEqual(states[0]);
  });

  test('a code that was granted and taken back is free again', () => {
    const folder = make();
    expect(add(folder, 'Sở A').stdout).toContain('H24.07  Sở A');
    expect(call(folder, 'undo').stderr).toContain('H24.07');
    expect(add(folder, 'Sở B').stdout).toContain('H24.07  Sở B');
  });

  test('a file that was edited since is not touched, nor any other', () => {
    const folder = make();
    add(folder, 'Sở A');
    call(folder, 'update', 'H24.02', '--phone', '0225 000 9999');
    const path = join(folder, 'registry', AGENCY);
    writeFileSync(path, `${readFileSync(path, 'utf8')}# xem lại\n`);
    const edited = snapshot(folder);
    const refused = call(folder, 'undo', '2');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(AGENCY);
    expect(snapshot(folder)).toEqual(edited);
  });

  test('other files that were edited since stay as they are', () => {
    const folder = make();
    add(folder, 'Sở A');
    const path = join(folder, 'registry', AGENCY);
    writeFileSync(path, `${readFileSync(path, 'utf8')}# xem lại\n`);
    expect(call(folder, 'undo').status).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('# xem lại');
    expect(existsSync(join(folder, 'registry/units/H24/H24.07.yaml'))).toBe(false);
  });

  test('what others built on it by hand is not broken', () => {
    const folder = make();
    call(folder, 'decision', 'new', '--title', 'Mới', '--id', '2025-moi');
    put(
      folder,
      'registry/units/H24/H24.07.yaml',
      '# yaml-language-server: $schema=../../../schemas/agency.schema.json\n- code: H24.07\n  name: Sở Bảy\n  granted: {decision: 2025-moi}\n',
    );
    const refused = call(folder, 'undo');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('H24.07');
    expect(existsSync(join(folder, 'registry/decisions/2025-moi.yaml'))).toBe(true);
  });

  test('--dry-run lists and writes nothing; --json is what its schema says', () => {
    const folder = make();
    add(folder, 'Sở A');
    const before = everything(folder);
    const dry = call(folder, 'undo', '--dry-run');
    expect(dry.status).toBe(0);
    expect(dry.stdout).toContain('H24.07  Sở A');
    const told = jsonOf<{ steps: { command: string }[]; freed: string[]; dryRun: boolean }>(
      call(folder, 'undo', '--dry-run', '--json'),
      'undo',
    );
    expect(told).toMatchObject({ dryRun: true, steps: [{ command: 'add' }], freed: ['H24.07'] });
    expect(everything(folder)).toEqual(before);
    expect(jsonOf(call(folder, 'undo', '--json'), 'undo')).toMatchObject({ dryRun: false, commit: null });
  });

  test('the record is none that git sees', () => {
    const folder = make();
    add(folder, 'Sở A');
    if (existsSync(join(folder, '.git'))) {
      expect(git(folder, 'status', '--short', '--ignored')).not.toContain('undo');
      expect(existsSync(join(folder, 'registry/.madinhdanh/undo'))).toBe(false);
    } else expect(readFileSync(join(folder, 'registry/.madinhdanh/.gitignore'), 'utf8')).toBe('*\n');
    expect(call(folder, 'validate', '--no-git').status).toBe(0);
  });
});

describe('undo', () => {
  test.each([['0'], ['-1'], ['x'], ['21'], ['99999999999']])('of %s commands is misuse', (count) => {
    const folder = town();
    add(folder, 'Sở A');
    expect(call(folder, 'undo', '--', count).status).toBe(2);
  });

  test('never takes a new registry away', () => {
    const folder = bareTown();
    rmSync(join(folder, 'registry'), { recursive: true });
    expect(call(folder, 'init', 'H36').status).toBe(0);
    const before = snapshot(folder);
    expect(call(folder, 'undo').status).toBe(1);
    expect(snapshot(folder)).toEqual(before);
  });

  test('takes the folders away again that a write made', () => {
    const folder = bareTown();
    rmSync(join(folder, 'registry'), { recursive: true });
    call(folder, 'init', 'H36');
    const before = [folders(folder), snapshot(folder)];
    call(folder, 'decision', 'new', '--title', 'Mới', '--id', '2025-moi');
    expect(call(folder, 'add', '--parent', 'H36', '--name', 'Sở A').status).toBe(0);
    expect(folders(folder)).not.toEqual(before[0]);
    expect(call(folder, 'undo', '2').status).toBe(0);
    expect([folders(folder), snapshot(folder)]).toEqual(before);
  });

  test('keeps the last twenty writes', () => {
    const folder = bareTown();
    for (let n = 0; n < 22; n += 1)
      call(folder, 'update', 'H24.02', '--phone', `0225 000 1${String(n).padStart(3, '0')}`);
    expect(call(folder, 'undo', '20').status).toBe(0);
    expect(readFileSync(join(folder, 'registry', AGENCY), 'utf8')).toContain('0225 000 1001');
    expect(call(folder, 'undo').status).toBe(1);
  });

  test('keeps line ends of Windows, and the rights of a file that comes back', () => {
    const folder = bareTown();
    const path = join(folder, 'registry', AGENCY);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    call(folder, 'decision', 'new', '--title', 'Mới', '--id', '2025-moi');
    call(folder, 'rename', 'H24.02', '--name', 'Sở Mới', '--decision', '2025-moi');
    const decision = join(folder, 'registry/decisions/2025-moi.yaml');
    chmodSync(decision, 0o640);
    const before = snapshot(folder);
    call(folder, 'decision', 'issue', '2025-moi', '--number', '3000/QĐ-UBND', '--signed', '2025-07-30');
    call(folder, 'update', 'H24.02', '--phone', '0225 000 9999');
    expect(call(folder, 'undo', '2').status).toBe(0);
    expect(snapshot(folder)).toEqual(before);
  });

  test('of two that run at once each takes back one', async () => {
    const folder = town();
    const before = snapshot(folder);
    add(folder, 'Sở A');
    add(folder, 'Sở B');
    const answers = await Promise.all([start(folder, ['undo']), start(folder, ['undo'])]);
    const done = answers.filter(({ status }) => status === 0).length;
    expect(answers.every(({ status }) => status === 0 || status === 1)).toBe(true);
    expect(done).toBeGreaterThan(0);
    for (let left = done; left < 2; left += 1) expect(call(folder, 'undo').status).toBe(0);
    expect(snapshot(folder)).toEqual(before);
  });

  test('a write that came between the look and the undoing is not taken back in its place', async () => {
    const folder = town();
    add(folder, 'Sở A');
    const [undone, added] = await Promise.all([
      start(folder, ['undo']),
      start(folder, ['add', '--parent', 'H24', '--name', 'Sở B', '--decision', SIGNED]),
    ]);
    expect(added.status).toBe(0);
    expect([0, 1]).toContain(undone.status);
    expect(call(folder, 'list').stdout).toContain('Sở B');
  });

  test('a command that was killed while its files were put in place is finished, and taken back', () => {
    const folder = bareTown();
    const before = snapshot(folder);
    add(folder, 'Sở A');
    const work = join(folder, 'registry/.madinhdanh');
    // what stands when the last step is missing
    renameSync(join(work, 'last-write.json'), join(work, 'journal.json'));
    const dry = call(folder, 'undo', '--dry-run');
    expect(dry.status, dry.stderr).toBe(0);
    expect(existsSync(join(work, 'journal.json'))).toBe(true);
    const undone = call(folder, 'undo');
    expect(undone.status, undone.stderr).toBe(0);
    expect(snapshot(folder)).toEqual(before);
  });

  test('never reaches past a write that it has no record of', () => {
    const folder = bareTown();
    const program = bundle('die');
    add(folder, 'Sở A');
    const text = `${snapshot(folder)['units/K24.yaml'] ?? ''}# 1\n`;
    for (let step = 0; ; step += 1) {
      const { signal } = drive(
        program,
        join(folder, 'registry'),
        JSON.stringify({ 'units/K24.yaml': text }),
        String(step),
      );
      const isBegun = existsSync(join(folder, 'registry/.madinhdanh/journal.json'));
      const isWritten = isBegun || snapshot(folder)['units/K24.yaml'] === text;
      expect(call(folder, 'undo', '--dry-run').status).toBe(isWritten || signal === null ? 1 : 0);
      if (isWritten || signal === null) break;
    }
    const before = snapshot(folder);
    expect(call(folder, 'undo').status).toBe(1);
    expect(snapshot(folder)).toEqual(before);
  });

  test('a folder that may only be read is left as it is, with a reason', () => {
    const folder = bareTown();
    add(folder, 'Sở A');
    const before = snapshot(folder);
    const place = join(folder, 'registry/units/H24');
    const user = 65534;
    chmodSync(place, 0o555);
    const answer = run(folder, ['undo'], { user });
    chmodSync(place, 0o755);
    expect(answer.status).toBe(3);
    expect(answer.stderr).not.toMatch(/^\s+at /m);
    expect(snapshot(folder)).toEqual(before);
  });
});

describe('a record that was not written here', () => {
  function records(folder: string): string {
    return join(folder, 'registry/.madinhdanh/undo');
  }

  test('is not used where the folder is a copy', () => {
    const folder = bareTown();
    add(folder, 'Sở A');
    const copy = newFolder();
    cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
    const before = snapshot(copy);
    expect(call(copy, 'undo').status).toBe(1);
    expect(snapshot(copy)).toEqual(before);
    expect(call(folder, 'undo').status).toBe(0);
  });

  test('is not used where git tracks it', () => {
    const folder = bareTown();
    add(folder, 'Sở A');
    git(folder, 'init', '--quiet');
    git(folder, 'add', '--force', 'registry');
    const before = snapshot(folder);
    expect(call(folder, 'undo').status).toBe(1);
    expect(snapshot(folder)).toEqual(before);
  });

  test('is not looked for behind a link', () => {
    const folder = bareTown();
    add(folder, 'Sở A');
    renameSync(records(folder), join(folder, 'noi-khac'));
    symlinkSync(join(folder, 'noi-khac'), records(folder));
    const before = snapshot(folder);
    const answer = call(folder, 'undo');
    expect(answer.status).toBe(3);
    expect(snapshot(folder)).toEqual(before);
    // and a command that writes says that it cannot be taken back
    const added = add(folder, 'Sở B');
    expect(added.status).toBe(0);
    expect(added.stderr).toContain('undo');
  });

  test('garbage in its place is no record', () => {
    const folder = bareTown();
    add(folder, 'Sở A');
    for (const name of readdirSync(records(folder))) writeFileSync(join(records(folder), name), 'x');
    expect(call(folder, 'undo').status).toBe(1);
  });
});

describe.skipIf(!HAS_TERMINAL)('in a terminal', () => {
  test('says what comes back, and asks', async () => {
    const folder = registryOf(FILES);
    call(folder, 'add', '--parent', 'H24.12', '--name', 'Phòng Mới', '--decision', '2023-du-thao');
    const before = snapshot(folder);
    const terminal = new Terminal(folder, ['undo']);
    await terminal.see('H24.12.05  Phòng Mới');
    await terminal.see('Hoàn tác?');
    terminal.type(CTRL_C);
    await terminal.see('Đã hủy');
    expect(await terminal.end()).toBe(130);
    expect(snapshot(folder)).toEqual(before);
    const again = new Terminal(folder, ['undo']);
    await again.see('Hoàn tác?');
    again.type('y');
    await again.see('Đã hoàn tác');
    expect(await again.end()).toBe(0);
  });
});

describe('undo of a command that mended an error', () => {
  const LOST = '- code: H24.40\n  name: Sở Thử\n  granted: {decision: 2025-nhap}\n';

  test.each([
    ['with git', town],
    ['without git', bareTown],
  ])('goes back to the error and says how many there are, %s', (_, make) => {
    const folder = make();
    put(folder, 'registry/units/H24/H24.40.yaml', LOST);
    const before = snapshot(folder);
    expect(call(folder, 'decision', 'new', '--title', 'Nháp').status).toBe(0);
    expect(call(folder, 'validate', '--no-git').status).toBe(0);
    const undone = call(folder, 'undo');
    expect([undone.status, undone.stderr]).toEqual([0, expect.stringContaining('Sổ lúc ấy có 1 lỗi')]);
    expect(undone.stderr).toContain('decision-exists');
    expect(snapshot(folder)).toEqual(before);
  });

  test('is refused where the error is in what was written by hand since', () => {
    const folder = town();
    expect(call(folder, 'decision', 'new', '--title', 'Nháp').status).toBe(0);
    put(folder, 'registry/units/H24/H24.40.yaml', LOST);
    const before = snapshot(folder);
    const refused = call(folder, 'undo');
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringContaining('sẽ làm hỏng những gì được sửa sau đó'),
    ]);
    expect(snapshot(folder)).toEqual(before);
  });
});
