import type { DataPath, Finding } from '../../core/finding.js';
import { CONTROL, occurs } from '../../core/text/characters.js';
import { textControl } from '../../rules/text-control.js';
import { named } from '../../rules/text-faults.js';
import { FindingsError } from '../errors.js';
import type { Surroundings } from '../surroundings.js';
import { frameText, reportFindings } from '../validate.js';
import type { Workspace } from '../workspace.js';

/** Every text inside a value that holds a character which XML, and so Word and Excel, cannot. */
function* faulty(value: unknown, path: DataPath): Generator<{ path: DataPath; text: string }> {
  if (typeof value === 'string') {
    if (occurs(value, CONTROL)) yield { path, text: value };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* faulty(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function findingsIn(file: string, value: unknown, path: DataPath, code?: string): Finding[] {
  return Array.from(faulty(value, path), ({ path: place, text }) => ({
    rule: textControl.id,
    severity: textControl.severity,
    args: {
      key: String(place.findLast((step) => typeof step === 'string') ?? ''),
      characters: named(text, CONTROL),
    },
    place: { file, path: place },
    ...(code === undefined ? {} : { code }),
  }));
}

/**
 * Makes sure that everything can be printed: characters that no document can hold are refused, each with the line it
 * stands in.
 * @throws FindingsError
 */
export function refuseUnprintable({ word }: Pick<Surroundings, 'word'>, { loaded, folder }: Workspace): void {
  const { tree, source } = loaded;
  const found = [
    ...findingsIn('registry.yaml', tree.settings, []),
    ...tree.decisions.flatMap(({ decision, file }) => findingsIn(file, decision, [], decision.id)),
    ...tree.units.flatMap(({ unit, file, index }) => findingsIn(file, unit, [index], unit.code)),
  ];
  if (found.length === 0) return;
  const findings = reportFindings(found, source, folder, word);
  const args = { count: found.length };
  throw new FindingsError(findings, 'export.unprintable', args, frameText(folder, source));
}
