import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { isFileBelow, isFolderBelow, makeFolderBelow, readPlainFile } from '../plain-path.js';
import { writeDurably } from '../transaction/durable.js';
import type { RecordPlace } from './records.js';

/** A file beside the registry that a command wrote. */
export interface BesideFile {
  /** Its real path. */
  path: string;
  before: { bytes: Buffer; mode: number } | null;
  /** SHA-256 of what the command left; null where the file went. */
  after: string | null;
  /** Folders that it lies in and that were not there before, the outermost first. */
  folders: string[];
}

/** A setting of the repository that a command changed; null for none. */
export interface BesideSetting {
  key: string;
  before: string | null;
  after: string | null;
}

/** A command that wrote in the repository, but not to the registry itself. */
export interface BesideStep {
  command: string;
  /** ISO time. */
  at: string;
  /** The write to the registry that it came after; '' where there was none. */
  behind: string;
  files: BesideFile[];
  settings: BesideSetting[];
  /** The tag and the commit of a release, which git alone takes back. */
  release?: { tag: string; commit: string };
}

const NAME = 'beside.gz';
/** Commands that are kept, and bytes of all of them, packed and unpacked. */
const MOST_KEPT = 20;
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_UNPACKED = 512 * 1024 * 1024;
const VERSION = 1;

/** The commands that wrote beside the registry, the oldest first; none where the record was not written here. */
export function besideSteps({ root, path }: RecordPlace): BesideStep[] {
  if (!isFolderBelow(root, path) || !isFileBelow(root, `${path}/${NAME}`)) return [];
  const file = readPlainFile(join(root, path, NAME), MOST_BYTES);
  if (file === undefined) return [];
  try {
    const text = gunzipSync(file.bytes, { maxOutputLength: MOST_UNPACKED }).toString('utf8');
    const kept = JSON.parse(text) as { v: number; inode: string; steps: (BesideStep & { files: PackedFile[] })[] };
    // a copy, or what came with an archive, lies under another number than the one it was written with
    if (kept.v !== VERSION || kept.inode !== file.inode) return [];
    return kept.steps.map((step) => ({ ...step, files: step.files.map(unpacked) }));
  } catch {
    return [];
  }
}

type PackedFile = Omit<BesideFile, 'before'> & { before: { bytes: string; mode: number } | null };

function unpacked({ before, ...file }: PackedFile): BesideFile {
  return { ...file, before: before && { bytes: Buffer.from(before.bytes, 'base64'), mode: before.mode & 0o777 } };
}

function packed({ before, ...file }: BesideFile): PackedFile {
  return { ...file, before: before && { bytes: before.bytes.toString('base64'), mode: before.mode } };
}

/** Keeps these commands in the place of those that were kept. @throws IrregularError, the operating system's error */
export function keepBesideSteps({ root, path }: RecordPlace, steps: readonly BesideStep[]): void {
  makeFolderBelow(root, path);
  const folder = join(root, path);
  if (isFileBelow(root, `${path}/${NAME}`) && steps.length === 0) {
    rmSync(join(folder, NAME), { force: true });
    return;
  }
  const kept = steps.slice(-MOST_KEPT).map((step) => ({ ...step, files: step.files.map(packed) }));
  const draft = join(folder, `${randomUUID()}.tmp`);
  try {
    writeDurably(draft, (inode) => gzipSync(JSON.stringify({ v: VERSION, inode, steps: kept }), { level: 1 }));
    renameSync(draft, join(folder, NAME));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
