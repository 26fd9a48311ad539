/** Puts the findings of a comparison together, so that each has the severity and the arguments of its kind. */

import { describe } from '../../core/cell-place.js';
import {
  type Beside,
  CHECK_SEVERITY,
  type Converted,
  type Differing,
  type Duplicate,
  type Extra,
  type ExtraReason,
  type ExtraStanding,
  type Malformed,
  type Misplaced,
  type Missing,
} from '../../core/comparison.js';
import type { Args, CellPlace } from '../../core/finding.js';

/** The row a finding is about: its cell, its code where one can be read, its name. */
export interface Subject {
  place: CellPlace;
  code: string | undefined;
  name: string;
}

/** The arguments of a wording that are known. */
function known(values: Readonly<Record<string, Args[string] | null | undefined>>): Args {
  const entries = Object.entries(values).filter((entry): entry is [string, Args[string]] => entry[1] != null);
  return Object.fromEntries(entries);
}

function atRow({ place, code, name }: Subject): { place: CellPlace; code?: string; name: string } {
  return code === undefined ? { place, name } : { place, code, name };
}

/** A field in which list and registry are not equal, or spelt or worded otherwise. */
export function differing(
  likeness: 'different' | 'spelling' | 'wording',
  subject: Subject,
  { field, file, registry }: Pick<Differing, 'field' | 'file' | 'registry'>,
): Differing {
  const args = known({ name: subject.name, field, file, registry });
  return {
    ...atRow(subject),
    rule: `check-${likeness}`,
    severity: CHECK_SEVERITY[likeness],
    args,
    field,
    file,
    registry,
  };
}

/** A row that means no unit of the registry's list. */
export function extra(subject: Subject, why: ExtraReason, standing: ExtraStanding | null = null): Extra {
  const { date, decision, reason, successors = [] } = standing ?? {};
  const args = known({ name: subject.name, date, decision, reason, successors: successors.map(({ code }) => code) });
  return { ...atRow(subject), rule: 'check-extra', variant: why, severity: CHECK_SEVERITY.extra, args, why, standing };
}

/** A row whose code an earlier row has. */
export function duplicate(subject: Subject, first: CellPlace): Duplicate {
  const args = { name: subject.name, first: describe(first) };
  return { ...atRow(subject), rule: 'check-duplicate', severity: CHECK_SEVERITY.duplicate, args, first };
}

/** A row that stands elsewhere than where it should, or a number that does not go on. */
export function misplaced(subject: Subject, { file, expected }: Pick<Misplaced, 'file' | 'expected'>): Misplaced {
  const variant = expected === null ? (file === null ? 'first' : 'row') : 'number';
  const args = known({ name: subject.name, file, expected });
  return { ...atRow(subject), rule: 'check-order', variant, severity: CHECK_SEVERITY.order, args, file, expected };
}

/** A code that cannot be read. */
export function malformed(
  subject: Subject,
  { text, fault, suggestions }: Pick<Malformed, 'text' | 'fault' | 'suggestions'>,
): Malformed {
  return {
    ...atRow(subject),
    rule: 'check-malformed',
    ...(fault === 'ambiguous' ? { variant: fault } : {}),
    severity: CHECK_SEVERITY.malformed,
    args: { name: subject.name, text, reason: fault, suggestions },
    text,
    fault,
    suggestions,
  };
}

/** An earlier code that stands for the one in use. */
export function converted(subject: Subject, text: string): Converted {
  const args = { name: subject.name, text };
  return { ...atRow(subject), rule: 'check-converted', severity: CHECK_SEVERITY.converted, args, text };
}

/** A line beside the units that nothing was held against. */
export function beside(subject: Subject): Beside {
  return { ...atRow(subject), rule: 'check-beside', severity: CHECK_SEVERITY.beside, args: { name: subject.name } };
}

/** A unit, or a change of one, that the list lacks. */
export function missing(lacked: Pick<Missing, 'code' | 'name' | 'parent' | 'group' | 'change'>): Missing {
  const { code, name, parent, change } = lacked;
  const args = known({ code, name, parent, change });
  return {
    ...lacked,
    rule: 'check-missing',
    ...(change === null ? {} : { variant: 'change' }),
    severity: CHECK_SEVERITY.missing,
    args,
    place: undefined,
  };
}
