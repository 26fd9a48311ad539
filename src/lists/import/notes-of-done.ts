import { closingFor, isClosedFor, nameFor } from '../../core/registry/binding.js';
import { isSameNameIn } from '../../core/registry/names.js';
import { effectiveOf, type Registry } from '../../core/registry/registry.js';
import { isOver } from '../../core/registry/timeline.js';
import type { Closed, Unit } from '../../core/registry/types.js';
import { dayBeside } from '../recognise/change-cell.js';
import { reasonOf } from '../recognise/change-words.js';
import { dayOfCell } from '../recognise/day-cell.js';
import { headingKey } from '../recognise/headings.js';
import type { ImportRow } from './import-model.js';
import { notedIn } from './note-words.js';
import { isFormerName } from './past-bearers.js';
import { codeNoted, receiverNoted } from './receiver-noted.js';

/**
 * Takes the note of a row as told where the registry has done what it says: a body that ended so, or is called so by now.
 * Such a list was made of the registry, and its notes are how somebody remembers what was done to it since.
 */
export function takeDone(registry: Registry, row: ImportRow, decision: string | undefined): void {
  const { note, successors, successorCodes, predecessors } = row.unit;
  const isSaidElsewhere = (successors ?? successorCodes ?? predecessors ?? row.nameBefore) !== undefined;
  if (note === undefined || row.change !== undefined || row.faulty || isSaidElsewhere) return;
  const unit = row.code === undefined || row.codeBefore !== undefined ? undefined : registry.unit(row.code);
  if (unit === undefined || row.name === '') return;
  const isOwn = isSameNameIn(registry, row.name, unit.name) || isFormerName(registry, unit, row.name);
  if (!isOwn) return;
  if (isClosedFor(registry, unit, decision)) {
    const closed = closingFor(registry, unit, decision);
    if (closed === undefined || !isEndedSo(registry, unit, closed, note)) return;
    row.status ??= 'closed';
    row.isDone = isOver(row.status);
    return;
  }
  const noted = notedIn(note);
  const today = nameFor(registry, unit, decision);
  if (noted?.says !== 'renamed' || !isSameNameIn(registry, noted.name.replace(/[.;,]+$/, ''), today)) return;
  // the name of the row is the one before, and what the note gives is borne
  if (!isSameNameIn(registry, row.name, today)) {
    row.nameBefore = row.name;
    row.name = today;
  }
  row.isNoteLeft = true;
}

/** True where a note tells of the end that a body came to: the same way, into the same body, on the same day. */
function isEndedSo(registry: Registry, unit: Unit, closed: Closed, note: string): boolean {
  const day = dayBeside(note);
  if (day !== undefined && dayOfCell(day) !== effectiveOf(registry, closed)) return false;
  const family = reasonOf(headingKey(note));
  if (family !== undefined && family !== closed.reason) return false;
  const receiver = receiverNoted(note, true, unit.code);
  if (receiver === undefined) return notedIn(note)?.says === 'gone';
  const [heir, ...others] = closed.successors ?? [];
  if (heir === undefined || others.length > 0) return false;
  const code = codeNoted(receiver);
  const body = registry.unit(heir);
  if (code !== undefined) return code === heir;
  return body !== undefined && (isSameNameIn(registry, receiver, body.name) || isFormerName(registry, body, receiver));
}
