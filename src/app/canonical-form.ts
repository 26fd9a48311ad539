import { repairUnits, type TextRepair } from '../core/changes/repair-units.js';
import { errorsAmong, type Finding, type ReportedFinding } from '../core/finding.js';
import { type FileSource, overlaySource, textIn } from '../store/file-source.js';
import type { Loaded } from '../store/load.js';
import { renderChanges } from '../store/render.js';
import { type FileKind, formatText, knownUnits } from '../store/yaml/canonical.js';
import type { KnownUnits } from '../store/yaml/known-units.js';
import type { WordFinding } from './surroundings.js';
import { reportFindings } from './validate.js';
import type { Workspace } from './workspace.js';

/** What brings a registry to its canonical form. */
export interface Formatting {
  /** New texts, by path relative to the registry folder. */
  files: Map<string, string>;
  repairs: TextRepair[];
  /** Units whose names were left alone: a sealed decision gave them as they are. */
  sealed: string[];
  /** What is wrong with files that cannot be understood; they are left alone. */
  unreadable: ReportedFinding[];
}

/** A text in canonical form. Line ends are as the file has them. */
function canonical(text: string, kind: FileKind, file: string, known: KnownUnits | undefined): string {
  // a checkout with CRLF is git's doing, not the author's: it is neither reported nor undone
  const windows = text.includes('\r\n') && !/(?<!\r)\n/.test(text);
  const formatted = formatText(text, kind, file, known);
  return windows ? formatted.replaceAll('\n', '\r\n') : formatted;
}

/** Files whose text is not what it should be, with that text; files that cannot be read are left alone. */
function pending(loaded: Loaded, source: FileSource, unreadable: ReadonlySet<string>): Map<string, string> {
  const files = new Map<string, string>();
  for (const { path, kind, units } of loaded.readings) {
    if (kind === undefined || unreadable.has(path)) continue;
    const text = textIn(source, path) ?? '';
    const known = kind === 'units' ? knownUnits(units.map(({ unit }) => unit)) : undefined;
    const wanted = canonical(text, kind, path, known);
    if (wanted !== (source === loaded.source ? text : textIn(loaded.source, path))) files.set(path, wanted);
  }
  return files;
}

/** A file with such a finding could not be understood, so it is never rewritten. */
function preventsReading({ rule }: Finding): boolean {
  return /^(?:yaml-|git-conflict|file-|format-newer)/.test(rule);
}

/** Works out what brings a registry to its canonical form; with `fixText` its texts are repaired too. */
export function formatting({ loaded, registry, folder }: Workspace, fixText: boolean, word: WordFinding): Formatting {
  const broken = errorsAmong(loaded.findings).filter(preventsReading);
  const unreadable = reportFindings(broken, loaded.source, folder, word);
  // a registry of a newer layout is not ours to write, whatever its other files look like
  if (broken.some(({ rule }) => rule === 'format-newer'))
    return { files: new Map(), repairs: [], sealed: [], unreadable };
  const repaired =
    fixText && errorsAmong(loaded.findings).length === 0
      ? repairUnits(registry)
      : { registry, repairs: [], sealed: [] };
  const changes = renderChanges(loaded.tree, loaded.source, registry, repaired.registry);
  const source = changes.size > 0 ? overlaySource(loaded.source, changes) : loaded.source;
  const files = pending(loaded, source, new Set(broken.map(({ place }) => place.file)));
  return { files, repairs: repaired.repairs, sealed: repaired.sealed, unreadable };
}
