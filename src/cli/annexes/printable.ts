import { refusal } from '../../app/errors.js';
import type { DataPath, Finding } from '../../core/finding.js';
import { CONTROL, occurs } from '../../core/text/characters.js';
import { prettyFindings } from '../../report/findings/pretty.js';
import { textControl } from '../../rules/text-control.js';
import { named } from '../../rules/text-rule.js';
import { frameText } from '../change.js';
import type { Context } from '../context.js';
import { toFindings } from '../inspect.js';
import type { Workspace } from '../workspace.js';

/** One character of {@link CONTROL}, for naming it. */
const CONTROL_CHAR = new RegExp(CONTROL.source, 'u');

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

function issuesIn(file: string, value: unknown, path: DataPath, code?: string): Finding[] {
  return Array.from(faulty(value, path), ({ path: place, text }) => ({
    rule: textControl.id,
    severity: textControl.severity,
    args: {
      key: String(place.findLast((step) => typeof step === 'string') ?? ''),
      characters: named(text, CONTROL_CHAR),
    },
    place: { file, path: place },
    ...(code === undefined ? {} : { code }),
  }));
}

/**
 * Makes sure that everything can be printed: characters that no document can hold end the command, each with the
 * line it stands in.
 * @throws MadinhdanhError (exit code 1); the findings are on stderr then
 */
export function refuseUnprintable(context: Context, { loaded, folder }: Workspace): void {
  const { tree, source } = loaded;
  const issues = [
    ...issuesIn('registry.yaml', tree.settings, []),
    ...tree.decisions.flatMap(({ decision, file }) => issuesIn(file, decision, [], decision.id)),
    ...tree.units.flatMap(({ unit, file, index }) => issuesIn(file, unit, [index], unit.code)),
  ];
  if (issues.length === 0) return;
  const { out, messages } = context;
  const findings = toFindings(issues, source, folder, messages);
  out.note(prettyFindings(findings, { messages, paint: out.notePaint, textOf: frameText(folder, source) }));
  throw refusal('export.unprintable', { count: findings.length });
}
