import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { offersFor } from '../../../src/cli/completion/offers.js';
import { completionWords, type Words } from '../../../src/cli/completion/words.js';
import { BIN, environment, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { isInstalled, runProgram } from '../../support/process.js';
import { everything } from '../../support/registry-folder.js';

const UNITS = `- code: H24
  name: Ủy ban nhân dân
`;
const HEALTH = `# Sở Y tế
- code: H24.18
  name: Sở Y tế
- code: H24.18.01
  shortName: VP
  name: "Văn phòng \\u001b[31m: $(touch x)"
- code: H24.18.01.001
  name: Tổ một
`;

let folder = '';
let env: Record<string, string> = {};
beforeAll(() => {
  folder = newFolder();
  for (const path of ['registry/units/H24', 'registry/decisions', 'so', 'bin']) {
    mkdirSync(join(folder, path), { recursive: true });
  }
  const files: Record<string, string> = {
    'registry/registry.yaml': 'format: 1\n',
    'registry/units/H24.yaml': UNITS,
    'registry/units/H24/H24.18.yaml': HEALTH,
    'registry/units/H24/H24.19.yaml': '- code: H24.19\r\n  granted: {decision: a}\r\n  name: Sở Ngoại vụ\r\n',
    // nothing that anybody could read
    'registry/units/H24/H24.20.yaml': '- code: H24.20\n\0name [',
    'registry/units/H24/H24.$(touch x).yaml': '- code: H24.$(touch x)\n  name: a\n',
    'registry/decisions/2022-1-qd.yaml': 'number: 1/QĐ-UBND\ntitle: Cấp mã\n',
    'registry/decisions/2026-du-thao.yaml': 'title: Về việc cấp mã\n',
    'sap-nhap.yaml': '',
    'bin/madinhdanh': `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`,
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  chmodSync(join(folder, 'bin/madinhdanh'), 0o755);
  const own = environment();
  env = { ...own, PATH: `${join(folder, 'bin')}:${own.PATH ?? ''}`, LANG: 'C.UTF-8' };
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { status, stdout } = run(folder, ['completion', shell]);
    expect(status).toBe(0);
    writeFileSync(join(folder, `c.${shell}`), stdout);
  }
});

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** What the program says to a shell, by a process of its own as shells start it. */
function completed(...words: string[]): string[] {
  const { status, stdout, stderr } = runProgram(process.execPath, [BIN, 'complete', ...words], { cwd: folder, env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return linesOf(stdout);
}

describe('codes and decisions are offered with their names', () => {
  test('codes group by group, a whole code with those beneath it, in whatever letters they were begun', () => {
    const bodies = ['H24.18\tSở Y tế', 'H24.19\tSở Ngoại vụ'];
    expect(completed('show', '.')).toEqual(['H24\tỦy ban nhân dân', ...bodies, 'H24.20\t']);
    expect(completed('show', '.h24.1')).toEqual(bodies);
    const office = 'H24.18.01\tVăn phòng ␛[31m: $(touch x)';
    expect(completed('close', '.H24.18')).toEqual([bodies[0], office]);
    expect(completed('add', '.--parent=H24.19')).toEqual(['--parent=H24.19\tSở Ngoại vụ']);
    // as bash sets them apart
    expect(completed('add', '--parent', '=', '.H24.19')).toEqual([bodies[1]]);
    expect(completed('merge', 'H24.18', '.H24.19')).toEqual([bodies[1]]);
    expect(completed('show', '.H24.18.01.')).toEqual(['H24.18.01.001\tTổ một']);
  });

  test('drafts alone where nothing else will do', () => {
    const draft = '2026-du-thao\tdự thảo Về việc cấp mã';
    expect(completed('add', '--decision', '.')).toEqual(['2022-1-qd\t1/QĐ-UBND Cấp mã', draft]);
    expect(completed('decision', 'issue', '.')).toEqual([draft]);
    expect(completed('--lang', 'en', 'decision', 'edit', '.20')).toEqual(['2026-du-thao\tdraft Về việc cấp mã']);
  });

  test('where there is no registry, or a line means nothing, nothing is offered and nothing said', () => {
    expect(completed('--registry', 'so', 'show', '.')).toEqual([]);
    expect(completed('--registry=registry', 'show', '.H24.19')).toEqual(['H24.19\tSở Ngoại vụ']);
    expect(completed('show', 'H24', '.')).toEqual([]);
    expect(completed('add', '--name', '.')).toEqual([]);
    expect(completed('add', '--code', '.')).toEqual([]);
    expect(completed('show', '.(+')).toEqual([]);
    expect(completed()).toEqual([]);
    expect(completed('nosuch', '--nosuch', '.--')).toContain('--version\tIn phiên bản.');
  });
});

/** What commands say to a value that they do not take. */
test('the words offered after an option are those that the command takes', async () => {
  const words: Words = await completionWords('vi');
  const registry = newFolder();
  for (const line of [
    'init H24 --name A',
    'decision new --title B --id nhap',
    'add --parent H24 --name C',
    'add --parent H24 --name D',
    'add --parent H24 --name E',
  ]) {
    expect(run(registry, line.split(' '))).toMatchObject({ status: 0 });
  }
  writeFileSync(join(registry, 'sap-nhap.yaml'), '');
  const about: Record<string, readonly string[]> = {
    add: ['--parent', 'H24', '--name', 'a'],
    check: ['sap-nhap.yaml'],
    init: ['H29'],
    'root add': ['H29', '--name', 'a'],
    import: ['sap-nhap.yaml'],
    'decision draft': ['nhap', '-o', 'a.docx'],
    'decision edit': ['nhap'],
    'decision move': ['H24.01', '--to', 'nhap'],
    'decision new': ['--title', 'a', '--draft'],
    close: ['H24.01'],
    plan: ['sap-nhap.yaml'],
    withdraw: ['H24.01'],
    tree: [],
    merge: ['H24.01', '--into', 'H24.02'],
    split: ['H24.01', '--into', 'H24.02', '--into', 'H24.03'],
    replace: ['H24.01', '--parent', 'H24'],
  };
  // of use with another option alone
  const besides: Record<string, readonly string[]> = { '--dispatch': ['--document', 'dispatch'] };
  const offered: string[] = [];
  const taken: string[] = [];
  for (const [path, { options }] of Object.entries(words)) {
    for (const [flags, , values] of options) {
      const flag = flags.at(-1) ?? '';
      if (typeof values === 'string' || values === undefined || path === '' || flag === '--lang') continue;
      const line = [...path.split(' '), ...(about[path] ?? []), ...(besides[flag] ?? []), flag, 'nosuch'];
      const { stderr } = run(registry, line);
      const [, said = stderr] = /Chọn:? (.*)\.$/m.exec(stderr) ?? [];
      offered.push(`${path} ${flag}: ${values.join(', ')}`);
      taken.push(`${path} ${flag}: ${said}`);
    }
  }
  expect(taken).toEqual(offered);
  expect(taken.length).toBeGreaterThan(25);
});

test('arguments are looked for after the values of options, and files are the shell’s own', async () => {
  const words = await completionWords('vi');
  const valuesAfter = (...line: string[]): unknown => offersFor(words, line, '').values;
  expect(valuesAfter('rename', '--name', 'show')).toBe('codes');
  expect(valuesAfter('rename', 'H24.18')).toBe('');
  expect(valuesAfter('merge', 'H24.18', '--yes')).toBe('codes');
  expect(valuesAfter('rename', '--')).toBe('codes');
  expect(valuesAfter('apply')).toBe('files');
  expect(valuesAfter('completion')).toEqual(['bash', 'zsh', 'fish', 'powershell']);
});

/** Words that a shell offers for a command line that ends at the cursor. */
type Offers = (words: readonly string[]) => string[];

const bash: Offers = (words) => {
  const script = `source c.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_TYPE=37; _madinhdanh madinhdanh; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = runProgram('bash', ['--norc', '-c', script, 'bash', ...words], { cwd: folder, env });
  expect(stderr).toBe('');
  return linesOf(stdout);
};

/** The script's own choice, with zsh's helpers stood in for by ones that print. */
const zsh: Offers = (words) => {
  const script = `
    compdef() { :; }
    _files() { print -l -- *; }
    _describe() { local name=$argv[-1]; print -l -- \${\${(P)name}%%:*}; }
    source ./c.zsh
    words=("$@"); CURRENT=$#words; PREFIX=$words[-1]
    _madinhdanh`;
  const { stdout, stderr } = runProgram('zsh', ['-f', '-c', script, 'zsh', ...words], { cwd: folder, env });
  expect(stderr).toBe('');
  return linesOf(stdout).filter((word) => word.startsWith(words.at(-1) ?? ''));
};

const fish: Offers = (words) => {
  const script = `source c.fish; complete -C '${words.join(' ')}'`;
  const { stdout } = runProgram('fish', ['--no-config', '-c', script], { cwd: folder, env });
  return linesOf(stdout).map((line) => line.split('\t')[0] ?? '');
};

test.each([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
])('%s asks the program, and offers files where a file belongs', (shell, offers) => {
  if (!isInstalled(shell)) return;
  expect(offers(['madinhdanh', 're']).sort()).toEqual(
    ['rename', 'replace', 'reestablish', 'revoke', 'resolve', 'report', 'renumber', 'release'].sort(),
  );
  expect(offers(['madinhdanh', 'decision', 'issue', '--si'])).toEqual(['--signed', '--signed-file', '--signed-url']);
  expect(offers(['madinhdanh', 'show', 'H24.18'])).toEqual(['H24.18', 'H24.18.01']);
  expect(offers(['madinhdanh', 'apply', 'sap'])).toEqual(['sap-nhap.yaml']);
  expect(everything(folder)).not.toHaveProperty('x');
});

test('PowerShell has a script too, of which nothing but its words is tried here', () => {
  const { status, stdout } = run(folder, ['completion', 'powershell']);
  expect(status).toBe(0);
  expect(stdout).toContain('Register-ArgumentCompleter -Native -CommandName madinhdanh');
  expect(stdout).toContain('complete @before ".$wordToComplete"');
  for (const [open, close] of ['{}', '()', '[]'].map((pair) => pair.split(''))) {
    expect(stdout.split(open ?? '').length).toBe(stdout.split(close ?? '').length);
  }
});

test('completion of an unknown shell is wrong use', () => {
  expect(run(folder, ['completion', 'cmd'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Lỗi: Không có tập lệnh cho “cmd”. Chọn: bash, zsh, fish, powershell.\n',
  });
});

describe('completion install', () => {
  const textIn = (home: string, path: string): string => readFileSync(join(home, path), 'utf8');
  const install = (home: string, ...words: string[]) =>
    run(folder, ['completion', 'install', ...words], { env: { HOME: home, SHELL: '/bin/zsh' } });

  test('says what it writes, asks for consent, and done again writes nothing', () => {
    const home = newFolder('nha');
    writeFileSync(join(home, '.bashrc'), 'export A=1');
    const before = everything(home);
    expect(install(home, 'bash')).toMatchObject({ status: 2 });
    expect(install(home, 'bash', '--dry-run')).toMatchObject({ status: 0 });
    expect(everything(home)).toEqual(before);
    const { status, stdout, stderr } = install(home, 'bash', '--yes');
    const script = join(home, '.local/share/bash-completion/completions/madinhdanh');
    expect(status).toBe(0);
    expect(stdout).toContain(script);
    expect(stderr).toContain(`Muốn bỏ: xóa tệp ${script}`);
    expect(textIn(home, '.bashrc')).toBe(
      `export A=1\n# >>> madinhdanh\n[ -r '${script}' ] && . '${script}'\n# <<< madinhdanh\n`,
    );
    const after = everything(home);
    expect(install(home, 'bash', '--yes')).toMatchObject({ status: 0, stdout: '' });
    expect(everything(home)).toEqual(after);
  });

  test('takes the shell somebody works in, and leaves other people’s files', () => {
    const home = newFolder('nha');
    expect(install(home, '--yes')).toMatchObject({ status: 0 });
    expect(textIn(home, '.zshrc')).toContain("_madinhdanh' ]] && . '");
    mkdirSync(join(home, '.config/fish/completions'), { recursive: true });
    writeFileSync(join(home, '.config/fish/completions/madinhdanh.fish'), 'own\n');
    const before = everything(home);
    expect(install(home, 'fish', '--yes')).toMatchObject({ status: 3 });
    expect(everything(home)).toEqual(before);
  });
});
