import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXIT } from '../../app/errors.js';
import type { Messages } from '../../messages/index.js';
import { fieldName } from '../../report/changes/unit-lines.js';
import { utf8Text } from '../../store/file-source.js';
import { writeOutputFile } from '../../store/output-file.js';
import { MERGE_LABELS, type MergedFile, mergeUnitFiles, type UnitConflict } from '../../store/yaml/merge-unit-files.js';
import type { Handler } from '../context.js';

function conflictText(conflict: UnitConflict, path: string, messages: Messages): string {
  const { t } = messages;
  switch (conflict.kind) {
    case 'granted':
      return t('merge.granted', { path, code: conflict.code, ours: conflict.ours, theirs: conflict.theirs });
    case 'fields': {
      const fields = conflict.fields.map((field) => fieldName(field, messages));
      return t('merge.fields', { path, code: conflict.code, name: conflict.name, fields });
    }
    case 'removed':
      return t('merge.removed', { path, code: conflict.code, name: conflict.name });
  }
}

/** The merge by units; undefined where it cannot be had, whatever the reason: git's own merge is always there. */
function mergeByUnits(base: string, ours: string, theirs: string): MergedFile | undefined {
  const texts = [base, ours, theirs].map((path) => utf8Text(readFileSync(path)));
  const [was, mine, other] = texts;
  if (was === undefined || mine === undefined || other === undefined) return undefined;
  try {
    return mergeUnitFiles({ base: was, ours: mine, theirs: other }, MERGE_LABELS);
  } catch {
    return undefined;
  }
}

/**
 * `merge-driver %O %A %B %P`, called by git: merges two versions of an agency file into the second one.
 * Exit code 1 reports conflicts to git.
 */
export const run: Handler = async ({ cwd, out, messages }, { args }) => {
  const [base = '', ours = '', theirs = ''] = args.map((path) => resolve(cwd, path));
  const path = args[3] ?? args[1] ?? '';
  const merged = mergeByUnits(base, ours, theirs);
  if (merged === undefined) {
    const labels = ['-L', MERGE_LABELS.ours, '-L', 'base', '-L', MERGE_LABELS.theirs];
    const { status, stderr } = spawnSync('git', ['merge-file', ...labels, ours, base, theirs], {
      cwd,
      encoding: 'utf8',
    });
    // git's own words name files, so they go through our writer
    if (stderr) out.note(stderr);
    return status === 0 ? EXIT.ok : EXIT.findings;
  }
  writeOutputFile(ours, merged.text);
  for (const conflict of merged.conflicts) out.note(conflictText(conflict, path, messages));
  if (merged.conflicts.some(({ kind }) => kind === 'granted')) out.note(messages.t('merge.renumber'));
  return merged.conflicts.length === 0 ? EXIT.ok : EXIT.findings;
};
