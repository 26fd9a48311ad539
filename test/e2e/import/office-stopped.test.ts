import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { launch, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { newRegistry } from '../../support/registries/begun.js';
import { compound, zip } from '../../support/tables.js';

let folder: string;
let bin: string;
let temporary: string;

beforeEach(() => {
  folder = newRegistry();
  bin = newFolder();
  temporary = newFolder();
  writeFileSync(join(folder, 'a.xls'), compound(['Workbook']));
});

/** A program of the name that the real one has. */
function soffice(script: string): void {
  const file = join(bin, 'soffice');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

function around(): Record<string, string> {
  return { PATH: `${bin}:${process.env.PATH}`, TMPDIR: temporary };
}

/** Waits, but not for ever: what never comes is a failure that says so. */
async function until(holds: () => boolean): Promise<void> {
  await vi.waitFor(() => expect(holds()).toBe(true), { timeout: 60_000, interval: 20 });
}

function isAlive(pid: number): boolean {
  try {
    // what has ended and was not waited for is no process any more
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe.skipIf(!existsSync('/proc/self/stat'))('a conversion that is stopped', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s leaves no program and no file behind', async (signal) => {
    const pids = join(folder, 'pids');
    soffice(`sleep 600 &\necho $! $$ > '${pids}.new'; mv '${pids}.new' '${pids}'; wait`);
    const child = launch(folder, ['check', 'a.xls'], { env: around() });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await until(() => existsSync(pids));
    const started = readFileSync(pids, 'utf8').trim().split(' ').map(Number);
    expect(started.every(isAlive)).toBe(true);
    child.kill(signal);
    expect(await ended).toBe(130);
    await until(() => !started.some(isAlive));
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('because it takes too much memory says so, and what to do', () => {
    // 2 GB and more, page by page
    soffice(`exec "${process.execPath}" -e 'const all=[];for(;;)all.push(Buffer.alloc(64<<20,1))'`);
    const { status, stderr } = run(folder, ['check', 'a.xls'], { env: around() });
    expect([status, stderr]).toEqual([
      3,
      expect.stringMatching(/a\.xls.*bộ nhớ.*\n→ Mở tệp bằng chương trình văn phòng/),
    ]);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

it.each([
  ['breaks off', 'echo broken >&2; exit 127'],
  ['is no program', '#'],
])('a LibreOffice that %s is told with the way out', (_, script) => {
  soffice(script);
  const { status, stderr } = run(folder, ['check', 'a.xls'], { env: around() });
  expect([status, stderr]).toEqual([3, expect.stringMatching(/LibreOffice.*\n→ Mở tệp bằng chương trình văn phòng/)]);
  expect(readdirSync(temporary)).toEqual([]);
});

it('a folder for temporary files that cannot be written is told', () => {
  const { status, stderr } = run(folder, ['check', 'a.xls'], { env: { ...around(), TMPDIR: join(folder, 'nowhere') } });
  expect([status, stderr]).toEqual([3, expect.stringContaining('nowhere')]);
  expect(stderr).not.toMatch(/^\s+at /m);
});

describe('an OpenDocument file that unpacks to more than any list', () => {
  it.each(['spreadsheet', 'text'])('is refused before LibreOffice sees it: %s', (kind) => {
    const marker = join(folder, 'started');
    soffice(`touch '${marker}'`);
    const content = `<office:document-content>${' '.repeat(20 * 1024 * 1024)}`;
    const mimetype = `application/vnd.oasis.opendocument.${kind}`;
    writeFileSync(join(folder, 'a.bin'), zip({ mimetype, 'content.xml': content }));
    const { status, stderr } = run(folder, ['check', 'a.bin'], { env: around() });
    expect([status, stderr]).toEqual([3, expect.stringMatching(/a\.bin giải nén ra quá lớn .*\n→ .*--max-size/)]);
    expect(existsSync(marker)).toBe(false);
  });
});
