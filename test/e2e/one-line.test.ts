import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Clone, newRepository } from '../support/git.js';
import { must } from '../support/proposals.js';

const AGENCY = 'units/H24/H24.12.yaml';
const FORGED = 'Sở\\n::error::giả\\r::error::giả\\u2028::error::giả\\u0085##[error]giả\\n8 đơn vị, 7 tệp: không có lỗi';

/** No line of an output begins as one that data made. */
function expectNoForgedLine(said: string): void {
  expect(said).not.toMatch(/^\s*::error::giả|^\s*##\[|^8 đơn vị, 7 tệp: không có lỗi$/m);
}

const READING: readonly string[][] = [
  ['diff', 'HEAD'],
  ['diff', 'HEAD', '--format', 'md'],
  ['list'],
  ['tree'],
  ['show', 'H24.12'],
  ['show', 'H24.12.01'],
  ['search', 'giả'],
  ['history', 'H24.12'],
  ['resolve', 'H24.12.03'],
  ['report'],
  ['report', '--format', 'md'],
  ['decision', 'list'],
  ['decision', 'show', '2022-100-qd-ubnd'],
  ['validate'],
  ['validate', '--format', 'github'],
  ['fmt', '--check'],
  ['export', '--annex', '2', '--format', 'md'],
  ['ci', 'comment', '--since', 'HEAD'],
  ['ci', 'codeowners', '--check'],
  ['update', 'H24.12', '--phone', '0225 1', '--dry-run'],
];

describe('a line break in data begins no line of an output', () => {
  test.each([
    ['the name of an agency', AGENCY, 'name: Sở Thông tin và Truyền thông', `name: "${FORGED}"`],
    ['the name of a unit', AGENCY, 'name: Văn phòng Sở', `name: "${FORGED}"`],
    ['a telephone number', AGENCY, 'phone: 0225 000 0012', `phone: "${FORGED}"`],
    [
      'the title of a decision',
      'decisions/2022-100-qd-ubnd.yaml',
      'title: Về việc cấp mã định danh điện tử',
      `title: "${FORGED}"`,
    ],
    ['the title of the registry', 'registry.yaml', 'title: Sổ thử', `title: "${FORGED}"`],
    ['a code', AGENCY, '- code: H24.12.02', `- code: "${FORGED}"`],
  ])('%s', (_, file, from, to) => {
    const clone = newRepository();
    clone.edit(file, from, to);
    for (const args of READING) {
      const answer = clone.run(...args);
      expectNoForgedLine(`${answer.stdout}\n${answer.stderr}`);
    }
    clone.commit('Giả');
    expectNoForgedLine(clone.run('diff', 'HEAD~1', 'HEAD').stdout);
  });

  test('nor does one in an argument or the name of a file', () => {
    const clone = newRepository();
    const forged = 'a\n::error::giả\n8 đơn vị, 7 tệp: không có lỗi';
    for (const args of [
      ['show', forged],
      ['validate', '--since', forged],
      ['diff', forged],
      ['plan', forged],
      ['list', '--registry', forged],
      ['convert', forged],
      [forged],
      ['list', `--${forged}`],
    ]) {
      const answer = clone.run(...args);
      expect(answer.status).not.toBe(0);
      expectNoForgedLine(`${answer.stdout}\n${answer.stderr}`);
    }
    const name = `b\n::error::giả.yaml`;
    writeFileSync(clone.path(name), 'changes:\n  - grant: {parent: H24.12, name: Phòng Mới}\n');
    writeFileSync(clone.path('registry/units', `c\n::error::giả.yaml`), 'x\n');
    clone.commit('Tên tệp');
    for (const args of [
      ['plan', name],
      ['validate'],
      ['validate', '--format', 'github'],
      ['ci', 'comment', '--since', 'HEAD~1'],
    ]) {
      const answer = clone.run(...args);
      expectNoForgedLine(`${answer.stdout}\n${answer.stderr}`);
    }
  });
});

describe('what could not be read is not gone', () => {
  function broken(change: (clone: Clone) => void) {
    const clone = newRepository();
    change(clone);
    const answer = clone.run('--lang', 'en', 'diff', 'HEAD');
    const json = JSON.parse(clone.run('diff', 'HEAD', '--json').stdout) as {
      units: [];
      unread: { from: string[]; to: string[] };
    };
    return { answer, json };
  }

  test('an agency file: it is named, nothing is said to be removed, and the exit code tells', () => {
    const { answer, json } = broken((clone) => clone.write(AGENCY, `${clone.read(AGENCY)}  sai: [\n`));
    expect(answer.status).toBe(1);
    expect(answer.stdout).toContain(`cannot be read at working tree: ${AGENCY}`);
    expect(answer.stdout).not.toContain('H24.12.01');
    expect(json.units).toEqual([]);
    expect(json.unread).toEqual({ from: [], to: [AGENCY] });
  });

  test('a file that stands again as it was is not new', () => {
    const clone = newRepository();
    const sound = clone.read(AGENCY);
    clone.write(AGENCY, '['.repeat(5000));
    clone.commit('Hỏng');
    clone.write(AGENCY, sound);
    const answer = clone.run('--lang', 'en', 'diff', 'HEAD');
    expect([answer.status, answer.stdout]).toEqual([1, `Not compared, because it cannot be read at HEAD: ${AGENCY}\n`]);
  });

  test('other files are compared all the same', () => {
    const { answer } = broken((clone) => {
      clone.write('decisions/2023-du-thao.yaml', 'title: [\n');
      clone.edit(AGENCY, 'phone: 0225 000 0012', 'phone: 0225 000 0099');
    });
    expect(answer.status).toBe(1);
    expect(answer.stdout).toContain('0225 000 0099');
    expect(answer.stdout).toContain('decisions/2023-du-thao.yaml');
  });
});

describe('messages name what is meant', () => {
  test.each([
    [['export', '--rev', ''], 2, '--rev needs the name'],
    [['ci', 'comment', '--since', 'HEAD', '--rev', ''], 2, '--rev needs the name'],
    [['diff', '', ''], 2, 'The name of a git revision to compare is empty'],
    [['diff', 'HEAD', ''], 2, 'The name of a git revision to compare is empty'],
    [['validate', '--since', 'HEAD^{tree}'], 3, 'does not name one commit'],
    [['validate', '--since', 'HEAD:registry'], 3, 'does not name one commit'],
    [['validate', '--since', 'A..B'], 3, 'does not name one commit'],
    [['validate', '--since', '@{-99}'], 3, 'does not name one commit'],
    [['validate', '--since', 'HEAD~99'], 3, 'does not name one commit'],
    [['validate', '--since', 'origin/khong-co'], 3, 'git fetch'],
    [['ci', 'install', 'github', '--package', '../ngoai.tgz'], 2, 'outside the repository'],
    [['ci', 'install', 'github', '--package', '/etc/ngoai.tgz'], 2, 'outside the repository'],
    [['ci', 'comment', '--body', '.', '--post', 'github'], 3, '. is a folder'],
    [['khong-co', '--help'], 2, 'There is no command khong-co'],
    [['decision', 'khong-co', '-h'], 2, 'There is no command decision khong-co'],
    [['valdate', '--help'], 2, 'validate'],
  ])('%j', (args, status, said) => {
    const answer = newRepository().run('--lang', 'en', ...args);
    expect([answer.status, answer.stdout]).toEqual([status, '']);
    expect(answer.stderr).toContain(said);
  });

  test.each([
    [['decision', '--help']],
    [['--registry', 'x', 'list', '-h']],
    [['release', 'notes', '--help']],
    [['--help']],
  ])('help that is there is shown: %j', (args) => {
    expect(newRepository().run(...args).status).toBe(0);
  });

  test('a broken seal is held against the commit that is meant, not against HEAD', () => {
    const clone = newRepository();
    must(clone, 'decision', 'seal', '100/QĐ-UBND');
    const sealed = clone.commit('Niêm phong');
    clone.git('switch', '--quiet', '--create', 'de-xuat');
    clone.edit(AGENCY, 'name: Văn phòng Sở', 'name: Văn phòng Khác');
    expect(clone.run('--lang', 'en', 'validate').stdout).toContain('Compared with HEAD');
    clone.commit('Sửa');
    clone.git('switch', '--quiet', 'main');
    const { stdout } = clone.run('--lang', 'en', 'validate', '--rev', 'de-xuat', '--since', 'main');
    expect(stdout).toContain(`Compared with ${sealed.slice(0, 12)}`);
    expect(stdout).not.toContain('Compared with HEAD');
  });

  test('a registry whose path turns the reading round is escaped in the workflows', () => {
    const name = 'so\u202efdp\u200b';
    const clone = newRepository(name);
    for (const kind of ['github', 'gitlab'])
      must(clone, '--registry', clone.path(name), 'ci', 'install', kind, '--owner', '@a/b');
    const files = clone
      .git('ls-files', '--others', '-z')
      .split('\0')
      .filter((path) => /\.ya?ml$/.test(path));
    expect(files.length).toBeGreaterThan(2);
    for (const path of files) {
      const text = clone.git('hash-object', '-w', '--', path);
      const written = clone.git('cat-file', 'blob', text);
      expect(written).not.toMatch(/[\u202e\u200b]/);
      expect(() => parse(written)).not.toThrow();
      if (written.includes('MADINHDANH_REGISTRY')) expect(JSON.stringify(parse(written))).toContain(name);
    }
  });
});
