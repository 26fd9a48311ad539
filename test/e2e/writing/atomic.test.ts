import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { diskSource } from '../../../src/store/file-source.js';
import { readConsistently } from '../../../src/store/transaction/consistent-read.js';
import { recover } from '../../../src/store/transaction/transaction.js';
import { type Answer, call, run, start } from '../../support/cli.js';
import { bundle, drive, startDriver } from '../../support/drivers.js';
import { newFolder } from '../../support/folders.js';
import { git } from '../../support/git.js';
import { deadProcess, isInstalled, mustRun, runProgram } from '../../support/process.js';
import { DRAFT, OLD, SIGNED, town } from '../../support/registries/town.js';
import { everything, leftovers, put, snapshot } from '../../support/registry-folder.js';

/** The text of a file that others may take away at any moment. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

type Files = Record<string, string>;

/** A write of several files: changed, new (also in a new folder), and deleted ones. */
function manyFiles(): { before: Files; after: Files; files: Record<string, string | null> } {
  const folder = town();
  const before = snapshot(folder);
  call(folder, 'decision', 'drop', DRAFT);
  call(folder, 'replace', 'H24.02.01', '--parent', 'H24.01', '--decision', SIGNED);
  call(folder, 'add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', SIGNED);
  call(folder, 'rename', 'H24.04', '--name', 'Sở Xây dựng và Giao thông', '--decision', SIGNED);
  const after = snapshot(folder);
  const files: Record<string, string | null> = {};
  for (const path of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (before[path] !== after[path]) files[path] = after[path] ?? null;
  }
  return { before, after, files };
}

