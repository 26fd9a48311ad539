import { isDescendantOf, levelOf, parentOf } from '../../core/code/code.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { CheckFinding } from '../../core/comparison.js';
import { sheetKey } from '../place-keys.js';
import type { ListedUnit } from '../recognise/listed.js';
import { differing } from './compare-findings.js';
import type { PlacedRow } from './compare-headings.js';
import type { ComparedColumns } from './compared-columns.js';
import type { Listing } from './match.js';

/** Levels whose annexes are parted by the bodies above. */
const UNDER_HEADINGS = 3;

/** The bodies that a row may stand under: those right above the codes that it is about. */
function bodiesOver({ codes }: PlacedRow): string[] {
  return codes.flatMap((code) => (levelOf(code) < UNDER_HEADINGS ? [] : (parentOf(code) ?? [])));
}

/** True for a heading of another body, which is named where it stands. */
function isElsewhere(code: string, over: readonly string[]): boolean {
  return !over.some((each) => isDescendantOf(each, code));
}

/**
 * Bodies whose heading is not there, or lacks its code or name, over the rows that stand under them in what the tool
 * prints: a name like "Phòng Kinh tế" says nothing alone. Each is named once for its table, at the first of its rows.
 */
export function unheaded(
  columns: ComparedColumns,
  placed: ReadonlyMap<ListedUnit, PlacedRow>,
  { registry, nameOf }: Listing,
): CheckFinding[] {
  const inTable = new Set([...placed].map(([{ place }, { unit }]) => `${sheetKey(place)} ${unit.code}`));
  const named = new Set<string>();
  return [...placed].flatMap(([row, about]): CheckFinding[] => {
    const over = bodiesOver(about);
    const sheet = sheetKey(row.place);
    const { group, stray = group } = row;
    const code = stray?.code === undefined ? undefined : tidyCode(stray.code);
    const own = over.find((each) => each === code);
    const [body = ''] = own === undefined ? over : [own];
    const isLacking = own === undefined ? code === undefined || !isElsewhere(code, over) : stray?.name === undefined;
    // one whose own row is above needs no heading
    const isOver = over.length === 0 || over.some((each) => inTable.has(`${sheet} ${each}`));
    if (!isLacking || isOver || named.has(`${sheet} ${body}`)) return [];
    named.add(`${sheet} ${body}`);
    const unit = registry.unit(body);
    const name = unit === undefined ? '' : nameOf(unit);
    const subject = { place: columns.codeCell(row), code: body, name };
    const words =
      own === undefined
        ? ({ field: 'groupCode', file: stray?.code ?? null, registry: body } as const)
        : ({ field: 'groupName', file: null, registry: name } as const);
    return [differing('different', subject, words)];
  });
}
