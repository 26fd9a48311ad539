import { ANNEX_CHANGE_KINDS, type AnnexChange, type AnnexChangeKind } from '../../annex/annex-changes.js';
import { parentOf } from '../../core/code/code.js';
import { readTypedCode } from '../../core/code/read-code.js';
import { tidyCode } from '../../core/code/tidy.js';
import {
  CHECK_FIELDS,
  type CheckCounts,
  type CheckField,
  type CheckFinding,
  type CheckResult,
  inFileOrder,
} from '../../core/comparison.js';
import type { CellPlace } from '../../core/finding.js';
import { isSameNameIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { IsoDate } from '../../core/registry/types.js';
import type { OwnAbbreviations } from '../../core/text/same-name.js';
import { isDayOfSigning } from './change-day.js';
import {
  type ChangeFacts,
  type ChangeLine,
  codeText,
  factsOf,
  isUnder,
  type NamedSide,
  type SideField,
} from './change-lines.js';
import { differing, duplicate, extra, missing } from './compare-findings.js';
import { compareCodeLists, compareTexts, type Likeness } from './compare-texts.js';
import { withCorrections } from './corrected.js';

/** Lines of one change: a flat list gives one for each code that follows an old one. */
interface Stated {
  line: ChangeLine;
  code: string | undefined;
  facts: ChangeFacts;
  findings: CheckFinding[];
}

function isList(value: ChangeFacts[CheckField]): value is readonly string[] {
  return Array.isArray(value);
}

function withoutParts(codes: readonly string[]): string[] {
  return codes.map((code) => code.replace(/ \(.*\)$/, ''));
}

function shown(value: ChangeFacts[CheckField]): string | null {
  if (!isList(value)) return value || null;
  return value.length === 0 ? null : value.join('; ');
}

/** @param parts whether the file says which of several codes is meant only in part */
function likenessOf(
  field: CheckField,
  file: ChangeFacts[CheckField],
  registry: ChangeFacts[CheckField],
  parts: boolean,
  own: OwnAbbreviations | undefined,
): Likeness {
  if (isList(file) && isList(registry)) return compareCodeLists(file, parts ? registry : withoutParts(registry));
  const [text, expected] = [shown(file), shown(registry)];
  if (text === null || expected === null) return text === expected ? 'equal' : 'different';
  return compareTexts(field, text, expected, own);
}

/** Where it is said, or not said, that a body takes over only a part, if that alone is what differs. */
function partPlace(
  { partPlaces }: ChangeLine,
  file: ChangeFacts[CheckField],
  change: AnnexChange,
): CellPlace | undefined {
  const own = change.after.map(codeText);
  if (!isList(file) || compareCodeLists(withoutParts(file), withoutParts(own)) === 'different') return undefined;
  const odd = file.find((each) => !own.includes(each));
  return odd === undefined ? undefined : partPlaces.get(withoutParts([odd])[0] ?? '');
}

class ChangesComparison {
  readonly #registry: Registry;
  readonly #changes: readonly AnnexChange[];
  readonly #matched = new Map<AnnexChange, Stated>();

  readonly #signed: IsoDate | undefined;

  constructor(changes: readonly AnnexChange[], registry: Registry, signed: IsoDate | undefined) {
    this.#changes = changes;
    this.#registry = registry;
    this.#signed = signed;
  }

  run(lines: readonly ChangeLine[]): CheckResult {
    const stated = this.#merge(lines);
    // what agrees in all that tells changes apart comes first: then a code put in place of another is named at its own line
    for (const each of stated)
      this.#match(each, (change) => change.unit.code === each.code && this.#isSameChange(change, each));
    for (const each of this.#open(stated)) this.#match(each, (change) => this.#isSameChange(change, each));
    const open = () => this.#open(stated);
    for (const each of open())
      this.#match(each, (change) => change.kind === each.line.kind && change.unit.code === each.code);
    for (const each of open()) this.#match(each, (change) => change.unit.code === each.code);
    for (const each of open()) this.#match(each, (change) => this.#isNamesake(change, each));
    for (const each of open()) this.#match(each, (change) => each.line.codes.includes(change.unit.code));
    const found = [...this.#matched].flatMap(([change, each]) => this.#compare(change, each));
    const extra = open().map((each) => this.#extra(each));
    const missing = this.#changes.filter((change) => !this.#matched.has(change)).map((change) => this.#missing(change));
    const all = [...found, ...stated.flatMap(({ findings }) => findings), ...extra, ...missing];
    const fields = new Set<string>(['code', ...stated.flatMap(({ facts }) => Object.keys(facts))]);
    return {
      scope: 'changes',
      under: [],
      counts: this.#counts(stated, extra),
      notCovered: [],
      skipped: 0,
      fields: CHECK_FIELDS.filter((field) => fields.has(field)),
      findings: inFileOrder(
        all,
        lines.map((line) => line.place('code').sheet),
      ),
    };
  }

  #open(stated: readonly Stated[]): Stated[] {
    const done = new Set(this.#matched.values());
    return stated.filter((each) => !done.has(each));
  }

  /** The same kind of change of a body of the same name into the same codes. */
  #isSameChange(change: AnnexChange, each: Stated): boolean {
    const { successors } = each.facts;
    if (!isList(successors) || successors.length === 0 || !this.#isNamesake(change, each)) return false;
    const own = factsOf(change).successors;
    return likenessOf('successors', successors, own, each.line.marksParts, undefined) === 'equal';
  }

  /** Lines that state the same change become one; a line that adds nothing to it is there twice. */
  #merge(lines: readonly ChangeLine[]): Stated[] {
    const all: Stated[] = [];
    const byKey = new Map<string, Stated>();
    for (const line of lines) {
      const reading = line.code === undefined ? undefined : readTypedCode(this.#registry, line.code);
      const code = reading !== undefined && 'code' in reading ? reading.code : undefined;
      const stated: Stated = { line, code, facts: line.facts, findings: [] };
      // of one body parts may go on several days
      const day = line.kind === 'parted' ? shown(line.facts.effective) : '';
      const key = `${line.kind} ${code} ${day}`;
      const known = code === undefined ? undefined : byKey.get(key);
      if (known === undefined || !this.#isOneBody(known.line, line)) {
        all.push(stated);
        if (code !== undefined && known === undefined) byKey.set(key, stated);
      } else this.#join(known, stated);
    }
    return all;
  }

  #isOneBody(a: ChangeLine, b: ChangeLine): boolean {
    return a.name === '' || b.name === '' || isSameNameIn(this.#registry, a.name, b.name);
  }

  #join(known: Stated, { line, code = '', facts }: Stated): void {
    const [before, more] = [known.facts.successors, facts.successors];
    if (isList(before) && isList(more) && more.some((each) => !before.includes(each))) {
      known.facts = { ...known.facts, successors: [...before, ...more] };
      known.line = {
        ...known.line,
        partPlaces: new Map([...known.line.partPlaces, ...line.partPlaces]),
        sides: {
          ...known.line.sides,
          successors: [...(known.line.sides.successors ?? []), ...(line.sides.successors ?? [])],
        },
      };
      return;
    }
    const subject = { place: line.place('code'), code, name: line.name };
    known.findings.push(duplicate(subject, known.line.place('code')));
  }

  #match(stated: Stated, fits: (change: AnnexChange) => boolean): void {
    const change = this.#changes.find((each) => !this.#matched.has(each) && fits(each));
    if (change !== undefined) this.#matched.set(change, stated);
  }

  /** The same kind of change of a body of the same name: its code must be wrong. */
  #isNamesake(change: AnnexChange, { line }: Stated): boolean {
    return (
      change.kind === line.kind && line.name !== '' && isSameNameIn(this.#registry, this.#nameOf(change), line.name)
    );
  }

  #nameOf({ kind, before, after, unit }: AnnexChange): string {
    return (kind === 'granted' || kind === 'renamed' ? after[0]?.name : before[0]?.name) ?? unit.name;
  }

  #compare(change: AnnexChange, { line, code, facts }: Stated): CheckFinding[] {
    const own = change.unit.code;
    const name = this.#nameOf(change);
    const unlike = (
      likeness: Exclude<Likeness, 'equal'>,
      field: CheckField,
      file: string | null,
      registry: string | null,
    ) => {
      const place = (field === 'successors' ? partPlace(line, facts[field], change) : undefined) ?? line.place(field);
      return differing(likeness, { place, code: own, name }, { field, file, registry });
    };
    const findings: CheckFinding[] = [];
    const isOtherKind = line.kind !== undefined && line.kind !== change.kind;
    // of another kind, the line may be about the code on the other side
    if (isOtherKind && line.codes.includes(own)) return [unlike('different', 'change', line.kind ?? null, change.kind)];
    if (code !== own) findings.push(unlike('different', 'code', line.code ?? null, own));
    else if (line.code !== undefined && tidyCode(line.code) === own && line.code.trim() !== own) {
      findings.push(unlike('spelling', 'code', line.code, own));
    }
    if (isOtherKind) return [...findings, unlike('different', 'change', line.kind ?? null, change.kind)];
    const expected = factsOf(change);
    for (const field of CHECK_FIELDS) {
      const file = facts[field];
      if (file === undefined) continue;
      if (field === 'effective' && file === null && change.ownDate === null) continue;
      if (field === 'effective' && isDayOfSigning(shown(file) ?? '', change.effective, this.#signed)) continue;
      if (field === 'parent' && isUnder(change, shown(file))) continue;
      const likeness = likenessOf(field, file, expected[field], line.marksParts, this.#registry.settings.abbreviations);
      if (likeness !== 'equal') findings.push(unlike(likeness, field, shown(file), shown(expected[field])));
    }
    for (const field of ['predecessors', 'successors'] as const) {
      if (facts[field] === undefined) continue;
      for (const side of line.sides[field] ?? []) findings.push(...this.#sideName(change, side, field, unlike));
    }
    return withCorrections(this.#registry, findings);
  }

  /** The name beside a code before or after; a code that is not there is named by itself. */
  #sideName(
    { before, after }: AnnexChange,
    { code, name }: NamedSide,
    field: SideField,
    unlike: (likeness: 'different' | 'spelling', field: CheckField, file: string, registry: string) => CheckFinding,
  ): CheckFinding[] {
    const own = (field === 'predecessors' ? before : after).find((each) => each.code === code);
    if (own === undefined) return [];
    const likeness = compareTexts('name', name, own.name, this.#registry.settings.abbreviations);
    return likeness === 'equal' ? [] : [unlike(likeness, field, `${name} (${code})`, `${own.name} (${code})`)];
  }

  #extra({ line, code }: Stated): CheckFinding {
    const unit = code === undefined ? undefined : this.#registry.unit(code);
    const place = line.place('code');
    const { name } = line;
    if (line.code === undefined) return extra({ place, code: undefined, name }, 'unnamed');
    return extra({ place, code: code ?? tidyCode(line.code), name }, unit === undefined ? 'unknown' : 'unchanged');
  }

  #missing(change: AnnexChange): CheckFinding {
    const { code } = change.unit;
    const parent = parentOf(code) ?? null;
    return missing({ code, name: this.#nameOf(change), parent, group: null, change: change.kind });
  }

  #counts(stated: readonly Stated[], extra: readonly CheckFinding[]): CheckCounts[] {
    const extraCodes = new Set(extra.map(({ code }) => code));
    // a line that does not say what it is about is counted with the change that it was found to be
    const kindOf = new Map([...this.#matched].map(([change, each]) => [each, each.line.kind ?? change.kind]));
    return ANNEX_CHANGE_KINDS.flatMap((kind: AnnexChangeKind, i) => {
      const changes = this.#changes.filter((each) => each.kind === kind);
      const mine = stated.filter((each) => (kindOf.get(each) ?? each.line.kind) === kind);
      if (changes.length === 0 && mine.length === 0) return [];
      const found = changes.flatMap((change) => {
        const each = this.#matched.get(change);
        return each === undefined ? [] : [this.#compare(change, each)];
      });
      const has = (what: 'different' | 'spelling') =>
        found.filter((each) => each.some(({ rule }) => rule === `check-${what}`)).length;
      return {
        annex: i + 1,
        registry: changes.length,
        file: mine.length,
        equal: found.length - has('different'),
        missing: changes.length - found.length,
        extra: mine.filter(({ code }) => code !== undefined && extraCodes.has(code)).length,
        different: has('different'),
        spelling: has('spelling'),
      };
    });
  }
}

/**
 * Holds what a file says that a decision changes against what it changed.
 * @param changes from `changesOf`
 * @param signed the day on which the decision was signed, which a list printed before it leaves open
 */
export function checkChanges(
  lines: readonly ChangeLine[],
  changes: readonly AnnexChange[],
  registry: Registry,
  signed?: IsoDate,
): CheckResult {
  return new ChangesComparison(changes, registry, signed).run(lines);
}
