import { parentOf } from '../../core/code/code.js';
import { authorityOf, placeAt } from '../../core/registry/authority.js';
import { writtenOutIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Decision, Department, IsoDate } from '../../core/registry/types.js';
import { fold } from '../../core/text/fold.js';
import type { AnnexView } from '../annex-view.js';

/** Who is spoken of in a Decision. */
export interface DecisionBodies {
  /** The issuing body: `Ủy ban nhân dân thành phố Hải Phòng`. */
  authority: string;
  /** The same where the place is understood: `Ủy ban nhân dân thành phố`. */
  short: string;
  /** A people's committee, whose departments and districts are named as such. */
  isCommittee: boolean;
  /** The department in charge and its head; undefined where the proposal does not say. */
  department: { name: string; head: string } | undefined;
  /** `Ủy ban nhân dân các quận, huyện`; undefined where no such body is listed. */
  localities: string | undefined;
}

/** Kinds of locality with a people's committee, in the order they are named. */
const LOCALITIES = ['thành phố', 'quận', 'huyện', 'thị xã', 'phường', 'xã', 'đặc khu', 'thị trấn'];

function committeesOf(registry: Registry, view: AnnexView): string | undefined {
  const found = new Set<string>();
  for (const root of registry.childrenOf(undefined)) {
    for (const unit of registry.childrenOf(root.code)) {
      if (!view.inForce(unit)) continue;
      const name = fold(writtenOutIn(registry, view.nameOf(unit)));
      const kind = LOCALITIES.find((each) => name.startsWith(`uy ban nhan dan ${fold(each)} `));
      if (kind !== undefined) found.add(kind);
    }
  }
  const kinds = LOCALITIES.filter((kind) => found.has(kind));
  return kinds.length === 0 ? undefined : `Ủy ban nhân dân các ${kinds.join(', ')}`;
}

const HEADS = [
  'Giám đốc',
  'Chánh',
  'Chủ nhiệm',
  'Tổng Cục trưởng',
  'Cục trưởng',
  'Vụ trưởng',
  'Viện trưởng',
  'Thủ trưởng',
];

/** The proposer in `Theo đề nghị của Giám đốc Sở … tại Tờ trình số …`. */
function departmentOf(proposal: string | undefined): DecisionBodies['department'] {
  const proposer = proposal
    ?.replace(/^(?:Theo|Xét) đề nghị của\s+/iu, '')
    .replace(/\s+tại\s+(?:Tờ trình|Công văn|Văn bản|Báo cáo)[\s\S]*$/iu, '')
    .replace(/[.;,\s]+$/u, '');
  if (proposer === undefined || proposer === '') return undefined;
  const head = HEADS.find((title) => proposer.startsWith(`${title} `));
  if (head === undefined)
    return { name: proposer, head: `${/^Sở /.test(proposer) ? 'Giám đốc' : 'Thủ trưởng'} ${proposer}` };
  return { name: proposer.slice(head.length + 1), head: proposer };
}

/** The office in charge as the decision names it; nothing is read out of the proposal then. */
function namedDepartment({ name, head }: Department): { name: string; head: string } {
  const title = head ?? (/^Sở /.test(name) ? 'Giám đốc' : 'Thủ trưởng');
  return { name, head: title.endsWith(` ${name}`) ? title : `${title} ${name}` };
}

/** Who is spoken of in a decision. */
export function bodiesOf(decision: Decision, registry: Registry, view: AnnexView, today: IsoDate): DecisionBodies {
  const authority = authorityOf(registry, decision, today).replace(/^Chủ tịch\s+/iu, '');
  const place = ` ${placeAt(registry, decision.signed ?? today)}`;
  return {
    authority,
    short: authority.endsWith(place) ? authority.slice(0, -place.length) : authority,
    isCommittee: fold(writtenOutIn(registry, authority)).startsWith('uy ban nhan dan '),
    department:
      decision.department === undefined ? departmentOf(decision.proposal) : namedDepartment(decision.department),
    localities: committeesOf(registry, view),
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
