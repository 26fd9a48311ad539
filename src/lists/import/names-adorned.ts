import { parentOf } from '../../core/code/code.js';
import { isClosedFor, nameFor } from '../../core/registry/binding.js';
import { isSameNameIn, nameHashIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import type { ImportRow, ReportFinding, SourcedChange } from './import-model.js';
import { kindOfName } from './kind-of-name.js';
import { isFormerName } from './past-bearers.js';
import type { CellPlaces } from './places.js';
import { changedBy, isTold } from './twin-names.js';

/** What a name has where it may have more than a name; nearly every name has none of it. */
const MAY_HAVE_MORE = /["“”«»(,;]|\s(?:thuộc|tỉnh|thành phố|tp\.?|huyện|quận|thị|phường|xã|đặc khu)(?:\s|$)/iu;
const MARKS = /["“”«»]/g;
/** A short form in brackets behind a name: "(SNV)", "(BTĐ-KT)". */
const SHORT_FORM = /\s*\((?=[^()]*\p{Lu})[\p{Lu}\d&.-]{2,10}\)\s*$/u;
const OF_BODY = /^(?<name>.{4,}?)(?:\s*[,;]\s*|\s+(?:trực\s+)?thuộc\s+)(?<above>.+)$/iu;
/** The kind of place that a province is, where nothing but it stands behind a name. */
const OF_PROVINCE = /\s+(?:tỉnh|thành phố)$/iu;
const OF_PLACE = /^(?:trường|thpt|thcs|ptth|tiểu học|mầm non|công ty)\s/iu;
/** The place of a body over others, which they need not name. */
const LOCALITY = /(?<=\s)(?:huyện|quận|thị xã|thị trấn|phường|xã|đặc khu)\s.+$/iu;

/** A name and what else stands with it: marks around it, its short form, the body or the province it belongs to. */
class Adornment {
  readonly #place: RegExp;
  readonly #mayHavePlace: RegExp;
  /** The place by its initials: "HP". */
  readonly #initials: RegExp;

  constructor(private readonly registry: Registry) {
    const own = registry.settings.place.replace(/^thành phố\s+/iu, '');
    const place = own.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const initials = own.match(/(?<!\p{L})\p{Lu}/gu)?.join('') ?? '';
    this.#initials = new RegExp(`(?<=\\p{Ll}[\\s,]+)(?:TP\\.?\\s*)?${initials.length > 1 ? initials : '(?!)'}$`, 'u');
    this.#place = new RegExp(`[\\s,(]+(?:(?:tỉnh|thành phố|tp\\.?)\\s+)?${place}\\)?$`, 'iu');
    this.#mayHavePlace = new RegExp(`${place}\\)?$`, 'iu');
  }

  /** A name without it; the name itself where it has none. */
  without(name: string, above: string | undefined): string {
    if (!MAY_HAVE_MORE.test(name) && !this.#mayHavePlace.test(name) && !this.#initials.test(name)) return name;
    let bare = name.replace(MARKS, '').replace(SHORT_FORM, '').trim();
    const of = OF_BODY.exec(bare)?.groups;
    if (of?.name !== undefined && of.above !== undefined && above !== undefined) {
      const isAbove = [of.above, this.#withoutPlace(of.above)].some((each) => isSameNameIn(this.registry, each, above));
      if (isAbove) bare = of.name;
    }
    // schools are told apart by their places
    if (OF_PLACE.test(bare)) return bare;
    const locality = LOCALITY.exec(above ?? '')?.[0].toLowerCase();
    if (locality !== undefined && bare.toLowerCase().endsWith(` ${locality}`))
      bare = bare.slice(0, -locality.length).trim();
    return kindOfName(bare) === 'inner' ? bare : this.#withoutPlace(bare);
  }

  #withoutPlace(name: string): string {
    const rest = name.replace(this.#place, '').replace(this.#initials, '').replace(OF_PROVINCE, '').trim();
    return /\s/.test(rest) ? rest : name;
  }
}

/** A row that grants a code, and what its name is without what else stands with it. */
interface Granted {
  row: ImportRow;
  name: string;
  parent: string;
  bare: string;
}

/**
 * Asks about new codes for names that a body beside them bears, but for marks, a short form, or the body or province it
 * belongs to: it has its code already.
 */
export function askNamesAdorned(
  registry: Registry,
  acting: string | undefined,
  changes: readonly SourcedChange[],
  places: CellPlaces,
  report: ReportFinding,
): void {
  if (registry.units.size === 0) return;
  const adornment = new Adornment(registry);
  const called = (unit: Unit): string => nameFor(registry, unit, acting);
  const aboveOf = (parent: string): string | undefined => {
    const unit = registry.unit(parent);
    return unit === undefined ? undefined : called(unit);
  };
  const granted = changes.flatMap(({ change, row }): Granted[] => {
    if (!('grant' in change) || row === undefined || row.faulty) return [];
    const { name, code, parent = parentOf(code ?? '') ?? '' } = change.grant;
    return [{ row, name, parent, bare: adornment.without(name, aboveOf(parent)) }];
  });
  const hashes = new Set(granted.map(({ bare }) => nameHashIn(registry, bare)));
  const changed = new Set(changes.flatMap(({ change }) => changedBy(change)));
  const bearers = new Map<string, { unit: Unit; bare: string }[]>();
  for (const unit of granted.length === 0 ? [] : registry.units.values()) {
    if (changed.has(unit.code) || isClosedFor(registry, unit, acting)) continue;
    const parent = parentOf(unit.code) ?? '';
    const bare = adornment.without(called(unit), aboveOf(parent));
    if (!hashes.has(nameHashIn(registry, bare))) continue;
    bearers.set(parent, [...(bearers.get(parent) ?? []), { unit, bare }]);
  }
  for (const { row, name, parent, bare } of granted) {
    const [first, ...others] = (bearers.get(parent) ?? []).filter((each) => isSameNameIn(registry, each.bare, bare));
    // of one of the very same name it is told as such
    if (first === undefined || others.length > 0 || isSameNameIn(registry, called(first.unit), name)) continue;
    // of a name that it bore before, more is known
    if (isTold(row, first.unit) || isFormerName(registry, first.unit, name)) continue;
    row.faulty = true;
    const args = { name, code: first.unit.code, was: called(first.unit) };
    report('error', 'import-name-elsewhere', places.of(row.unit, 'name', 'code'), args, 'otherwise');
  }
}
