import type { Registry } from '../../core/registry/registry.js';
import { fold } from '../../core/text/fold.js';
import { looksLikeBody } from '../recognise/footer-words.js';
import type { ImportRow, ReportFinding } from './import-model.js';
import { isWhollyOther } from './name-likeness.js';
import type { CellPlaces } from './places.js';

/** Rows that are looked at to see whether a list says of its bodies what they are. */
const SAMPLE = 200;
/** Names in a list that say so, for each that does not: else it calls its bodies without ("Hoa Sen", "Kim Đồng"). */
const OTHERS = 4;
/** The name of a body that is no more, or of another one by now: "Trường A (cũ)". */
const OLD = /[\s([](?:cũ|trước đây|trước kia)[\s)\]]*$/iu;
/** Acts that bring a name along. */
const NAMING: ReadonlySet<ImportRow['act']> = new Set(['state', 'grant', 'heir', 'spunOff']);
/** How people are called: by a word before the name, or by the middle one. */
const PERSON =
  /^(?:(?:ông|bà|anh|chị|đồng chí|đ\/c|thầy|cô)\s+\p{Lu}|\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?\s(?:Văn|Thị)(?:\s\p{Lu}\p{Ll}*){1,2}$)/u;

/**
 * True for a name of proper names alone, or of words that nobody wrote as a name: "Hoa Sen", "lorem ipsum". A kind of body
 * is written small behind its first letter ("Cơ sở Cai nghiện …"), or in short ("PTDTNT …").
 */
function isBare(name: string): boolean {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  if (/^(?:\P{L}*\p{Lu}){2}/u.test(words[0] ?? '')) return false;
  return words.every((word) => /^\p{Lu}/u.test(word)) || words.every((word) => /^\p{Ll}/u.test(word));
}

function firstWord(name: string): string {
  const end = name.search(/\S\s/);
  return end === -1 ? name : name.slice(0, end + 1);
}

function headOf(name: string): string {
  return fold(firstWord(name));
}

/**
 * New names that are doubtful by themselves: those of what was before, and those in which no word says what kind of body is
 * meant, where the others of the list have one: people, scraps, half a name. The first word of several names is a kind, whatever it means.
 */
export function askKindless(
  registry: Registry,
  rows: readonly ImportRow[],
  places: CellPlaces,
  report: ReportFinding,
): void {
  const named = rows.filter(({ name }) => name !== '');
  // as they are written first: few words begin all names
  const written = new Map<string, number>();
  for (const { name } of named) {
    const word = firstWord(name);
    written.set(word, (written.get(word) ?? 0) + 1);
  }
  const heads = new Map<string, number>();
  for (const [word, count] of written) heads.set(fold(word), (heads.get(fold(word)) ?? 0) + count);
  const isOnly = (name: string): boolean => written.get(firstWord(name)) === 1 && heads.get(headOf(name)) === 1;
  let known: Set<string> | undefined;
  const isKind = (head: string): boolean => {
    known ??= new Set([...registry.units.values()].map(({ name }) => headOf(name)));
    return known.has(head);
  };
  const isAlone = ({ name }: ImportRow): boolean => isBare(name) && !looksLikeBody(name) && !isKind(headOf(name));
  const isNew = ({ faulty, act, code, nameBefore }: ImportRow): boolean =>
    !faulty && NAMING.has(act) && nameBefore === undefined && (code === undefined || registry.unit(code) === undefined);
  for (const row of named) {
    if (OLD.test(row.name) && isNew(row))
      report('warning', 'import-name-doubtful', places.of(row.unit, 'name'), { name: row.name }, 'old');
  }
  const kindless = named.filter((row) => (isOnly(row.name) || PERSON.test(row.name)) && isNew(row) && isAlone(row));
  if (kindless.length === 0) return;
  // a list of few rows stands beside the registry
  const listed = named.length > OTHERS ? named : [...named, ...[...registry.units.values()].slice(0, SAMPLE)];
  const saying = listed.slice(0, SAMPLE).filter(({ name }) => looksLikeBody(name)).length;
  if (saying < OTHERS * kindless.length) return;
  for (const row of kindless) {
    const isPerson = PERSON.test(row.name.normalize('NFC'));
    const place = places.of(row.unit, 'name');
    if (isPerson) row.faulty = true;
    if (isPerson) report('error', 'import-no-value', place, { field: 'name', value: row.name }, 'person');
    else report('warning', 'import-name-doubtful', place, { name: row.name });
  }
}

/** A new name that looks like none beside an old one that does: "Đổi địa chỉ", "Chờ quyết định"; what it means is asked. */
export function askNoNewName(registry: Registry, row: ImportRow, places: CellPlaces, report: ReportFinding): void {
  const { name, nameBefore, code, change } = row;
  if (row.faulty || name === '' || (nameBefore === undefined && change !== 'rename')) return;
  const was = nameBefore ?? registry.unit(code ?? '')?.name;
  if (was === undefined || !looksLikeBody(was) || looksLikeBody(name)) return;
  const place = places.of(row.unit, 'nameAfter', 'name');
  // "Giữ nguyên tên Trường A" has the old one in it
  const isSaid = fold(name).includes(fold(was));
  if (isSaid || isWhollyOther(registry, name, was)) {
    row.faulty = true;
    report('error', 'import-no-value', place, { field: 'name', value: name, was }, 'no-body');
  } else if (isBare(name)) report('warning', 'import-name-doubtful', place, { name });
}
