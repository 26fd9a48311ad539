import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '../cli.js';
import { copyOf } from '../folders.js';

/** What a registry of units from a list is made of. */
export interface ListedRegistry {
  /** Widths of the groups of H26. */
  groups?: string;
  /** Lines `code,name`, granted by 100/QĐ-UBND of 2022-01-10. */
  units: readonly string[];
  /** The day of 200/QĐ-UBND, an amendment that lists may go under; left out, there is none. */
  amended?: string;
}

/** A command that has to succeed, in some folder. @throws Error with what it said otherwise */
export function mustCall(folder: string, ...args: string[]): void {
  const answer = call(folder, ...args);
  if (answer.status !== 0) throw new Error(answer.stderr + answer.stdout);
}

/** @returns a new folder with such a registry */
export function newListedRegistry(registry: ListedRegistry): string {
  return copyOf(`listed ${JSON.stringify(registry)}`, (folder) => makeListed(folder, registry));
}

function makeListed(folder: string, { groups = '2,2,3', units, amended }: ListedRegistry): void {
  const decision = (title: string, number: string, signed: string, kind: string): void =>
    mustCall(folder, 'decision', 'new', '--title', title, '--number', number, '--signed', signed, '--kind', kind);
  mustCall(folder, 'init', 'H26', '--groups', groups);
  decision('A', '100/QĐ-UBND', '2022-01-10', 'full');
  if (amended !== undefined) decision('B', '200/QĐ-UBND', amended, 'amendment');
  if (units.length === 0) return;
  writeFileSync(join(folder, 'base.csv'), ['Mã,Tên', ...units].join('\n'));
  mustCall(folder, 'import', 'base.csv', '--decision', '100/QĐ-UBND', '--yes');
}