describe('a writer that dies', () => {
  const { before, after, files } = manyFiles();
  let die = '';
  beforeAll(() => {
    die = bundle('die');
  });

  const written = Object.values(files).filter((text) => text !== null).length;
  const steps = written + 2 + Object.keys(files).length + 1;

  test('has several files to write, one of them new and one to delete', () => {
    expect(written).toBeGreaterThanOrEqual(5);
    expect(Object.values(files)).toContain(null);
  });

  const listed = (state: Files): string => {
    const folder = newFolder();
    for (const [path, text] of Object.entries(state)) put(join(folder, 'registry'), path, text);
    return call(folder, 'list', '--json').stdout;
  };

  test.each(Array.from({ length: steps }, (_, step) => step))(
    'at step %i: the old or the new registry, byte for byte',
    (step) => {
      const folder = town();
      const { signal, stdout: name } = drive(die, join(folder, 'registry'), JSON.stringify(files), String(step));
      expect(signal).toBe('SIGKILL');
      const isDone = /^(?:rename|forget)/.test(name);
      // who only reads sees the one or the other, says what is pending, and leaves every byte where it is
      const was = everything(folder);
      const answer = call(folder, 'list', '--json');
      expect([answer.status, answer.stdout]).toEqual([0, listed(isDone ? after : before)]);
      // before the first step there is nothing to speak of
      if (isDone) expect(answer.stderr).toContain('Lệnh ghi sổ kế tiếp sẽ ghi nốt');
      else if (step > 0) expect(answer.stderr).toContain('Lệnh ghi sổ kế tiếp sẽ dọn phần ghi dở');
      expect(everything(folder)).toEqual(was);
      // the next one that writes puts an end to it
      const next = call(folder, 'renumber', '--onto', 'HEAD');
      expect(next.status).toBe(0);
      if (isDone) expect(next.stderr).toContain('đã ghi nốt phần còn lại');
      else if (step > 0) expect(next.stderr).toContain('đã bỏ phần ghi dở');
      expect(snapshot(folder)).toEqual(isDone ? after : before);
      expect(leftovers(folder)).toEqual(isDone ? ['.gitignore', 'last-write.json'] : ['.gitignore']);
      const again = call(folder, 'validate');
      expect([again.status, again.stderr]).toEqual([0, '']);
    },
  );

  test('is taken over by the next writer too', () => {
    const folder = town();
    drive(die, join(folder, 'registry'), JSON.stringify(files), String(steps - 2));
    const answer = call(folder, 'add', '--parent', 'H24.02', '--name', 'Phòng Mới', '--decision', OLD);
    expect([answer.status, answer.stderr]).toEqual([0, expect.stringContaining('đã ghi nốt')]);
    expect(snapshot(folder)).toMatchObject({ 'units/H24/H24.07.yaml': after['units/H24/H24.07.yaml'] });
  });

  test('leaves nothing that one who may only read would stumble over', () => {
    const folder = town();
    drive(die, join(folder, 'registry'), JSON.stringify(files), '3');
    const was = snapshot(folder);
    chmodSync(folder, 0o755);
    const answer = run(folder, ['list'], process.getuid?.() === 0 ? { user: 65534 } : {});
    expect(answer.status).toBe(0);
    if (process.getuid?.() === 0) expect(snapshot(folder)).toEqual(was);
  });

  test.each([
    ['is no JSON', () => '{"id": "x", "entr'],
    ['is something else', () => '[1, 2]'],
    ['names files outside', () => JSON.stringify({ id: 'x', entries: [{ path: '../../etc/passwd' }] })],
    ['names a file by its whole path', () => JSON.stringify({ id: 'x', entries: [{ path: '/etc/passwd' }] })],
    ['lost a temporary file', (text: string) => text.replace(/(.*madinhdanh-tmp-)\w/s, '$1_')],
    ['expects another content', (text: string) => text.replace(/"hash":"\w/, '"hash":"_')],
  ])('with a journal that %s: exit code 3, nothing touched', (_, damage) => {
    const folder = town();
    drive(die, join(folder, 'registry'), JSON.stringify(files), String(written + 4));
    const journal = join(folder, 'registry/.madinhdanh/journal.json');
    const damaged = damage(readFileSync(journal, 'utf8'));
    writeFileSync(journal, damaged);
    const was = snapshot(folder);
    for (const args of [['validate'], ['add', '--parent', 'H24', '--name', 'Sở', '--decision', OLD]]) {
      const answer = call(folder, ...args);
      expect([answer.status, answer.stdout]).toEqual([3, '']);
      expect(answer.stderr).toContain(journal);
      expect(answer.stderr).toContain('git status');
    }
    expect(snapshot(folder)).toEqual(was);
    expect(readFileSync(journal, 'utf8')).toBe(damaged);
  });

  test('and whose temporary files git cleaned away: exit code 3, not half a registry', () => {
    const folder = town();
    drive(die, join(folder, 'registry'), JSON.stringify(files), String(written + 4));
    git(folder, 'clean', '-fdq');
    const was = snapshot(folder);
    expect(call(folder, 'validate')).toMatchObject({ status: 3, stdout: '' });
    expect(snapshot(folder)).toEqual(was);
  });

  test('keeps the rights of the files it replaces', () => {
    const folder = town();
    const file = join(folder, 'registry/units/H24/H24.01.yaml');
    chmodSync(file, 0o664);
    call(folder, 'close', 'H24.01.01', '--decision', SIGNED);
    expect(statSync(file).mode & 0o777).toBe(0o664);
  });

  test('is never finished twice', () => {
    const folder = town();
    drive(die, join(folder, 'registry'), JSON.stringify(files), String(steps - 1));
    expect([recover(join(folder, 'registry')), recover(join(folder, 'registry'))]).toEqual(['finished', 'none']);
  });
});

describe('the lock', () => {
  function lock(folder: string, owner: object, name = 'lock-thu'): string {
    const work = join(folder, 'registry/.madinhdanh');
    mkdirSync(work, { recursive: true });
    const text = { command: 'apply', since: new Date().toISOString(), host: hostname(), ...owner };
    writeFileSync(join(work, name), JSON.stringify(text));
    return join(work, name);
  }

  const close = (folder: string, wait: string): Answer =>
    run(folder, ['close', 'H24.01.01', '--decision', SIGNED], { env: { MADINHDANH_LOCK_TIMEOUT: wait } });

  test('of a living process: waits as long as it was asked to, then says who holds it', () => {
    const folder = town();
    const before = snapshot(folder);
    const path = lock(folder, { pid: process.pid });
    const started = Date.now();
    const answer = close(folder, '0.4');
    expect(Date.now() - started).toBeGreaterThan(400);
    expect([answer.status, answer.stdout]).toEqual([3, '']);
    expect(answer.stderr).toContain(`tiến trình ${process.pid} trên ${hostname()} (apply`);
    expect([snapshot(folder), existsSync(path)]).toEqual([before, true]);
    // readers read on
    expect(call(folder, 'validate').status).toBe(0);
    expect(existsSync(path)).toBe(true);
  });

  test('of a dead process, or left on another machine long ago: taken over', () => {
    const pid = deadProcess();
    const folder = town();
    lock(folder, { pid });
    const there = lock(folder, { pid: 1, host: 'mot-may-khac' }, 'lock-khac');
    const hourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(there, hourAgo, hourAgo);
    expect(close(folder, '0').status).toBe(0);
    expect(leftovers(folder)).toEqual(['.gitignore', 'last-write.json']);
  });

  test('of another machine, taken lately: held', () => {
    const folder = town();
    lock(folder, { pid: 1, host: 'mot-may-khac' });
    expect(close(folder, '0')).toMatchObject({ status: 3, stderr: expect.stringContaining('mot-may-khac') });
  });

  test('that is only being written: held, by nobody known', async () => {
    const folder = town();
    const path = lock(folder, {});
    writeFileSync(path, '');
    // however long this machine takes to start the program, it was only just begun
    const touching = setInterval(() => utimesSync(path, new Date(), new Date()), 50);
    const closing = start(folder, ['close', 'H24.01.01', '--decision', SIGNED], {
      env: { MADINHDANH_LOCK_TIMEOUT: '0' },
    });
    expect(await closing).toMatchObject({ status: 3, stderr: expect.stringContaining('một tiến trình khác') });
    clearInterval(touching);
  });

  test('says when it ends where nobody renews it', () => {
    const folder = town();
    const path = lock(folder, { pid: 1, host: 'mot-may-khac' });
    // fifteen minutes after its last sign of life
    const written = new Date(Date.now() - 60_000);
    utimesSync(path, written, written);
    const ends = new Date(written.getTime() + 15 * 60_000).toLocaleString('vi-VN');
    expect(close(folder, '0').stderr).toContain(`muộn nhất ${ends} khóa hết hạn`);
  });

  test.each([
    ['of a number that another program has by now', { pid: process.pid, began: '1' }, 0],
    ['of another machine whose clock is an hour ahead', { pid: 1, host: 'mot-may-khac' }, 3_600_000],
    ['of this machine, from before its clock was set back by a year', { pid: process.pid }, 365 * 86_400_000],
    ['that was only begun, and seems to be of tomorrow', { pid: 0 }, 86_400_000],
  ])('%s: taken over', (_, owner, ahead) => {
    const folder = town();
    const path = lock(folder, owner);
    const written = new Date(Date.now() + ahead);
    utimesSync(path, written, written);
    expect(close(folder, '0')).toMatchObject({ status: 0 });
    expect(existsSync(path)).toBe(false);
  });

  test('whoever came first writes first, and is told whom it waits for', async () => {
    const folder = town();
    const work = join(folder, 'registry/.madinhdanh');
    const held = lock(folder, { pid: process.pid, ticket: 1 });
    const queued = async (count: number): Promise<void> => {
      const isThere = (): boolean =>
        readdirSync(work).filter((name) => /"ticket":[2-9]/.test(readIfThere(join(work, name)))).length === count;
      while (!isThere()) await new Promise((done) => setTimeout(done, 10));
    };
    const waiting = `Đang chờ tiến trình ${process.pid} trên ${hostname()} (apply) ghi xong`;
    let tell = (): void => undefined;
    const told = new Promise<void>((done) => (tell = done));
    const add = (name: string): Promise<Answer> =>
      start(folder, ['add', '--parent', 'H24', '--name', name, '--decision', OLD], {
        heard: (stderr) => stderr.includes(waiting) && tell(),
      });
    const answers: Promise<Answer>[] = [];
    for (const [i, name] of ['Sở Một', 'Sở Hai', 'Sở Ba'].entries()) {
      answers.push(add(name));
      await queued(i + 1);
    }
    await told;
    rmSync(held);
    const said = await Promise.all(answers);
    expect(said.map(({ status }) => status)).toEqual([0, 0, 0]);
    const codes = said.map(({ stdout }) => /H24\.\d+/.exec(stdout)?.[0] ?? '');
    expect(codes).toEqual([...codes].sort());
    expect(leftovers(folder)).toEqual(['.gitignore', 'last-write.json']);
  });

  test('is nothing to git', () => {
    const folder = town();
    close(folder, '1');
    const { stdout } = runProgram('git', ['status', '--porcelain'], { cwd: folder });
    expect(stdout).toBe(' M registry/units/H24/H24.01.yaml\n');
  });
});

describe('many at once', () => {
  test('twenty adds get twenty different codes', async () => {
    const folder = town();
    const adds = Array.from({ length: 20 }, (_, i) =>
      start(folder, ['add', '--parent', i % 2 === 0 ? 'H24' : 'H24.01', '--name', `Đơn vị ${i}`, '--decision', OLD]),
    );
    const answers = await Promise.all(adds);
    expect(answers.map(({ status, stderr }) => (status === 0 ? 'ok' : stderr))).toEqual(answers.map(() => 'ok'));
    const codes = answers.map(({ stdout }) => /H24[.\d]+/.exec(stdout)?.[0]);
    expect(new Set(codes).size).toBe(20);
    const listed = JSON.parse(call(folder, 'list', '--decision', OLD, '--json').stdout) as {
      units: { code: string }[];
    };
    expect(listed.units.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
    expect(call(folder, 'validate').stdout).toContain('54 đơn vị');
  });

  test('a reader never sees half of a write', async () => {
    const folder = newFolder();
    const names = ['units/a', 'units/b', 'units/H24/c', 'decisions/d', 'units/H24/e', 'registry'].map(
      (name) => `${name}.yaml`,
    );
    for (const name of names) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), '0');
    }
    const writing = startDriver(bundle('loop'), folder, names.join(','), '120');
    const seen = new Set<string>();
    let running = true;
    void writing.then(() => (running = false));
    while (running) {
      const read = await readConsistently(folder, { open: () => diskSource(folder), trusted: () => true });
      const texts = names.map((name) => Buffer.from(read?.source.read(name) ?? []).toString());
      // one number, in whole files, in all of them
      expect(new Set(texts).size).toBe(1);
      seen.add(texts[0] ?? '');
      await new Promise((done) => setTimeout(done, 1));
    }
    expect(await writing).toBe(0);
    expect(seen.size).toBeGreaterThan(1);
  });

  test('commands that read find one state or the other while a batch is applied', async () => {
    const folder = town();
    const grants = Array.from({ length: 60 }, (_, i) => `  - grant: {parent: H24, name: Sở thứ ${i}}\n`);
    writeFileSync(join(folder, 'doi.yaml'), `decision: ${SIGNED}\nchanges:\n${grants.join('')}`);
    const applying = start(folder, ['apply', 'doi.yaml']);
    const counts: number[] = [];
    for (let done = false; !done; ) {
      done = await Promise.race([
        applying.then(() => true),
        new Promise<boolean>((next) => setTimeout(next, 5, false)),
      ]);
      const { status, stdout } = await start(folder, ['list', '--json']);
      expect(status).toBe(0);
      counts.push((JSON.parse(stdout) as { units: object[] }).units.length);
    }
    expect((await applying).status).toBe(0);
    expect(new Set(counts).size).toBeLessThanOrEqual(2);
    expect([33, 93]).toEqual(expect.arrayContaining([...new Set(counts)]));
    expect(counts.at(-1)).toBe(93);
  });
});

