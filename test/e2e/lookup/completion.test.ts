import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { isInstalled, runProgram } from '../../support/process.js';

let folder = '';
beforeAll(() => {
  folder = newFolder();
  writeFileSync(join(folder, 'sap-nhap.yaml'), '');
  mkdirSync(join(folder, 'so'));
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { status, stdout } = run(folder, ['completion', shell]);
    expect(status).toBe(0);
    writeFileSync(join(folder, `c.${shell}`), stdout);
  }
});

/** Words that a shell offers for a command line that ends at the cursor. */
type Offers = (words: readonly string[]) => string[];

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

const bash: Offers = (words) => {
  const script = `source c.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _madinhdanh; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return linesOf(runProgram('bash', ['-c', script, 'bash', ...words], { cwd: folder }).stdout);
};

/** The script's own choice, with zsh's helpers stood in for by ones that print. */
const zsh: Offers = (words) => {
  const script = `
    compdef() { :; }
    compadd() { print -l -- "$@"; }
    _files() { print -l -- *; }
    _describe() { local name=$argv[-1]; print -l -- \${\${(P)name}%%:*}; }
    source ./c.zsh
    words=("$@"); CURRENT=$#words; PREFIX=$words[-1]
    _madinhdanh`;
  const { stdout, stderr } = runProgram('zsh', ['-f', '-c', script, 'zsh', ...words], { cwd: folder });
  expect(stderr).toBe('');
  return linesOf(stdout).filter((word) => word.startsWith(words.at(-1) ?? ''));
};

const fish: Offers = (words) => {
  const script = `source c.fish; complete -C '${words.join(' ')}'`;
  const { stdout } = runProgram('fish', ['--no-config', '-c', script], { cwd: folder });
  return linesOf(stdout).map((line) => line.split('\t')[0] ?? '');
};

describe.each([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
])('completion in %s', (shell, offers) => {
  test.skipIf(!isInstalled(shell))('offers commands, and commands of commands', () => {
    expect(offers(['madinhdanh', 're']).sort()).toEqual(
      expect.arrayContaining(['rename', 'replace', 'report', 'resolve']),
    );
    expect(offers(['madinhdanh', 're'])).not.toContain('list');
    expect(offers(['madinhdanh', 'decision', '']).sort()).toEqual(
      expect.arrayContaining(['issue', 'list', 'new', 'show']),
    );
  });

  test.skipIf(!isInstalled(shell))('offers the options of the command, and the general ones', () => {
    const offered = offers(['madinhdanh', 'list', '--']);
    expect(offered).toEqual(expect.arrayContaining(['--at', '--under', '--level', '--registry', '--lang']));
    expect(offered).not.toContain('--depth');
    expect(offers(['madinhdanh', 'decision', 'issue', '--si'])).toEqual(['--signed', '--signed-file', '--signed-url']);
  });

  test.skipIf(!isInstalled(shell))('offers files where a file belongs, and the two languages', () => {
    expect(offers(['madinhdanh', 'apply', 'sap'])).toEqual(['sap-nhap.yaml']);
    expect(offers(['madinhdanh', 'report', '-o', 'sap'])).toEqual(['sap-nhap.yaml']);
    expect(offers(['madinhdanh', '--lang', '']).sort()).toEqual(['en', 'vi']);
  });
});

describe('completion', () => {
  test('of an unknown shell is wrong use', () => {
    expect(run(folder, ['completion', 'cmd'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Lỗi: Không có tập lệnh cho “cmd”. Chọn: bash, zsh, fish.\n',
    });
  });
});
