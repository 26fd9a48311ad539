import { createHash, type Hash } from 'node:crypto';
import { basename, dirname, resolve } from 'node:path';
import { cancelled, cannotRun, misuse } from '../../app/errors.js';
import { assertOutputPlace } from '../../app/output-place.js';
import { type Content, partsOf } from '../../store/content.js';
import { whatIsAt, writeOutputFile } from '../../store/output-file.js';
import type { Context } from '../context.js';

/** A file to be written for the user. */
export interface Delivery {
  /** As the user named it. */
  path: string;
  /** An existing file may be replaced without asking. */
  force: boolean;
  /** SHA-256 is written beside it, in the form `sha256sum -c` reads. */
  checksum: boolean;
}

/**
 * Makes sure that a file may be written, before any work is done for it: asks about an existing one in a terminal.
 * @throws MadinhdanhError where its folder is missing, a folder stands in its place, or it exists and nobody said to replace it
 */
export async function checkTarget(context: Context, { path, force }: Delivery): Promise<void> {
  const { t } = context.messages;
  // what means the standard output elsewhere would leave a file that hardly any command can name
  if (path === '-') throw misuse('export.dash').advise('export.dash.hint');
  const target = resolve(context.cwd, path);
  assertOutputPlace(target, path, 'file', context.cwd);
  if (whatIsAt(dirname(target)) !== 'folder') {
    throw cannotRun('export.no-folder', { folder: dirname(path) });
  }
  const there = whatIsAt(target);
  if (there === 'folder') throw cannotRun('system.EISDIR', { path });
  if (there !== 'file' || force) return;
  if (!context.interactive) {
    throw cannotRun('export.exists', { path }).advise('export.exists.hint');
  }
  const { askYes } = await import('../prompts.js');
  if (!(await askYes(context, t('export.exists.ask', { path })))) throw cancelled();
}

/** Content as it is, each part summed when it is asked for. */
function* summedIn(sum: Hash, content: Content): Generator<string | Uint8Array> {
  for (const part of partsOf(content)) {
    sum.update(part);
    yield part;
  }
}

/**
 * Writes the file, and its checksum where asked for, and says so on stderr.
 * @returns the SHA-256 of the content, in hexadecimal
 */
export function deliver(context: Context, { path, checksum }: Delivery, content: Content): string {
  const { out, messages } = context;
  const target = resolve(context.cwd, path);
  // looked at again: it may have taken a while to make the content
  assertOutputPlace(target, path, 'file', context.cwd);
  const sum = createHash('sha256');
  writeOutputFile(target, summedIn(sum, content));
  const hash = sum.digest('hex');
  out.note(messages.t('export.written', { path }));
  if (checksum) {
    assertOutputPlace(`${target}.sha256`, `${path}.sha256`, 'file', context.cwd);
    writeOutputFile(`${target}.sha256`, `${hash}  ${basename(target)}\n`);
    out.note(messages.t('export.written', { path: `${path}.sha256` }));
  }
  return hash;
}