/** Mounts a small disk on a folder; false where this user may not. */
function mountSmallDisk(folder: string): boolean {
  return runProgram('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', folder]).status === 0;
}

/** True where this user may mount disks. */
function mayMount(): boolean {
  const folder = newFolder();
  return (
    process.getuid?.() === 0 &&
    isInstalled('mount') &&
    mountSmallDisk(folder) &&
    runProgram('umount', [folder]).status === 0
  );
}

describe('a full disk', () => {
  test.skipIf(!mayMount())('leaves the registry as it was, and says so (needs the right to mount a disk)', () => {
    const folder = newFolder();
    expect(mountSmallDisk(folder)).toBe(true);
    try {
      cpSync(join(town(), 'registry'), join(folder, 'registry'), { recursive: true });
      const before = snapshot(folder);
      const grants = Array.from({ length: 60 }, (_, i) => `  - grant: {parent: H24, name: Sở thứ ${i}}\n`);
      writeFileSync(join(folder, 'doi.yaml'), `decision: ${SIGNED}\nchanges:\n${grants.join('')}`);
      const free = 400 * 1024 - Number(mustRun('du', ['-sb', folder]).split('\t')[0]);
      writeFileSync(join(folder, 'day'), Buffer.alloc(Math.max(0, free - 200 * 1024)));
      const answer = call(folder, 'apply', 'doi.yaml');
      expect([answer.status, answer.stderr]).toEqual([3, expect.stringContaining('Hết chỗ trên ổ đĩa')]);
      expect(answer.stderr).not.toContain('tmp-');
      expect(snapshot(folder)).toEqual(before);
      rmSync(join(folder, 'day'));
      expect(call(folder, 'validate')).toMatchObject({ status: 0, stderr: '' });
    } finally {
      runProgram('umount', [folder]);
    }
  });
});
