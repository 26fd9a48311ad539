import { parentOf } from '../../core/code/code.js';
import { authorityOf } from '../../core/registry/authority.js';
import { writtenOutIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import {
  bodyUnder,
  decidesItself,
  headOfBody,
  headTitleOf,
  isLocalityAt,
  ministryAt,
} from '../../core/registry/state-bodies.js';
import type { Decision, Department, IsoDate } from '../../core/registry/types.js';
import { fold } from '../../core/text/fold.js';
import type { AnnexView } from '../annex-view.js';
import { expectedDay } from '../official.js';

/** Who is spoken of in a Decision. */
export interface DecisionBodies {
  /** The issuing body: `Ủy ban nhân dân thành phố Hải Phòng`. */
  authority: string;
  /** Whoever decides for it, above the grounds: the same, or its head, `Bộ trưởng Bộ Tư pháp`. */
  decider: string;
  /** The issuing body where the place is understood: `Ủy ban nhân dân thành phố`, `Bộ`. */
  short: string;
  /** Who is reported to, where the place is understood: `Ủy ban nhân dân thành phố`, `Bộ trưởng`. */
  superior: string;
  /** Whose codes it decides on: `trên địa bàn thành phố`, `thuộc, trực thuộc Bộ`. */
  area: string;
  /** A people's committee, whose departments and districts are named as such. */
  isCommittee: boolean;
  /** The office in charge, and its head with the office behind where that is known. */
  department: { name: string; head: string | undefined } | undefined;
  /** `Ủy ban nhân dân các quận, huyện`; undefined where no such body is listed. */
  localities: string | undefined;
  /** Who looks after identifiers for the Government; undefined where that is the issuing body. */
  ministry: string | undefined;
}

/** Kinds of locality with a people's committee, in the order they are named. */
const LOCALITIES = ['thành phố', 'quận', 'huyện', 'thị xã', 'xã', 'phường', 'thị trấn', 'đặc khu'];

function committeesOf(registry: Registry, view: AnnexView, day: IsoDate): string | undefined {
  const found = new Set<string>();
  for (const root of registry.childrenOf(undefined)) {
    for (const unit of registry.childrenOf(root.code)) {
      if (!view.inForce(unit)) continue;
      const name = fold(writtenOutIn(registry, view.nameOf(unit)));
      const kind = LOCALITIES.find((each) => name.startsWith(`uy ban nhan dan ${fold(each)} `));
      if (kind !== undefined) found.add(kind);
    }
  }
  const kinds = LOCALITIES.filter((kind) => found.has(kind) && isLocalityAt(kind, day));
  return kinds.length === 0 ? undefined : `Ủy ban nhân dân các ${kinds.join(', ')}`;
}

/** The office in charge as the decision names it. */
function departmentOf({ name, head }: Department): { name: string; head: string | undefined } {
  const title = head ?? headTitleOf(name);
  return { name, head: title === undefined ? undefined : headOfBody(title, name) };
}

/** `Ủy ban nhân dân | thành phố | Hải Phòng` */
const OF_LOCALITY =
  /^((?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân|(?:Ủy|Uỷ) ban Nhân dân)\s+(tỉnh|thành phố|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu)(?:\s|$)/iu;
/** Bodies that papers call by the first word of their names. */
const BY_KIND = /^(Bộ|Sở|Tổng cục|Cục|Chi cục|Ban|Viện|Đài|Thanh tra|Ngân hàng Nhà nước|(?:Ủy|Uỷ) ban)\s/u;

function wordsFor(authority: string): Pick<DecisionBodies, 'short' | 'superior' | 'area'> {
  const [, body, locality] = OF_LOCALITY.exec(authority) ?? [];
  if (body !== undefined && locality !== undefined) {
    const short = `${body} ${locality}`;
    return { short, superior: short, area: `trên địa bàn ${locality}` };
  }
  const isWhole = decidesItself(authority);
  const short = (isWhole ? undefined : BY_KIND.exec(authority)?.[1]) ?? authority;
  const superior = isWhole ? short : (headTitleOf(authority) ?? short);
  return { short, superior, area: `thuộc, trực thuộc ${short}` };
}

/** Who is spoken of in a decision. */
export function bodiesOf(decision: Decision, registry: Registry, view: AnnexView, today: IsoDate): DecisionBodies {
  const named = authorityOf(registry, decision, today);
  const authority = bodyUnder(named.replace(/^Chủ tịch\s+(?=(?:Ủy|Uỷ) ban nhân dân)/iu, ''));
  const head = decidesItself(authority) ? undefined : headTitleOf(authority);
  const day = expectedDay(decision, today);
  const ministry = ministryAt(day);
  return {
    authority,
    decider: head === undefined ? named : headOfBody(head, authority),
    ...wordsFor(authority),
    isCommittee: fold(writtenOutIn(registry, authority)).startsWith('uy ban nhan dan '),
    department: decision.department === undefined ? undefined : departmentOf(decision.department),
    localities: committeesOf(registry, view, day),
    ministry: authority === ministry ? undefined : ministry,
  };
}

/** The lines an issuing body's name is set in: `ỦY BAN NHÂN DÂN` above `THÀNH PHỐ HẢI PHÒNG`. */
export function bodyLines(authority: string): string[] {
  const capitals = authority.toLocaleUpperCase('vi');
  const parts = /^((?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)\s+(.+)$/u.exec(capitals);
  return parts?.[1] === undefined || parts[2] === undefined ? [capitals] : [parts[1], parts[2]];
}

/** Name of the body directly above an issuing one that is itself a unit of the registry. */
export function parentBody(authority: string, registry: Registry, view: AnnexView): string | undefined {
  for (const unit of registry.units.values()) {
    const parent = view.nameOf(unit) === authority ? parentOf(unit.code) : undefined;
    const above = parent === undefined ? undefined : registry.unit(parent);
    if (above !== undefined) return view.nameOf(above);
  }
  return undefined;
}
