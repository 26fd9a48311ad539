import type { AnnexView } from '../../annex/annex-view.js';
import { levelOf, parentOf } from '../../core/code/code.js';
import {
  CHECK_FIELDS,
  type CheckField,
  type CheckFinding,
  type CheckResult,
  inFileOrder,
} from '../../core/comparison.js';
import { registryWithContactsAt } from '../../core/registry/contacts.js';
import type { Registry } from '../../core/registry/registry.js';
import { shortNameAt } from '../../core/registry/short-names.js';
import type { Unit } from '../../core/registry/types.js';
import { boundCodes } from '../../core/seal/given-back.js';
import type { Listed } from '../recognise/listed.js';
import { type CheckRow, claimedCode, rowsOf } from './check-rows.js';
import { type CheckedState, RowComparer } from './compare-fields.js';
import { converted, duplicate, extra, malformed, missing } from './compare-findings.js';
import { compareHeadings } from './compare-headings.js';
import { ComparedColumns } from './compared-columns.js';
import { withCorrections } from './corrected.js';
import { countLevels } from './counts.js';
import { announcedCodes, ListColumns } from './list-columns.js';
import { Matcher } from './match.js';
import { bodiesAbove, type CheckScope, inScope, isUnder, rootCodes } from './scope.js';
import { unheaded } from './unheaded.js';
import { whyNotListed } from './why-not-listed.js';

/** What to compare, where the list alone does not say it. */
export interface CheckOptions {
  /** Levels compared whether or not the list has units of them; rows of other levels are left out. */
  levels?: readonly number[];
  /** Only codes at or under this one. */
  under?: string;
  /** Levels of annexes that the file has with no unit in them ("Không có"). */
  emptyLevels?: readonly number[];
  /** The list is JSON, whose cells are named by keys. */
  keyed?: boolean;
  /** It is a signed paper, whose rows of level 3 and 4 all have their heading. */
  signed?: boolean;
}

const ALL_LEVELS = [1, 2, 3, 4];

/** A list held against one state of the registry. */
class Check {
  readonly #registry: Registry;
  readonly #view: AnnexView;
  readonly #listed: Listed;
  readonly #options: CheckOptions;
  readonly #state: CheckedState;
  readonly #columns: ComparedColumns;
  readonly #matcher: Matcher;
  readonly #rows: CheckRow[];
  readonly #ownColumns: ListColumns | undefined;
  /** Codes for later that the list says so of. */
  readonly #announced: ReadonlySet<string>;

  constructor(listed: Listed, current: Registry, view: AnnexView, options: CheckOptions) {
    const registry = registryWithContactsAt(current, view.at);
    this.#listed = listed;
    this.#registry = registry;
    this.#options = options;
    this.#columns = new ComparedColumns(listed, options.keyed ?? false);
    this.#rows = rowsOf(listed, this.#columns, registry, view.at);
    this.#ownColumns = ListColumns.of(registry, view, options.signed === true);
    const announced = announcedCodes(this.#rows, registry, view);
    this.#announced = announced;
    this.#view = { ...view, inForce: (unit) => view.inForce(unit) || announced.has(unit.code) };
    this.#state = {
      registry,
      isListed: (unit) => this.#view.inForce(unit),
      nameOf: (unit) => view.nameOf(unit),
      codesOf: (unit) => boundCodes(registry, unit, view.decision?.id),
      shortNameOf: (unit) => shortNameAt(registry, unit, view.at),
      statusOf: (unit) => view.statusOf(unit),
    };
    this.#matcher = new Matcher(this.#rows, this.#state);
  }

