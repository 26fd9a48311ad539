import { describe } from '../../core/cell-place.js';
import { compareCodes, parentOf, rootOf } from '../../core/code/code.js';
import { groupsText } from '../../core/code/groups.js';
import { levelOneBody } from '../../core/code/national.js';
import type { CellPlace } from '../../core/finding.js';
import { isClosedFor } from '../../core/registry/binding.js';
import type { Registry } from '../../core/registry/registry.js';
import type { RootSettings, Unit } from '../../core/registry/types.js';
import { groupsFor, rootFor } from './group-widths.js';
import type { ImportOptions, ImportRow, MissingBody, ReportFinding } from './import-model.js';
import { likeCodes } from './like-codes.js';
import { breaksAlphabet, breaksWidth, CodeHabits, isWider } from './odd-codes.js';
import { isOddRoot, isSlipOfRoot, meantBy } from './odd-roots.js';
import { calledToday, heirsToday } from './past-bearers.js';
import type { CellPlaces } from './places.js';

/** A row that gives a code the registry does not have. */
export type CodedRow = ImportRow & { code: string };

export function isCoded(row: ImportRow): row is CodedRow {
  return row.code !== undefined;
}

/** The rows that give new codes, by these. */
type Given = ReadonlyMap<string, CodedRow>;

/** What new codes need around them: settings of their roots, bodies above, widths that fit. */
export class NewCodes {
  readonly roots: Record<string, RootSettings> = {};
  readonly missing: MissingBody[] = [];
  /** Level-1 codes that are reported as missing: what stands under them needs no word of its own. */
  readonly #rootless = new Set<string>();
  #said: readonly CodedRow[] = [];
  #brought: ReadonlySet<string> = new Set();

  constructor(
    private readonly registry: Registry,
    private readonly options: ImportOptions,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
    /** Names of bodies by their codes, as the list's heading rows give them. */
    private readonly headed: ReadonlyMap<string, string>,
  ) {}

  /**
   * Looks at the rows that give new codes and marks those that cannot stand.
   * @param said all rows with a code
   * @param brought new codes that rows give to bodies which are there: others may stand under these
   */
  check(rows: readonly CodedRow[], said: readonly CodedRow[], brought: ReadonlySet<string>): void {
    this.#said = said;
    this.#brought = brought;
    const sorted = [...rows].sort((a, b) => compareCodes(a.code, b.code));
    const byRoot = new Map<string, CodedRow[]>();
    for (const row of sorted) {
      const root = rootOf(row.code);
      const list = byRoot.get(root);
      if (list === undefined) byRoot.set(root, [row]);
      else list.push(row);
    }
    const given = new Map<string, CodedRow>();
    for (const row of sorted) given.set(row.code, row);
    for (const [root, list] of byRoot) this.#checkRoot(root, list, given);
    this.#checkParents(sorted, given);
  }

