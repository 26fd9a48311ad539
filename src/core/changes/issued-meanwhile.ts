import { isSigned, type Registry } from '../registry/registry.js';
import { entriesOn, type NamedEntry } from '../registry/unit-entries.js';

/** A draft that the other side issued, and the codes for which this branch added to it. */
export interface IssuedMeanwhile {
  decision: string;
  number: string;
  codes: string[];
  /** The command that moves it to another draft. */
  command: string;
}

/** The command that puts what is to be done to some units under a draft that is there, or one made for it. */
export function moveCommand(registry: Registry, codes: readonly string[]): string {
  const [draft, ...others] = [...registry.decisions.values()].filter((decision) => !isSigned(decision));
  // which of several is meant nobody knows but the person
  const target = draft === undefined || others.length > 0 ? '--title "…"' : `--to ${draft.id}`;
  return `madinhdanh decision move ${[...new Set(codes)].join(' ')} ${target}`;
}

function keyOf({ code, kind, decision }: NamedEntry): string {
  return `${code} ${kind} ${decision}`;
}

/** Drafts of this branch that the other side issued and sealed meanwhile, where this branch is to do more under them. */
export function issuedMeanwhile(mine: Registry, theirs: Registry): IssuedMeanwhile[] {
  let known: ReadonlySet<string> | undefined;
  const isTheirs = (entry: NamedEntry): boolean => {
    known ??= new Set([...theirs.units.values()].flatMap((unit) => entriesOn(unit).map(keyOf)));
    return known.has(keyOf(entry));
  };
  return [...theirs.decisions.values()].flatMap((decision): IssuedMeanwhile[] => {
    const { id, seal } = decision;
    const own = mine.decision(id);
    const isSame = !isSigned(own) || own.seal?.sha256 === seal?.sha256;
    if (!isSigned(decision) || seal === undefined || own === undefined || !isSame) return [];
    const isAdded = (entry: NamedEntry): boolean => entry.decision === id && !isTheirs(entry);
    const units = [...mine.units.values()].filter((unit) => entriesOn(unit).some(isAdded));
    if (units.length === 0) return [];
    const codes = units.map(({ code }) => code);
    const others = mine.with({ decisions: [decision] });
    return [{ decision: id, number: decision.number, codes, command: moveCommand(others, codes) }];
  });
}