  run(): CheckResult {
    const scope = this.#scope();
    const wanted = this.#rows.filter((row) => this.#isWanted(row));
    const comparer = new RowComparer(this.#state, this.#columns, this.#ownColumns);
    const findings = wanted.flatMap((row) => this.#rowFindings(row, comparer));
    const placed = new Map([...this.#matcher.matched].map(([row, unit]) => [row.unit, { unit, codes: [unit.code] }]));
    const listed = wanted.flatMap(({ heading, unit }) => (heading ? [] : unit));
    const headings = compareHeadings(this.#listed, this.#columns, listed, placed, this.#state);
    const lacking = this.#options.signed === true ? unheaded(this.#columns, placed, this.#state) : [];
    const missing = this.#missing(scope, this.#listedCodes(wanted));
    const all = withCorrections(this.#registry, [...findings, ...headings, ...lacking, ...missing]);
    const rows = wanted.filter(({ heading }) => !heading);
    return {
      scope: 'full',
      under: [...scope.under],
      counts: countLevels({
        levels: scope.levels,
        registry: this.#inForce().flatMap(({ code }) => (inScope(scope, code) ? [code] : [])),
        rows: rows.map((row) => ({ code: this.#codeOf(row), meant: this.#matcher.matched.get(row)?.code })),
        findings: all,
      }),
      notCovered: this.#notCovered(scope),
      skipped: this.#rows.length - wanted.length,
      fields: CHECK_FIELDS.filter((field) => this.#isCompared(field) && rows.some(({ fields }) => fields.has(field))),
      findings: inFileOrder(
        all,
        this.#listed.tables.map(({ place }) => place.sheet),
      ),
    };
  }

  /** Days and notes of rows are those of a full decision's list; of today's, days of codes for later. */
  #isCompared(field: CheckField): boolean {
    if (field === 'note') return this.#ownColumns?.hasNotes === true;
    if (field !== 'effective' || this.#ownColumns !== undefined) return true;
    return this.#rows.every((row) => !row.unit.effective?.trim() || this.#announced.has(claimedCode(row) ?? ''));
  }

  /** The code that a row is about: its unit's, else the one it claims. */
  #codeOf(row: CheckRow): string | undefined {
    return this.#matcher.matched.get(row)?.code ?? claimedCode(row);
  }

  #isWanted(row: CheckRow): boolean {
    const { levels, under } = this.#options;
    const code = this.#codeOf(row);
    if (code === undefined) return true;
    return (levels?.includes(levelOf(code)) ?? true) && (under === undefined || isUnder([under], code));
  }

  #scope(): CheckScope {
    // a list of codes that ended answers for no code in force
    const codes = [...this.#matcher.matched]
      .filter(([{ ended }, unit]) => !ended && this.#view.inForce(unit))
      .map(([, { code }]) => code);
    const headed = this.#rows.filter((row) => row.heading && hasData(row)).flatMap((row) => claimedCode(row) ?? []);
    const found = [...codes, ...headed].map(levelOf);
    const levels = new Set(this.#options.levels ?? [...found, ...(this.#options.emptyLevels ?? [])]);
    const { under } = this.#options;
    if (under !== undefined) return { levels, under: [under] };
    const above = bodiesAbove([...codes, ...headed]);
    return { levels, under: above.length === 0 ? rootCodes(this.#registry) : above };
  }

  #rowFindings(row: CheckRow, comparer: RowComparer): CheckFinding[] {
    const { matched } = this.#matcher;
    if (row.heading) {
      const code = claimedCode(row);
      const body = code === undefined ? undefined : this.#registry.unit(code);
      return body === undefined || !this.#view.inForce(body) ? [] : comparer.findings(row, body);
    }
    const unit = matched.get(row);
    const reading = this.#readingFindings(row, unit);
    return unit === undefined ? [...reading, ...this.#unmatched(row)] : [...reading, ...comparer.findings(row, unit)];
  }

  /** What is to be said of the way a row's code is written. */
  #readingFindings({ unit, code }: CheckRow, meant: Unit | undefined): CheckFinding[] {
    if (code.kind === 'none' || (code.kind === 'code' && !code.converted)) return [];
    const place = this.#columns.codeCell(unit);
    const name = meant === undefined ? unit.name : this.#view.nameOf(meant);
    const subject = { place, code: meant?.code, name };
    switch (code.kind) {
      case 'code':
        return [converted({ ...subject, code: code.code }, code.text)];
      case 'ambiguous':
        return meant === undefined
          ? [malformed(subject, { text: code.text, fault: 'ambiguous', suggestions: code.codes })]
          : [converted(subject, code.text)];
      case 'faulty': {
        const { text, fault, suggestion } = code;
        const suggestions = meant !== undefined ? [meant.code] : suggestion === undefined ? [] : [suggestion];
        return [malformed(subject, { text, fault, suggestions })];
      }
    }
  }

  /** Why a row means no unit of the registry's list. */
  #unmatched(row: CheckRow): CheckFinding[] {
    const place = this.#columns.codeCell(row.unit);
    const { name } = row.unit;
    if (row.code.kind === 'none') return [extra({ place, code: undefined, name }, 'unnamed')];
    const code = claimedCode(row);
    if (code === undefined) return [];
    const known = this.#registry.unit(code);
    if (known === undefined) return [extra({ place, code, name }, 'unknown')];
    const first = this.#matcher.rowOf(code);
    if (first !== undefined) return [duplicate({ place, code, name }, this.#columns.codeCell(first.unit))];
    const { why, standing } = whyNotListed(this.#registry, known, this.#view.statusOf(known), this.#view.at);
    return [extra({ place, code, name: this.#view.nameOf(known) }, why, standing)];
  }

  /** Codes that the list has; a heading lists its body only where no row lists bodies of that level. */
  #listedCodes(rows: readonly CheckRow[]): Set<string> {
    const own = rows.flatMap((row) => this.#matcher.matched.get(row)?.code ?? []);
    const levels = new Set(own.map(levelOf));
    const headed = rows.flatMap((row) => (row.heading ? (claimedCode(row) ?? []) : []));
    return new Set([...own, ...headed.filter((code) => !levels.has(levelOf(code)))]);
  }

  #inForce(): Unit[] {
    return [...this.#registry.units.values()].filter((unit) => this.#view.inForce(unit));
  }

  #missing(scope: CheckScope, listed: ReadonlySet<string>): CheckFinding[] {
    const expected = this.#inForce().filter(({ code }) => inScope(scope, code));
    const begun = new Set(expected.flatMap(({ code }) => (listed.has(code) ? (parentOf(code) ?? []) : [])));
    return expected.flatMap((unit): CheckFinding[] => {
      const { code } = unit;
      if (listed.has(code)) return [];
      const parent = parentOf(code) ?? null;
      const body = parent === null || begun.has(parent) ? undefined : this.#registry.unit(parent);
      const group = body === undefined ? null : { code: body.code, name: this.#view.nameOf(body) };
      return [missing({ code, name: this.#view.nameOf(unit), parent, group, change: null })];
    });
  }

  #notCovered({ levels, under }: CheckScope): CheckResult['notCovered'] {
    // a list that has nothing of the registry is about something else
    if (this.#options.levels !== undefined || ![...this.#matcher.matched.keys()].some(({ ended }) => !ended)) return [];
    const inForce = this.#inForce().filter(({ code }) => isUnder(under, code));
    return ALL_LEVELS.filter((level) => !levels.has(level)).flatMap((annex) => {
      const registry = inForce.filter(({ code }) => levelOf(code) === annex).length;
      return registry === 0 ? [] : [{ annex, registry }];
    });
  }
}

/** True for a heading that says more of its body than code and name. */
function hasData({ unit: { cells } }: CheckRow): boolean {
  return Object.keys(cells).some((field) => field !== 'code' && field !== 'name');
}

/**
 * Holds a list of units against one state of the registry. A list answers for the levels it has units of, at or
 * under the deepest body above all of them; within that, every unit in force that it lacks is missing.
 */
export function checkList(
  listed: Listed,
  registry: Registry,
  view: AnnexView,
  options: CheckOptions = {},
): CheckResult {
  return new Check(listed, registry, view, options).run();
}
