import { parentOf } from '../../core/code/code.js';
import { isClosedFor, nameFor } from '../../core/registry/binding.js';
import { isSameNameIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import { fold } from '../../core/text/fold.js';
import type { ReportFinding, SourcedChange } from './import-model.js';
import { kindOfName } from './kind-of-name.js';
import type { CellPlaces } from './places.js';
import { changedBy, isTold } from './twin-names.js';

/** Kinds of places and schools, whose bodies are called with a word before the kind or without. */
const COMMITTEE = /^(?:ubnd|uy ban nhan dan|ui ban nhan dan) (?=(?:xa|phuong|thi tran|dac khu|huyen|quan|thi xa) )/;
const SCHOOL =
  /^(?:truong )?(?<level>thpt|trung hoc pho thong|ptth|pho thong trung hoc|cap (?:3|iii)|thcs|trung hoc co so|cap (?:2|ii)|tieu hoc|cap (?:1|i)|mam non) /;
const LEVELS: readonly (readonly [string, RegExp])[] = [
  ['thpt', /^(?:thpt|trung hoc pho thong|ptth|pho thong trung hoc|cap 3|cap iii)$/],
  ['thcs', /^(?:thcs|trung hoc co so|cap 2|cap ii)$/],
  ['tieu hoc', /^(?:tieu hoc|cap 1|cap i)$/],
];
/** Of the one there is in a province, its place says nothing. */
const OF_PROVINCE = /^((?:so|thanh tra|chi cuc|ban) .+?) (?:thanh pho|tp|tinh) .+$/;

/** With what names begin that may be written otherwise; one without marks may begin with any of these. */
const MAY_DIFFER =
  /^(?:ubnd|[ủu][ỷy] ban|uỷ ban|xã|phường|thị|đặc khu|huyện|quận|trường|thpt|thcs|ptth|trung học|phổ thông|cấp|tiểu học|mầm non|sở|thanh tra|chi cục|ban)\s|^\p{ASCII}+$/iu;

/** A name with its kind written one way, without tones, and what it has of its own, with them. */
interface Form {
  key: string;
  own: string;
}

/** What names of one body have in common however its kind is written: "Xã A" and "UBND xã A", "PTTH A" and "Trường THPT A". */
function formOf(name: string): Form {
  const words = fold(name).toLowerCase();
  const level = SCHOOL.exec(words)?.groups?.level;
  const rest = (level === undefined ? words.replace(OF_PROVINCE, '$1') : words.replace(SCHOOL, '')).replace(
    COMMITTEE,
    '',
  );
  const [as = level] = LEVELS.find(([, each]) => each.test(level ?? '')) ?? [];
  const count = (text: string): number => text.split(' ').length;
  const first = words.startsWith(rest) ? 0 : count(words) - count(rest);
  const own = (): string =>
    name
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .filter((word) => word !== '')
      .slice(first, first + count(rest))
      .join(' ');
  return {
    key: as === undefined ? rest : `${as} ${rest}`,
    get own() {
      return own();
    },
  };
}

/**
 * Asks about new codes for names that differ from that of an open body in the word of its kind alone, or in its place: it has
 * its code already. Schools of other places may be called so.
 */
export function askNamesOtherwise(
  registry: Registry,
  acting: string | undefined,
  changes: readonly SourcedChange[],
  places: CellPlaces,
  report: ReportFinding,
): void {
  const granted = changes.flatMap(({ change, row }) =>
    'grant' in change && row !== undefined && !row.faulty && MAY_DIFFER.test(change.grant.name)
      ? [{ grant: change.grant, row }]
      : [],
  );
  if (granted.length === 0 || registry.units.size === 0) return;
  const forms = new Set(granted.map(({ grant }) => formOf(grant.name).key));
  const changed = new Set(changes.flatMap(({ change }) => changedBy(change)));
  const bearers = new Map<string, Unit[]>();
  for (const unit of registry.units.values()) {
    const form = formOf(nameFor(registry, unit, acting)).key;
    if (!forms.has(form) || changed.has(unit.code) || isClosedFor(registry, unit, acting)) continue;
    bearers.set(form, [...(bearers.get(form) ?? []), unit]);
  }
  for (const { grant, row } of bearers.size === 0 ? [] : granted) {
    const { name, code, parent = parentOf(code ?? '') ?? '' } = grant;
    const form = formOf(name);
    const alike = bearers.get(form.key) ?? [];
    if (alike.length === 0 || kindOfName(name) === 'inner') continue;
    const called = (unit: Unit): string => nameFor(registry, unit, acting);
    // of bodies of the very same name it is told as such; tones tell names apart
    if (alike.some((unit) => isSameNameIn(registry, called(unit), name))) continue;
    const meant = alike.filter((unit) => isSameNameIn(registry, formOf(called(unit)).own, form.own));
    const beside = meant.filter(({ code }) => parentOf(code) === parent);
    const [unit, ...others] = beside.length > 0 ? beside : meant;
    if (unit === undefined || others.length > 0 || isTold(row, unit)) continue;
    const isAsked = beside.length > 0 || code === undefined || SCHOOL.exec(fold(name).toLowerCase()) === null;
    const args = { name, code: unit.code, was: called(unit) };
    const place = places.of(row.unit, 'name', 'code');
    if (isAsked) row.faulty = true;
    report(isAsked ? 'error' : 'warning', 'import-name-elsewhere', place, args, 'otherwise');
  }
}
