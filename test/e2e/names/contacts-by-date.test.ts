import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { commitAll, git } from '../../support/git.js';
import { newRegistry } from '../../support/registries/begun.js';
import { put, read, write } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const FILE = 'units/H24/H24.01.yaml';
let folder: string;
const call = (...args: string[]) => run(folder, args, { today: '2025-08-01' });

function must(...args: string[]): string {
  const { status, stdout, stderr } = call(...args);
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return stdout;
}

beforeAll(() => {
  folder = newRegistry('H24');
  const contact = ['--address', 'Số 1 phố Cũ', '--phone', '0225 000 0101'];
  must('add', '--code', 'H24.01', '--name', 'Sở Y tế', ...contact, '--decision', '100/QĐ-UBND');
  must('decision', 'seal', '100/QĐ-UBND');
  must('update', 'H24.01', '--phone', '0225 000 0202', '--email', 'syt@example.com', '--effective', '2024-03-01');
  must('update', 'H24.01', '--address', 'Số 9 phố Mới', '--effective', '01/02/2025');
});

describe('update --effective', () => {
  it('keeps what held until that day, and leaves the seal whole', () => {
    expect(read(folder, FILE)).toContain(
      [
        '  address: Số 9 phố Mới',
        '  email: syt@example.com',
        '  phone: 0225 000 0202',
        '  changedContacts:',
        '    - until: 2024-03-01',
        '      email: null',
        '      phone: 0225 000 0101',
        '    - until: 2025-02-01',
        '      address: Số 1 phố Cũ',
        '  granted: {decision: 2022-100-qd-ubnd}',
        '',
      ].join('\n'),
    );
    expect(call('validate', '--strict', '--json').stdout).not.toContain('seal-broken');
    expect(call('validate').status).toBe(0);
  });

  it('does not write over what is noted for later days', () => {
    const before = read(folder, FILE);
    const answer = call('update', 'H24.01', '--phone', '0225 000 0303', '--effective', '2023-01-01');
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain('Sổ đã ghi thông tin liên hệ của H24.01 dùng đến 01/03/2024, sau ngày 01/01/2023.');
    expect(read(folder, FILE)).toBe(before);
    // another field may have changed in between
    expect(call('update', 'H24.01', '--fax', '0225 000 0909', '--effective', '2023-01-01', '--dry-run').status).toBe(0);
  });

  it('does not let a note for days to come hide what is put right today', () => {
    const before = read(folder, FILE);
    must('update', 'H24.01', '--phone', '0225 000 0404', '--effective', '2026-01-01');
    expect(must('show', 'H24.01')).toContain('0225 000 0202');
    expect(must('export', '--format', 'csv')).toContain('0225 000 0202');
    const answer = call('update', 'H24.01', '--phone', '0225 000 0505');
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain('dùng đến 01/01/2026, sau ngày 01/08/2025.');
    expect(call('update', 'H24.01', '--fax', '0225 000 0909', '--dry-run').status).toBe(0);
    write(folder, FILE, before);
  });

  it('notes nothing for a day on which the unit was not there yet, and without a day', () => {
    for (const args of [['--effective', '2022-01-10'], []]) {
      const { stdout } = call('update', 'H24.01', '--fax', '0225 000 0909', ...args, '--dry-run', '--json');
      expect(stdout).not.toContain('changedContacts');
    }
  });
});

interface Shown {
  address: string | null;
  email: string | null;
  phone: string | null;
}

function shownAt(at: string): string[] {
  const { address, email, phone } = jsonOf<Shown>(call('show', 'H24.01', '--at', at, '--json'), 'show');
  return [address ?? '–', email ?? '–', phone ?? '–'];
}

