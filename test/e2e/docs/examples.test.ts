import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands/index.js';
import type { CommandSpec } from '../../../src/cli/spec.js';
import { table } from '../../../src/core/table.js';
import { catalogues, type Lang } from '../../../src/messages/index.js';
import { BIN, environment } from '../../support/cli.js';
import { copyOf, newFolder } from '../../support/folders.js';
import { mustRun, runProgram } from '../../support/process.js';
import { bundledRegistry } from '../../support/registries/bundled.js';

/** The decisions and files that examples name; what they are said to be stands in the bundled registry. */
const BEFORE_ALL = `
git init --quiet --bare .git/kho.git && git remote add origin .git/kho.git
madinhdanh decision new --number 5/QĐ-UBND --signed 01/07/2025 --kind amendment --title "Sắp xếp"
madinhdanh decision new --number 1500/QĐ-UBND --signed 22/05/2023 --kind amendment --title "Cấp mã"
madinhdanh decision new --title "Sắp xếp cơ quan" --id 2025-chia
madinhdanh decision new --title "Bổ sung" --id 2025-bo-sung
madinhdanh add --parent H24.13 --name "Đội Thử" --decision 1500/QĐ-UBND
madinhdanh add --parent H24.15 --name "Đội Thử" --decision 2025-chia
madinhdanh close H24.09.01 --decision 2025-chia
git add -A && git commit --quiet -m "Quyết định"
git tag v2023.01.15 HEAD~1 && git tag v2023.05.22
git push --quiet --set-upstream origin main && git push --quiet origin main:de-xuat main:proposal
for name in sap-nhap merger; do
  printf 'decision: 5/QĐ-UBND\\nchanges:\\n  - merge: {from: [H24.03.01], into: {code: H24.03.02}}\\n' > $name.yaml
done
`;

const PHONES = [1, 2, 3].map((n) => `madinhdanh update H24.12 --phone "0225 000 000${n}"`).join('; ');

/** What else comes before the examples of a command, in the folder in which it is tried. */
const BEFORE: Readonly<Record<string, string>> = table({
  init: 'rm -rf .git registry',
  undo: PHONES,
  propose: PHONES,
  reestablish: 'madinhdanh close H24.07 --subtree --confirm 2 --decision 1500/QĐ-UBND',
  'decision.edit':
    'madinhdanh add --parent H24.13 --name "Đội Hai" --decision 5/QĐ-UBND; madinhdanh decision seal 5/QĐ-UBND',
  'ci.codeowners': 'madinhdanh ci codeowners --owner @so-tttt/quan-tri',
  check:
    'madinhdanh export -o "Phụ lục.docx"; madinhdanh export --decision 100/QĐ-UBND -o phu-luc.xlsx; madinhdanh export --under H24.03 --at 31/12/2022 -o so-y-te.csv',
  import:
    'madinhdanh export -o list.xlsx; cp list.xlsx "Danh sách.xlsx"; madinhdanh export -o old.csv; cp old.csv cu.csv',
  resolve: 'madinhdanh export -o ma-cu.xlsx',
  convert: "printf '000.03.12.H24\\n' > danh-sach.csv; cp danh-sach.csv list.csv",
});

const PROGRAMS = newFolder('chuong trinh');
const HOME = newFolder('nha');

function program(name: string, script: string): void {
  writeFileSync(join(PROGRAMS, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(PROGRAMS, name), 0o755);
}

program('madinhdanh', `exec '${process.execPath}' '${BIN}' "$@"`);
program('code', 'exit 0');
mkdirSync(join(HOME, '.config/fish/completions'), { recursive: true });
mkdirSync(join(HOME, 'sao-luu'));
mkdirSync(join(HOME, 'backups'));

const ENV = environment({ env: { HOME, PATH: [PROGRAMS, process.env.PATH].join(delimiter) } });

/** A folder as an example finds it. */
function folderFor(command: string): string {
  const folder = copyOf('examples', (made) => {
    mustRun('cp', ['-a', `${bundledRegistry()}/.`, made]);
    mustRun('sh', ['-ec', BEFORE_ALL], { cwd: made, env: ENV });
  });
  mustRun('sh', ['-ec', BEFORE[command] ?? ''], { cwd: folder, env: ENV });
  return folder;
}

/** Every command that does something, by its words. */
function commandsIn(specs: readonly CommandSpec[], above = ''): string[] {
  return specs.flatMap(({ name, hidden, load, commands = [] }) => {
    if (hidden === true) return [];
    return [...(load === undefined ? [] : [above + name]), ...commandsIn(commands, `${above}${name}.`)];
  });
}

const NAMES = commandsIn(COMMANDS);
const ran = new Set<string>();

describe.each(Object.keys(catalogues) as Lang[])('examples of the help in %s', (lang) => {
  const texts = catalogues[lang] as Readonly<Record<string, string>>;

  test.each(NAMES)('%s', (name) => {
    const lines = (texts[`example.${name}`] ?? '').split('\n');
    const words = `madinhdanh ${name.replaceAll('.', ' ')}`;
    expect(lines.join('\n')).toContain(words);
    // what git says between two commands of ours is not ours, and what asks is tried in a terminal
    for (const line of lines.filter((each) => !/^git | # (?:hỏi|asks) /.test(each))) {
      if (ran.has(`${name} ${line}`)) continue;
      ran.add(`${name} ${line}`);
      const { status, stderr } = runProgram('sh', ['-ec', line], { cwd: folderFor(name), env: ENV });
      expect.soft({ status, said: status === 0 ? '' : stderr }, line).toEqual({ status: 0, said: '' });
    }
  });
});
