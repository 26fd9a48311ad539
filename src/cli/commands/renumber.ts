import { realpathSync } from 'node:fs';
import { EXIT, type ExitCode } from '../../app/errors.js';
import { findRegistry } from '../../app/find.js';
import { shownFile } from '../../app/input-file.js';
import { type Renumbered, renumber } from '../../app/renumber/index.js';
import { listed } from '../../core/text/listed.js';
import { oneLine } from '../../core/text/visible.js';
import type { Context, Handler } from '../context.js';

function pathFromHere(context: Context, path: string): string {
  return shownFile(context.cwd, path);
}

function print(context: Context, outcome: Renumbered, dryRun: boolean, json: boolean): void {
  const { out, messages } = context;
  const { t } = messages;
  const codes = outcome.codes.map(({ from, to, name }) => `${out.paint.code(from)} → ${out.paint.code(to)}  ${name}`);
  const files = outcome.files.map((path) => pathFromHere(context, path));
  if (json) {
    const { operation, binding, issued, left } = outcome;
    const schema = 'madinhdanh/renumber@1';
    const value = { schema, dryRun, operation, codes: outcome.codes, binding, issued, files, left };
    out.json({ ...value, left: left.map((path) => pathFromHere(context, path)) });
    return;
  }
  if (codes.length > 0) out.result(codes.join('\n'));
  else if (outcome.binding.length + outcome.issued.length === 0) out.note(t('renumber.nothing'));
  if (files.length > 0) {
    const title = out.notePaint.dim(t(dryRun ? 'change.files.plan' : 'change.files'));
    out.note([title, ...files.map((file) => `  ${oneLine(file)}`)].join('\n'));
  }
}

function printNext(context: Context, outcome: Renumbered, dryRun: boolean): void {
  const { out, messages } = context;
  const { t } = messages;
  const warn = (text: string): void => out.note(out.notePaint.warning(text));
  if (outcome.copies !== undefined) out.note(t('renumber.copies', { folder: pathFromHere(context, outcome.copies) }));
  for (const code of outcome.binding) warn(t('renumber.binding', { code }));
  for (const { decision: id, number, codes, command } of outcome.issued) {
    warn(t('renumber.issued', { id, number, codes: listed(codes) }));
    out.note(`  ${command}`);
  }
  for (const path of outcome.left) warn(t('renumber.left', { path: pathFromHere(context, path) }));
  if (outcome.errors > 0) warn(t('renumber.errors', { count: outcome.errors }));
  if (dryRun) warn(t('change.dry-run'));
  else if (outcome.codes.length > 0 && outcome.left.length === 0) out.note(t(`renumber.next.${outcome.operation}`));
}

/**
 * `renumber`: re-grants the unsigned codes of this branch that the other side took, and corrects every reference to
 * them; in the middle of a merge or rebase it resolves those conflicts too.
 */
export const run: Handler = async (context, { args, options }): Promise<ExitCode> => {
  const dryRun = options.flag('dryRun');
  const folder = realpathSync(findRegistry(context));
  const amendSubmitted = options.flag('amendSubmitted');
  const request = { folder, cwd: context.cwd, batches: args, dryRun, amendSubmitted };
  const done = await renumber(context, request, options.text('onto'));
  print(context, done, dryRun, options.flag('json'));
  printNext(context, done, dryRun);
  return done.binding.length + done.issued.length + done.left.length + done.errors > 0 ? EXIT.findings : EXIT.ok;
};
