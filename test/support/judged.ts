import { copyOf } from './folders.js';
import { Clone, findingsOf, registryOf } from './git.js';
import { GUARDED } from './registries/guarded.js';

/** The same registry without the seal that stands for any: commands that write take no broken one. */
export const UNSEALED: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(GUARDED).map(([path, text]) => [path, text.replace(/^seal: .*\n/m, '')]),
);

/** The guarded registry in a repository of its own, on a branch that is to be proposed. */
export function beginProposal(files = GUARDED): Clone {
  const clone = new Clone(copyOf(files, (folder) => registryOf(files, 'registry', folder)));
  clone.git('switch', '--quiet', '--create', 'de-xuat');
  return clone;
}

/** What stands on the branch is what main has from now on. */
export function mergeToMain(clone: Clone): void {
  clone.git('branch', '--force', 'main');
}

/** Seals in these registries stand for any. */
const OF_SEALS = ['decision-seal-broken', 'decision-unsealed'];

/** What is said of a proposal, but for its seals: `! rule code` what stops it, `? rule code` what is to be looked at. */
export function judgedOf(clone: Clone, ...args: string[]): string[] {
  const found = findingsOf(clone.run('validate', '--since', 'main', '--json', ...args)) as unknown as {
    rule: string;
    code?: string;
    file: string;
    severity: string;
    attention?: boolean;
  }[];
  return found
    .filter(({ rule, severity }) => !OF_SEALS.includes(rule) && severity !== 'info')
    .map(({ rule, code, file, severity, attention }) => {
      const mark = severity === 'error' ? '!' : attention === true ? '?' : '-';
      return `${mark} ${rule} ${code ?? file}`;
    })
    .sort();
}
