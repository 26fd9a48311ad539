import { isSameNameIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import { fold } from '../../core/text/fold.js';
import { looksLikeBody } from '../recognise/footer-words.js';
import type { ImportOptions, ImportRow } from './import-model.js';

/** A sentence that gives a body its new name: "Đổi thành A", "Nay là A", "Tên mới: A", "về việc đổi tên A thành B". */
const GIVES =
  /(?:^|[\s,;:(])(?:(?:đổi|điều chỉnh|thay|sửa)(?: đổi)? tên[^.;]*?(?:\sthành|\ssang|\slà|:|→|->)|đổi thành|nay (?:gọi )?là|tên (?:gọi )?(?:mới|đúng)(?: là)?|(?:lấy|mang|đặt) tên(?: là| mới)*|gọi là|thành(?<=^\s*thành))\s*:?\s*["“]?(?<given>\p{L}.*)$/isu;

type Noted = ['note' | 'reason', string];

function folded(text: string): string {
  return fold(text).toLowerCase();
}

/** The sentence of a note or a reason that gives a new name, which is not the one the row has. */
export function renamingNoted({ unit, name }: ImportRow): Noted | undefined {
  for (const field of ['note', 'reason'] as const) {
    const text = unit[field]?.normalize('NFC');
    const given = GIVES.exec(text ?? '')?.groups?.given ?? '';
    // a list that has been taken in has the new name in both cells
    if (text !== undefined && /^\p{Lu}/u.test(given) && !folded(given).startsWith(folded(name))) return [field, text];
  }
  return undefined;
}

/** The new name where only the note or the reason of a renaming gives it, alone or in a sentence. */
export function nameNoted(registry: Registry, row: ImportRow): Noted | undefined {
  for (const field of ['note', 'reason'] as const) {
    const text = row.unit[field];
    if (text !== undefined && looksLikeBody(text) && !isSameNameIn(registry, text, row.name)) return [field, text];
  }
  return renamingNoted(row);
}

/** True where a unit may have its name by this very list: by the decision that acts, or from the earlier name that a row gives. */
export function mayBeRenamed(
  { nameBefore, name }: ImportRow,
  unit: Unit,
  { decision, under = decision }: Pick<ImportOptions, 'decision' | 'under'>,
): boolean {
  if (nameBefore !== undefined && nameBefore !== name) return true;
  return unit.granted.decision === under || (unit.formerNames ?? []).some((former) => former.decision === under);
}
