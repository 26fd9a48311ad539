import { newFolder } from './folders.js';
import { type Clone, cloneOf, git, newRepository } from './git.js';

/** A bare repository whose main holds a registry and the files of a service. */
export function originWith(kind: 'github' | 'gitlab', registry = 'registry'): string {
  const first = newRepository(registry);
  // what is checked in is canonical, whatever the small registry of the tests is
  must(first, '--registry', first.path(registry), 'fmt');
  must(first, '--registry', first.path(registry), 'ci', 'install', kind, '--owner', '@so-tttt');
  first.commit('Kiểm tra tự động');
  const origin = newFolder('goc.git');
  first.git('clone', '--quiet', '--bare', first.folder, origin);
  return origin;
}

/** Runs a command that has to succeed. */
export function must(clone: Clone, ...args: string[]): void {
  const answer = clone.run(...args);
  if (answer.status !== 0) throw new Error(`${args.join(' ')}: ${answer.stdout}${answer.stderr}`);
}

/** A lawful change: a code granted under the draft. */
export function grant(clone: Clone): void {
  const where = ['--decision', '2023-du-thao', '--parent', 'H24.12'];
  must(clone, 'add', ...where, '--name', 'Phòng Dữ liệu', '--phone', '0225 1');
}

/** Takes a granted code out of its file by hand. */
export function loseCode(clone: Clone): void {
  const path = 'units/H24/H24.12.yaml';
  clone.write(path, clone.read(path).replace(/- code: H24\.12\.02\n(?: {2}.*\n)+/, ''));
}

/** A change that somebody proposes: pushed where the service keeps proposals, not on any branch. Gives its commit. */
export function propose(origin: string, ref: string, change: (clone: Clone) => void): string {
  const clone = cloneOf(origin);
  clone.git('switch', '--quiet', '--create', 'de-xuat');
  change(clone);
  const head = clone.commit('Đề xuất');
  clone.git('push', '--quiet', '--force', 'origin', `HEAD:${ref}`);
  return head;
}

/** The commit of a branch of a bare repository. */
export function tip(origin: string, branch = 'main'): string {
  return git(origin, 'rev-parse', `refs/heads/${branch}`);
}
