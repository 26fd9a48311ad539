import { parentOf } from '../../core/code/code.js';
import { departmentSaid } from '../../core/query/department-on-day.js';
import { authorityOf, isOneBody } from '../../core/registry/authority.js';
import { writtenOutIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { bodyUnder, deciderOf, isLocalityAt, ministryAt } from '../../core/registry/state-bodies.js';
import type { Decision, IsoDate, Unit } from '../../core/registry/types.js';
import { fold } from '../../core/text/fold.js';
import type { AnnexView } from '../annex-view.js';
import { expectedDay, kindWord } from '../official.js';
import { departmentUnder, type NamedDepartment } from './department.js';
import { membersOf, officeHeadOf, type Rank, rankOf, type ShortForms, shortForms } from './issuing-body.js';

/** Who is spoken of in a Decision. */
export interface DecisionBodies extends ShortForms {
  /** The issuing body: `Ủy ban nhân dân thành phố Hải Phòng`. */
  authority: string;
  /** Whoever decides for it, above the grounds: the same, or its head, `Bộ trưởng Bộ Tư pháp`. */
  decider: string;
  rank: Rank;
  /** The units that it may command beside localities: `Các sở, ban, ngành`. */
  members: string;
  /** The head of its own office: `Chánh Văn phòng Ủy ban nhân dân thành phố`; undefined where it has none. */
  officeHead: string | undefined;
  /** The office in charge, and its head with the office behind where that is known. */
  department: NamedDepartment | undefined;
  /** `Ủy ban nhân dân các quận, huyện`; undefined where no such body is listed. */
  localities: string | undefined;
  /** Whose demands are carried out: `Chính phủ, Bộ Khoa học và Công nghệ`; of a body under another, that one. */
  demands: string;
  /** Who is reported to beside the issuing body; undefined where nobody is. */
  overseer: string | undefined;
}

/** Kinds of locality with a people's committee, in the order they are named. */
const LOCALITIES = ['thành phố', 'quận', 'huyện', 'thị xã', 'xã', 'phường', 'thị trấn', 'đặc khu'];

/** The committees of the localities directly under a body. */
function committeesOf(registry: Registry, view: AnnexView, above: readonly Unit[], day: IsoDate): string | undefined {
  const found = new Set<string>();
  for (const unit of above.flatMap(({ code }) => registry.childrenOf(code))) {
    if (!view.inForce(unit)) continue;
    const name = fold(writtenOutIn(registry, view.nameOf(unit)));
    const kind = LOCALITIES.find((each) => name.startsWith(`uy ban nhan dan ${fold(each)} `));
    if (kind !== undefined) found.add(kind);
  }
  const kinds = LOCALITIES.filter((kind) => found.has(kind) && isLocalityAt(kind, day));
  return kinds.length === 0 ? undefined : `Ủy ban nhân dân các ${kinds.join(', ')}`;
}

/** The unit that issues a decision; undefined for a body that the registry does not hold. */
function unitCalled(registry: Registry, view: AnnexView, authority: string): Unit | undefined {
  for (const unit of registry.units.values()) {
    if (view.nameOf(unit) === authority) return unit;
  }
  return undefined;
}

/** Who is spoken of in a decision. */
export function bodiesOf(decision: Decision, registry: Registry, view: AnnexView, today: IsoDate): DecisionBodies {
  const named = authorityOf(registry, decision, today).replace(/^UBND(?=\s)/u, 'Ủy ban nhân dân');
  const body = named.replace(
    /^(?:Chủ tịch\s+(?=(?:Ủy|Uỷ) ban nhân dân)|(?:Chủ tịch|Thường trực)\s+(?=Hội đồng nhân dân))/iu,
    '',
  );
  const authority = bodyUnder(body);
  const day = expectedDay(decision, today);
  const ministry = ministryAt(day);
  // which may have taken another name since
  const isMinistry = isOneBody(registry, authority, ministry);
  const roots = registry.childrenOf(undefined);
  const unit = unitCalled(registry, view, authority);
  const rank = rankOf(authority, unit === undefined || parentOf(unit.code) === undefined);
  const forms = shortForms(authority);
  // where the chairman decides, papers go to him and not to the whole body
  const isChairman = /^Chủ tịch\s/iu.test(named) && named !== body;
  const superior = isChairman ? `Chủ tịch ${forms.short}` : forms.superior;
  const department = departmentSaid(registry, decision, authority, today);
  // what stands under another body answers to that one, not to the Government
  const isUnder = rank === 'district' || rank === 'commune' || rank === 'office';
  const next = isUnder ? aboveOf(unit, registry, view) : undefined;
  const over = next === undefined ? undefined : shortForms(next).short;
  const above = unit !== undefined ? [unit] : rank === 'province' ? roots : [];
  return {
    authority,
    // a council passes its Nghị quyết itself, and not whoever decides between its sessions
    decider: kindWord(decision) === 'Nghị quyết' ? authority : deciderOf(named),
    ...forms,
    superior,
    rank,
    members: membersOf(rank, forms.short),
    officeHead: officeHeadOf(authority, rank, forms.short, day),
    department: department === undefined ? undefined : departmentUnder(authority, department),
    localities: rank === 'province' || rank === 'district' ? committeesOf(registry, view, above, day) : undefined,
    demands: over ?? (isMinistry ? 'Chính phủ' : `Chính phủ, ${ministry}`),
    overseer: over ?? (isMinistry ? undefined : ministry),
  };
}

/** The lines an issuing body's name is set in: `ỦY BAN NHÂN DÂN` above `THÀNH PHỐ HẢI PHÒNG`. */
export function bodyLines(authority: string): string[] {
  const capitals = authority.toLocaleUpperCase('vi');
  const parts = /^((?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)\s+(.+)$/u.exec(capitals);
  return parts?.[1] === undefined || parts[2] === undefined ? [capitals] : [parts[1], parts[2]];
}

/** The body directly above a unit. */
function aboveOf(unit: Unit | undefined, registry: Registry, view: AnnexView): string | undefined {
  const parent = unit === undefined ? undefined : parentOf(unit.code);
  const above = parent === undefined ? undefined : registry.unit(parent);
  return above === undefined ? undefined : view.nameOf(above);
}

/** The body directly above an issuing one that is itself a unit of the registry, in the lines that it is set in. */
export function parentLines(authority: string, registry: Registry, view: AnnexView): string | undefined {
  const above = aboveOf(unitCalled(registry, view, authority), registry, view);
  return above === undefined ? undefined : bodyLines(above).join('\n');
}
