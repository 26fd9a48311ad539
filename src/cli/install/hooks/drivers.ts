import { MERGE_LABELS } from '../../../store/yaml/merge-unit-files.js';
import { type ManagedSection, withManagedSection } from './managed-section.js';
import { callOf, type Program, stillThere } from './shell.js';

const ATTRIBUTES: ManagedSection = {
  name: 'madinhdanh',
  lines: ['units/**/*.yaml diff=madinhdanh merge=madinhdanh'],
};

/** The registry's .gitattributes with the lines by which git finds the drivers. */
export function withAttributes(text: string | undefined): string {
  return withManagedSection(text ?? '', ATTRIBUTES);
}

/** Settings of the repository, by key. A program that is gone is no conflict: git then merges by lines. */
export function driverSettings(program: Program, name: string): [string, string][] {
  const { ours, theirs } = MERGE_LABELS;
  const lines = `git merge-file -L ${ours} -L base -L ${theirs} %A %O %B`;
  const escaped: Program = { node: percentTwice(program.node), script: percentTwice(program.script) };
  const units = callOf(escaped, 'merge-driver %O %A %B %P');
  return [
    // a hunk is headed by the unit it is in
    ['diff.madinhdanh.xfuncname', '^- code:[ \\t]*(.*)$'],
    ['merge.madinhdanh.name', name],
    ['merge.madinhdanh.driver', `if ${stillThere(escaped)}; then ${units}; else ${lines}; fi`],
  ];
}

/** Git puts file names in place of %O and its like; a percent sign of a path is written twice. */
function percentTwice(path: string): string {
  return path.replaceAll('%', '%%');
}