  #checkRoot(root: string, rows: readonly CodedRow[], given: Given): void {
    const settings = this.registry.rootSettings(root);
    if (settings !== undefined) {
      this.#checkWidths(root, settings, rows, given);
      return;
    }
    const sound = rows.filter((row) => !row.faulty);
    const codes = sound.map(({ code }) => code);
    const inferred = rootFor(codes);
    const first = sound[0];
    if (first === undefined) return;
    const isOdd = isOddRoot(root, sound, [...given.values()], this.registry) && !this.headed.has(root);
    if (isOdd && (this.options.addMissingParents !== true || isSlipOfRoot(this.registry, root))) {
      this.#oddRoot(root, sound, given);
      return;
    }
    if (this.options.addMissingParents === true) {
      this.roots[root] = inferred;
      this.#checkWidths(root, inferred, rows, given);
      return;
    }
    this.#rootless.add(root);
    this.#need(root, rows.length);
    const args = { root, code: first.code, count: rows.length, groups: groupsText(inferred.groups) };
    // of one row among others the code may as well be a slip: no settings are proposed for its sake
    const isOnce = sound.length === 1 && given.size > 1 && first.code !== root && !this.headed.has(root);
    const place = this.places.of(first.unit, 'code', 'legacyCodes');
    this.report('error', 'import-root-missing', place, args, isOnce ? 'once' : undefined);
  }

  /** A level-1 code that few rows have among others: nobody is told to open it for their sake. */
  #oddRoot(root: string, rows: readonly CodedRow[], given: Given): void {
    this.#rootless.add(root);
    if (this.options.addMissingParents !== true) this.#need(root, rows.length);
    for (const row of rows) {
      // bodies above are looked for by those who may add them, and not under such a code
      if (this.options.addMissingParents === true) row.faulty = true;
      const args = { root, code: row.code, ...meantBy(this.registry, row.code, given) };
      const variant = args.meant === undefined ? 'odd' : 'meant';
      this.report('error', 'import-root-missing', this.places.of(row.unit, 'code', 'legacyCodes'), args, variant);
    }
  }

  #checkWidths(root: string, settings: RootSettings, rows: readonly CodedRow[], given: Given): void {
    const sound = rows.filter((row) => !row.faulty);
    const isWrong = breaksWidth(settings);
    const isLettered = breaksAlphabet(settings);
    const habits = new CodeHabits(
      this.registry,
      root,
      sound.map(({ code }) => code),
      this.#said,
    );
    const isUsualWidth = habits.areUsual(isWrong, isWider(settings));
    const isUsualLetter = habits.areUsual(isLettered);
    const wide = sound.flatMap((row) => {
      const wrong = this.#firstOwn(row, given, isWrong);
      return wrong === undefined ? [] : [{ row, isUsual: isUsualWidth(wrong) }];
    });
    this.#reportUsual(
      root,
      settings,
      wide.flatMap(({ row, isUsual }) => (isUsual ? [row] : [])),
    );
    for (const { row, isUsual } of wide) {
      row.faulty = true;
      if (!isUsual) this.#reportOdd(root, settings, row, habits.meant(settings, row.code));
    }
    for (const row of sound) {
      const lettered = this.#firstOwn(row, given, isLettered);
      if (lettered === undefined) continue;
      row.faulty = true;
      const args = { code: row.code, root };
      const variant = isUsualLetter(lettered) ? undefined : 'odd';
      this.report('error', 'import-code-alphabet', this.places.of(row.unit, 'code', 'legacyCodes'), args, variant);
    }
  }

  /** Most codes have another width than the settings say: these may be wrong. */
  #reportUsual(root: string, settings: RootSettings, rows: readonly CodedRow[]): void {
    const [first] = rows;
    if (first === undefined) return;
    const codes = rows.map(({ code }) => code);
    const groups = groupsText(groupsFor(codes, settings.groups));
    const declared = groupsText(settings.groups);
    const args = { root, groups, declared, count: rows.length, codes: codes.slice(0, 3) };
    this.report('error', 'import-groups-narrow', this.places.of(first.unit, 'code', 'legacyCodes'), args);
  }

  /** One code has another width than its like: it was mistyped, or a spreadsheet ate its zeros. */
  #reportOdd(root: string, { groups }: RootSettings, { unit, code }: CodedRow, meant: readonly string[]): void {
    const widths = { declared: groupsText(groups), groups: groupsText(groupsFor([code], groups)) };
    const args = {
      code,
      root,
      ...widths,
      count: 1,
      codes: [code],
      ...(meant.length === 0 ? {} : { meant: [...meant] }),
    };
    const place = this.places.of(unit, 'code', 'legacyCodes');
    this.report('error', 'import-groups-narrow', place, args, meant.length === 0 ? 'odd' : 'meant');
  }

  /** The first of the codes that a row brings along (its own, those of bodies above that nobody else gives) of which something is true. */
  #firstOwn({ code }: CodedRow, given: Given, is: (code: string) => boolean): string | undefined {
    if (is(code)) return code;
    for (let above = parentOf(code); above !== undefined; above = parentOf(above)) {
      if (given.has(above) || this.registry.unit(above) !== undefined) return undefined;
      if (is(above)) return above;
    }
    return undefined;
  }

  /** The nearest unit above a code that the registry has. */
  #knownAbove(code: string): Unit | undefined {
    for (let above = parentOf(code); above !== undefined; above = parentOf(above)) {
      const unit = this.registry.unit(above);
      if (unit !== undefined) return unit;
    }
    return undefined;
  }

  #need(code: string, count: number): void {
    const name =
      this.headed.get(code) ?? levelOneBody(code, this.options.today)?.name ?? this.options.placeholder(code);
    this.missing.push({ code, name, count });
  }

  #checkParents(sorted: readonly CodedRow[], given: Given): void {
    const lacking = new Map<string, CodedRow[]>();
    // rows that stand under a body that is reported as missing; they need no word of their own
    const explained = new Set<CodedRow>();
    // what stands under a faulty row waits for it: one word with their number says so
    const waiting = new Map<CodedRow, CodedRow[]>();
    const roots = new Map<CodedRow, CodedRow>();
    for (const row of sorted) {
      if (row.faulty) continue;
      const above = parentOf(row.code);
      if (above === undefined) continue;
      const unit = this.registry.unit(above);
      const parent = given.get(above);
      // next to all rows stand under a sound one of the list
      if (parent?.faulty === false || this.#brought.has(above)) continue;
      const place = this.places.of(row.unit, 'code', 'legacyCodes');
      const known = this.#knownAbove(row.code);
      const { decision } = this.options;
      if (known !== undefined && isClosedFor(this.registry, known, decision) && parent === undefined) {
        row.faulty = true;
        const now = calledToday(this.registry, decision, heirsToday(this.registry, decision, known));
        const args = { code: row.code, parent: known.code, name: known.name, now };
        this.report('error', 'import-parent-closed', place, args, now.length === 0 ? undefined : 'succeeded');
      } else if (parent?.faulty === true && explained.has(parent)) {
        row.faulty = true;
        explained.add(row);
      } else if (parent?.faulty === true) {
        row.faulty = true;
        const cause = roots.get(parent) ?? parent;
        roots.set(row, cause);
        waiting.set(cause, [...(waiting.get(cause) ?? []), row]);
      } else if (unit === undefined && parent === undefined) {
        const list = lacking.get(above);
        if (list === undefined) lacking.set(above, [row]);
        else list.push(row);
        if (this.options.addMissingParents !== true) {
          row.faulty = true;
          explained.add(row);
        }
      }
    }
    for (const [{ code: parent, unit }, rows] of waiting) {
      const first = describe(this.places.of(rows[0]?.unit ?? unit, 'code', 'legacyCodes'));
      const args = { parent, count: rows.length, first };
      this.report('error', 'import-parent-faulty', this.places.of(unit, 'code', 'legacyCodes', 'name'), args);
    }
    for (const row of sorted) if (this.#rootless.has(rootOf(row.code))) row.faulty = true;
    this.#reportLacking(lacking, sorted, given);
  }

  #reportLacking(lacking: ReadonlyMap<string, readonly CodedRow[]>, sorted: readonly CodedRow[], given: Given): void {
    const needing = new Map<string, number>();
    for (const code of lacking.keys()) {
      for (let above: string | undefined = code; above !== undefined; above = parentOf(above)) {
        if (this.registry.unit(above) === undefined && !given.has(above)) needing.set(above, 0);
      }
    }
    for (const row of needing.size === 0 ? [] : sorted) {
      for (let above = parentOf(row.code); above !== undefined; above = parentOf(above)) {
        const count = needing.get(above);
        if (count !== undefined) needing.set(above, count + 1);
      }
    }
    for (const root of this.#rootless) needing.delete(root);
    for (const [code, count] of needing) this.#need(code, count);
    this.missing.sort((a, b) => compareCodes(a.code, b.code));
    if (this.options.addMissingParents === true) return;
    for (const [parent, rows] of lacking) {
      const count = needing.get(parent) ?? rows.length;
      const first = rows[0];
      if (first === undefined || this.#rootless.has(rootOf(parent))) continue;
      const place = this.places.of(first.unit, 'code', 'legacyCodes');
      const args = { parent, code: first.code, count };
      // who writes its code and its name beside the rows beneath made no slip in theirs
      const said = rows.find((row) => row.parent?.code === parent && row.parent.name !== undefined)?.parent;
      if (said?.name !== undefined) {
        this.report('error', 'import-parent-missing', place, { ...args, name: said.name }, 'beside');
        continue;
      }
      if (count > 1) this.report('error', 'import-parent-missing', place, args);
      else this.#lackingOnce(place, args, given);
    }
  }

  /** A body above that a single row needs is a slip in its code before it is one to be added. */
  #lackingOnce(place: CellPlace, args: { parent: string; code: string; count: number }, given: Given): void {
    const like = likeCodes(this.registry, this.options.decision, args.parent, given.keys());
    const near = like.map((code) => {
      const name = this.registry.unit(code)?.name ?? given.get(code)?.name;
      return name === undefined ? code : `${code} (${name})`;
    });
    if (near.length === 0) this.report('error', 'import-parent-missing', place, args, 'once');
    else this.report('error', 'import-parent-missing', place, { ...args, near }, 'near');
  }
}
