import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cannotRun, EXIT, type ExitCode } from '../../app/errors.js';
import { plainDate } from '../../messages/catalogue.js';
import { isUnchanged } from '../../report/changes/group.js';
import { commitFiles } from '../../store/git/git.js';
import { freeReleaseName, lastRelease, makeTag, uncommitted } from '../../store/git/tags.js';
import { writeOutputFile } from '../../store/output-file.js';
import { FindingsError, frameText, printRefusal } from '../../app/plan.js';
import type { Context, Handler } from '../context.js';
import { assertWholeHistory } from '../../app/revision.js';
import { inspect, toFindings } from '../../app/validate.js';
import { deltaBetween } from '../../app/release.js';
import { openRegistry, type Workspace } from '../../app/workspace.js';

const CHANGELOG = 'CHANGELOG.md';

/** The change log with a section put in above the earlier ones. */
function withSection(text: string | undefined, title: string, section: string): string {
  const head = `# ${title}\n`;
  const rest = text === undefined ? '' : text.replaceAll('\r\n', '\n').replace(/^# .*\n/, '');
  return `${head}\n${section}\n${rest.trim() === '' ? '' : `\n${rest.trimStart()}`}`;
}

function assertReleasable(context: Context, { folder, loaded, today }: Workspace): void {
  const { messages } = context;
  const changed = uncommitted(folder);
  if (changed.length > 0) {
    throw cannotRun('release.uncommitted', { count: changed.length }).adviseCommand('git status');
  }
  const errors = inspect(loaded, today).issues.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const findings = toFindings(errors, loaded.source, folder, messages);
  throw new FindingsError(findings, 'release.invalid', {}, frameText(folder, loaded.source));
}

/** `release`: writes the registry's change log, commits it and tags the commit `vYYYY.MM.DD`. */
export const run: Handler = async (context, { options }): Promise<ExitCode> => {
  const { out, messages } = context;
  const { t } = messages;
  const json = options.flag('json');
  const dryRun = options.flag('dryRun');
  const workspace = await openRegistry(context);
  const { folder, today } = workspace;
  assertWholeHistory(context, folder);
  try {
    assertReleasable(context, workspace);
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    printRefusal(context, error, json);
    return EXIT.findings;
  }
  const last = lastRelease(folder, 'HEAD');
  const { diff, notes } = deltaBetween(context, folder, last, 'HEAD');
  if (isUnchanged(diff)) {
    if (json) out.json({ schema: 'madinhdanh/release@1', dryRun, tag: null, previous: last ?? null, notes: '' });
    else out.note(t('release.nothing', { tag: last ?? '' }));
    return EXIT.ok;
  }
  const tag = freeReleaseName(folder, today);
  const section = `## ${tag} (${plainDate(today)})\n\n${notes}`;
  if (!dryRun) {
    const path = join(folder, CHANGELOG);
    const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    writeOutputFile(path, withSection(text, t('release.changelog'), section));
    commitFiles(folder, [CHANGELOG], `${t('release.subject', { tag })}\n`);
    makeTag(folder, tag, `${tag}\n\n${notes}\n`);
  }
  if (json) out.json({ schema: 'madinhdanh/release@1', dryRun, tag, previous: last ?? null, notes });
  else {
    out.result(section);
    out.note(dryRun ? out.notePaint.warning(t('change.dry-run')) : t('release.next'));
  }
  return EXIT.ok;
};