describe('outputs of a day', () => {
  it('show the contact data of that day', () => {
    expect(shownAt('2024-02-29')).toEqual(['Số 1 phố Cũ', '–', '0225 000 0101']);
    expect(shownAt('2024-03-01')).toEqual(['Số 1 phố Cũ', 'syt@example.com', '0225 000 0202']);
    expect(shownAt('2025-02-01')).toEqual(['Số 9 phố Mới', 'syt@example.com', '0225 000 0202']);
    const old = must('export', '--format', 'md', '--at', '2024-02-29');
    expect(old).toContain('| Số 1 phố Cũ |  | 0225 000 0101 |');
  });

  it('say once where contact data is today’s, and do not where all of it is of the day or of today', () => {
    const say = (day: string) => `Thông tin liên hệ là của ngày hôm nay, không phải của ngày ${day}`;
    const except = ', trừ những mục sổ có ghi ngày thay đổi.';
    // an annex writes days as papers do, a message as people type them
    const printed = `${say('01/6/2024')}${except}`;
    const told = `${say('01/06/2024')}${except}`;
    for (const format of ['table', 'md', 'html']) {
      expect(must('export', '--format', format, '--at', '2024-06-01').split(printed)).toHaveLength(2);
      expect(must('export', '--format', format, '--at', '2025-08-01')).not.toContain('ngày hôm nay');
    }
    expect(must('export', '--format', 'md', '--annex', '2', '--at', '2024-02-29')).not.toContain('ngày hôm nay');
    expect(must('export', '--format', 'md', '--columns', 'no,name,code', '--at', '2024-06-01')).not.toContain(
      'hôm nay',
    );
    expect(must('show', 'H24.01', '--at', '2024-06-01')).toContain(told);
    expect(must('show', 'H24.01')).not.toContain('hôm nay');
    expect(call('show', 'H24.01', '--at', '2024-06-01', '--json').stderr).toContain(told);
    for (const format of ['csv', 'dmdc']) {
      const answer = call('export', '--format', format, '--at', '2024-06-01');
      expect(answer.stdout).not.toContain('hôm nay');
      expect(answer.stderr).toContain(say('01/06/2024'));
    }
    const json = jsonOf<{ contactsAt?: string }>(call('export', '--format', 'json', '--at', '2024-06-01'), 'annexes');
    expect(json.contactsAt).toBe('2025-08-01');
    expect(JSON.parse(must('export', '--format', 'json'))).not.toHaveProperty('contactsAt');
  });

  it('come back from every format as what they printed', () => {
    for (const format of ['csv', 'md', 'json', 'xlsx', 'docx']) {
      must('export', '--at', '2024-06-01', '-o', `cũ.${format}`);
      expect(call('check', `cũ.${format}`, '--at', '2024-06-01')).toMatchObject({ status: 0 });
      expect(call('check', `cũ.${format}`).status).toBe(1);
    }
    const word = strFromU8(unzipSync(readFileSync(join(folder, 'cũ.docx')))['word/document.xml'] ?? new Uint8Array());
    expect(word.split('ngày hôm nay')).toHaveLength(2);
    const sheets = unzipSync(readFileSync(join(folder, 'cũ.xlsx')));
    const strings = Object.values(sheets)
      .map((part) => strFromU8(part))
      .join('');
    expect(strings.split('ngày hôm nay')).toHaveLength(2);
  });

  it('leave the official paper alone and say it beside', () => {
    must('update', 'H24.01', '--website', 'https://syt.example.com');
    const answer = call('decision', 'draft', '100/QĐ-UBND', '-o', 'quyết định.docx');
    expect(answer.status).toBe(0);
    expect(answer.stderr).toContain('Thông tin liên hệ là của ngày hôm nay, không phải của ngày 10/01/2022');
    const parts = unzipSync(readFileSync(join(folder, 'quyết định.docx')));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(text).not.toContain('ngày hôm nay');
    expect(text).toContain('0225 000 0101');
  });
});

describe('what a proposal does to it', () => {
  let base: string;
  beforeAll(() => {
    put(folder, '.gitignore', 'cũ.*\n*.docx\n');
    git(folder, 'init', '-q', '-b', 'main');
    commitAll(folder, 'đầu');
    base = read(folder, FILE);
  });

  const since = (text: string): string[] => {
    write(folder, FILE, text);
    const { findings } = JSON.parse(call('validate', '--since', 'main', '--json').stdout);
    write(folder, FILE, base);
    return findings.map(({ rule }: { rule: string }) => rule).filter((rule: string) => /contact|email/.test(rule));
  };

  it('is put to a reviewer where earlier data is lost or altered', () => {
    expect(since(base.replace('phone: 0225 000 0101', 'phone: 0225 000 0199'))).toEqual(['since-contact-blanked']);
    expect(since(base.replace(/ {4}- until: 2025-02-01\n.*\n/, ''))).toEqual(['since-contact-blanked']);
  });

  it('is seen where a note for days to come hides today’s data', () => {
    const hidden = (line: string) => base.replace('  granted:', `    - until: 2999-01-01\n      ${line}\n  granted:`);
    expect(since(hidden('email: ke-khac@example.org'))).toEqual(['since-email-changed', 'since-contact-swapped']);
    expect(since(hidden('phone: null'))).toEqual(['since-contact-blanked', 'since-contact-swapped']);
  });

  it('is still put to a reviewer where the old value is noted', () => {
    must('update', 'H24.01', '--email', 'moi@example.com', '--phone', '', '--effective', '2025-07-01');
    const now = read(folder, FILE);
    expect(now).toContain('    - until: 2025-07-01\n      email: syt@example.com\n      phone: 0225 000 0202\n');
    expect(since(now).sort()).toEqual(['since-contact-blanked', 'since-email-changed']);
  });
});
