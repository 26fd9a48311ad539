import type { Annex, AnnexRow } from '../../../annex/annexes.js';
import { authorityOf } from '../../../core/registry/authority.js';
import { contactEntry, PUBLISHED_FIELDS } from '../../../core/registry/contact-fields.js';
import type { Registry } from '../../../core/registry/registry.js';
import { isSigned, untilOf } from '../../../core/registry/registry.js';
import type { Decision, Unit } from '../../../core/registry/types.js';
import { jsonText } from '../../../core/text/visible.js';
import type { AnnexWriter } from './annex-writer.js';

/** The last signed decision that granted or renamed a unit by a day; the catalogue asks for "QĐ ban hành, QĐ sửa đổi". */
function decisionOf(registry: Registry, unit: Unit, at: string): Decision | undefined {
  let last = registry.decision(unit.granted.decision);
  let since = '';
  for (const former of unit.formerNames ?? []) {
    const decision = registry.decision(former.decision);
    const until = untilOf(registry, former);
    if (isSigned(decision) && until !== undefined && until <= at && until > since) {
      last = decision;
      since = until;
    }
  }
  return last;
}

function slashed(date: string | undefined): string | null {
  return date === undefined ? null : date.split('-').reverse().join('/');
}

/** The contact data that the catalogue has keys for, under these keys. */
function contactOf(row: AnnexRow): Record<string, string | null> {
  return Object.fromEntries(
    PUBLISHED_FIELDS.flatMap((field) => {
      const { catalogueKey } = contactEntry(field);
      return catalogueKey === undefined ? [] : [[catalogueKey, row[field]]];
    }),
  );
}

function entry(row: AnnexRow, level: number, registry: Registry, at: string): object {
  const unit = registry.unit(row.code);
  const decision = unit === undefined ? undefined : decisionOf(registry, unit, at);
  return {
    [`MaDinhDanhCap${level}`]: row.code,
    TenDonVi: row.name,
    ...contactOf(row),
    QdBanHanhQdSuaDoi: decision?.number ?? null,
    NgayBanHanhQd: slashed(decision?.signed),
    CoQuanBanHanhQd: decision === undefined ? null : authorityOf(registry, decision, at),
  };
}

function table({ annex, groups }: Annex, registry: Registry, at: string): object[] {
  return groups.flatMap(({ rows }) => rows.map((row) => entry(row, annex, registry, at)));
}

/**
 * The national shared catalogue's tables `qlvanbandieuhanhcap1…4`: the array of one level where one was asked for,
 * else an object with the array of each. Codes that are not in force have no place in it.
 */
export const dmdc: AnnexWriter = ({ annexes, registry, view }) => {
  const [only] = annexes;
  const value =
    annexes.length === 1 && only !== undefined
      ? table(only, registry, view.at)
      : Object.fromEntries(
          annexes.map((annex) => [`qlvanbandieuhanhcap${annex.annex}`, table(annex, registry, view.at)]),
        );
  return `${jsonText(value, 2)}\n`;
};
