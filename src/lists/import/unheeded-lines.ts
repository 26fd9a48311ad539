import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import { fold, foldTone } from '../../core/text/fold.js';
import { sheetKey } from '../place-keys.js';
import { looksLikeBody } from '../recognise/footer-words.js';
import type { Listed, UnheededLine } from '../recognise/listed.js';
import { isOfDuties } from '../recognise/notes-below.js';
import { dayAt } from '../recognise/title-days.js';
import { saysEnd } from '../recognise/words-of-end.js';
import { BLANKS_KEEP } from './form.js';
import type { ImportOptions, ImportRow, ReportFinding } from './import-model.js';
import { isInForce, listsAnew } from './in-force.js';
import type { NameIndex } from './name-index.js';
import { NoteBodies } from './note-bodies.js';

/** Lines that are named one by one; of a long text no more are. */
const MOST_NAMED = 5;
/** Letters of a line that are shown. */
const LONGEST = 160;

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** By which a line asks for something, or says what has become of the body that it begins with. */
const ASKS =
  /^[\s\p{P}\d]*(?:(?:ngoài ra|đồng thời|bên cạnh đó|riêng|ghi chú|lưu ý|và)[\s,:]+)*(?:(?:kính )?đề nghị|kiến nghị|đề xuất|yêu cầu|xin)(?!\p{L})/iu;
const NOTE = /^[\s\p{P}\d]*(?:ngoài ra|đồng thời|riêng|ghi chú|lưu ý)(?!\p{L})/iu;
/** What becomes of a body short of its end. */
const OTHERWISE =
  /(?<!\p{L})(?:đổi tên|đổi thành|(?:điều chỉnh|thay đổi|cập nhật|sửa) tên|nay là|chuyển (?:về|sang|đến)|thay (?:thế )?mã|đổi mã|tách|chia)(?!\p{L})/iu;

/** True for words by which something becomes of a body; not for what a Decision gives somebody to do. */
function saysSomething(text: string): boolean {
  return (saysEnd(text) || OTHERWISE.test(text)) && !isOfDuties(foldTone(text));
}

/** The open body of which a line asks something, or says what became of it, where no row speaks of that. */
function askedOf(text: string, rows: readonly ImportRow[], bodies: NoteBodies): Unit | undefined {
  const found = bodies.inLine(text);
  const isOfBody = ASKS.test(text) || NOTE.test(text) || looksLikeBody(text.trim());
  const said = new Set(rows.flatMap(({ code, codeBefore }) => [code, codeBefore]));
  return isOfBody ? found.find(({ code }) => !said.has(code)) : undefined;
}

/** Findings of lines beside the rows. */
const TOLD: ReadonlySet<string> = new Set(['list-row-unread', 'list-line-unread', 'list-line-unplaced']);

/** True for lines of which a finding of their own speaks. */
function toldOf(findings: Listed['findings']): (line: UnheededLine) => boolean {
  const own = findings.filter(({ rule }) => TOLD.has(rule));
  const texts = new Set(own.map(({ args }) => args.text));
  const rows = new Set(own.map(({ place }) => `${sheetKey(place)}\u0000${place.row ?? ''}`));
  return ({ text, place }) =>
    texts.has(text) || (place.row !== undefined && rows.has(`${sheetKey(place)}\u0000${place.row}`));
}

/** What an article does to a body by itself: the open body whose end or new name no row speaks of, or that it may be so. */
function undoneOf(
  { deed, text }: UnheededLine,
  rows: readonly ImportRow[],
  bodies: NoteBodies,
): Unit | 'maybe' | undefined {
  if (deed === undefined) return undefined;
  const words = nameWords(text);
  const isSaid = rows.some(({ name, unit: { nameBefore } }) =>
    [name, nameBefore].some((each) => each !== undefined && each !== '' && words.includes(nameWords(each))),
  );
  if (isSaid) return undefined;
  const said = new Set(rows.flatMap(({ code, codeBefore }) => [code, codeBefore]));
  const [found] = bodies.inLine(deed.of);
  if (found === undefined || deed.moves === true) return 'maybe';
  return said.has(found.code) ? undefined : found;
}

function nameWords(text: string): string {
  return ` ${fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
}

/** Names the lines around the rows that nobody understood, in a list of units in force: they may say what becomes of these. */
export function tellUnheededLines(
  registry: Registry,
  { unheeded, findings }: Pick<Listed, 'unheeded' | 'findings'>,
  rows: readonly ImportRow[],
  options: ImportOptions,
  names: NameIndex,
  report: ReportFinding,
): void {
  // what stands in our own forms is ours; of what casts doubt on rows it has been told
  const isTold = toldOf(findings);
  const lines = unheeded.filter((line) => !line.text.normalize('NFC').includes(BLANKS_KEEP) && !isTold(line));
  if (lines.length === 0 || listsAnew(registry, options)) return;
  const bodies = new NoteBodies(registry, options.decision);
  const asking = new Set<UnheededLine>();
  const undone = new Map(lines.flatMap((line) => [[line, undoneOf(line, rows, bodies)] as const]));
  for (const line of lines) {
    const own = undone.get(line);
    const asked = line.deed === undefined && saysSomething(line.text) ? askedOf(line.text, rows, bodies) : undefined;
    const unit = own === 'maybe' ? undefined : (own ?? asked);
    if (unit === undefined) continue;
    asking.add(line);
    const args = { text: shown(line.text), code: unit.code, name: unit.name };
    report('error', 'import-line-unheeded', line.place, args, line.deed === undefined ? 'body' : 'article');
  }
  const isOfRows = rows.some((row) => isInForce(registry, row, names, options));
  // a line that gives a day is heeded, or told of as that
  const others = lines.filter((line) => {
    if (asking.has(line)) return false;
    if (line.deed !== undefined) return undone.get(line) === 'maybe';
    if (dayAt(line.text) !== undefined) return false;
    return (isOfRows && line.isPlain !== true) || (ASKS.test(line.text) && saysSomething(line.text));
  });
  for (const { place, text } of others.slice(0, MOST_NAMED))
    report('warning', 'import-line-unheeded', place, { text: shown(text) });
  const more = others[MOST_NAMED];
  if (more === undefined) return;
  const args = { text: shown(more.text), count: others.length - MOST_NAMED };
  report('warning', 'import-line-unheeded', more.place, args, 'more');
}
