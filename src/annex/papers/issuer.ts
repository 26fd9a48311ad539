import { departmentOn } from '../../core/query/department-on-day.js';
import { authorityOf } from '../../core/registry/authority.js';
import { isSameNameIn } from '../../core/registry/names.js';
import { isSigned, type Registry } from '../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import { table } from '../../core/table.js';
import type { AnnexView } from '../annex-view.js';
import { VIETNAMESE } from '../annex-words.js';
import { bodiesOf, bodyLines, type DecisionBodies, parentLines } from '../decision/bodies.js';
import { departmentUnder, type NamedDepartment } from '../decision/department.js';
import { signerLines } from '../decision/foot.js';
import { punctuated } from '../decision/grounds.js';
import { membersOf } from '../decision/issuing-body.js';
import { gapLine, type Line, line } from '../decision/model.js';
import { dateOfDecision, numberOfDecision } from '../official.js';
import type { Gaps } from './paper.js';

/** The body that issues a paper. */
export interface Issuer {
  /** As it stands in a sentence. */
  name: Line;
  parent: string | undefined;
  body: readonly Line[];
  /** Letters of the body in the numbers of its papers: `STTTT`. */
  symbol: string;
  signature: readonly Line[];
  signer: string;
  /** The mark of whoever drafted its paper; undefined where nobody is known. */
  drafter: string | undefined;
  author: string;
}

/** Decision, registry and state that a paper is made from. */
export interface PaperContext {
  registry: Registry;
  decision: Decision;
  today: IsoDate;
  view: AnnexView;
  bodies: DecisionBodies;
  gaps: Gaps;
}

/** The same, with those who are spoken of. */
export function contextOf(
  registry: Registry,
  decision: Decision,
  today: IsoDate,
  view: AnnexView,
  gaps: Gaps,
): PaperContext {
  return { registry, decision, today, view, gaps, bodies: bodiesOf(decision, registry, view, today) };
}

/** Departments whose letters are not their initials. */
const SPECIAL: Readonly<Record<string, string>> = table({ 'Sở Ngoại vụ': 'SNgV' });

/** `Sở Thông tin và Truyền thông` → `STTTT`; undefined for bodies whose letters do not follow from their names. */
function initialsOf(name: string): string | undefined {
  if (!/^Sở\s/u.test(name)) return undefined;
  const special = SPECIAL[name];
  if (special !== undefined) return special;
  const words = name.split(/[\s,–-]+/u).filter((word) => word !== '' && word.toLocaleLowerCase('vi') !== 'và');
  return words.map((word) => word.charAt(0).toLocaleUpperCase('vi')).join('');
}

/** Serves a National Assembly's delegation beside the council: an agency of its own, under neither of them. */
const JOINT_OFFICE = /^Văn phòng Đoàn đại biểu Quốc hội(?:\s|$)/iu;

/** Letters of the department in the numbers of its papers: as it says, as it used them, as the registry knows them, else its initials. */
function symbolOfDepartment(
  registry: Registry,
  decision: Decision | undefined,
  { name, symbol, isOwnOffice }: NamedDepartment,
): string | undefined {
  if (symbol !== undefined) return symbol;
  // by what it submitted itself, and not by what the office before it did
  const submitted = decision?.department?.name === name ? decision.submitted?.number : undefined;
  const used = /\/TTr-(\S+)$/u.exec(submitted ?? '')?.[1];
  if (used !== undefined) return used;
  const known = Object.entries(registry.settings.abbreviations ?? {}).find(([, full]) => full === name)?.[0];
  if (known !== undefined && /^\S+$/u.test(known)) return known;
  const initials = isOwnOffice && !JOINT_OFFICE.test(name) ? 'VP' : initialsOf(name);
  if (initials !== undefined) return initials;
  for (const root of registry.childrenOf(undefined)) {
    for (const unit of registry.childrenOf(root.code)) {
      const { shortName } = unit;
      if (shortName !== undefined && /^\S+$/u.test(shortName) && isSameNameIn(registry, unit.name, name))
        return shortName;
    }
  }
  return undefined;
}

/**
 * A department that issues a paper, its authority above it.
 * @param department undefined where nobody is named
 */
export function departmentIssuer(
  registry: Registry,
  department: NamedDepartment | undefined,
  authority: string,
  decision: Decision | undefined,
  gaps: Gaps,
): Issuer {
  const above = bodyLines(authority).join('\n');
  if (department === undefined) {
    const missing = gaps.line(decision === undefined ? 'settings' : 'department', 'cơ quan chủ trì');
    return {
      name: missing,
      parent: above,
      body: [gapLine('CƠ QUAN CHỦ TRÌ')],
      symbol: '…',
      signature: [gapLine('CHỨC VỤ CỦA NGƯỜI KÝ')],
      signer: '',
      drafter: undefined,
      author: authority,
    };
  }
  // the decision is drafted in its authority's office: that mark is of the department only where it is this office
  const {
    name,
    title,
    signer,
    signerTitle,
    drafter = department.isOwnOffice ? decision?.drafter : undefined,
  } = department;
  const isJoint = JOINT_OFFICE.test(name);
  const isOwnOffice = department.isOwnOffice && !isJoint;
  const symbol = symbolOfDepartment(registry, decision, department);
  if (symbol === undefined) gaps.note('symbol');
  const signs = signerTitle ?? title;
  const lines = signerLines(signs === undefined ? undefined : { title: signs }, name);
  const signature = lines.length === 0 ? [gaps.line('head', 'CHỨC VỤ CỦA NGƯỜI KÝ')] : lines;
  if (signer === undefined) gaps.note('head-name');
  return {
    name: line(name),
    parent: isJoint ? undefined : above,
    // what stands under the body's own name says no more than that it is its office
    body: [line(isOwnOffice ? 'VĂN PHÒNG' : name.toLocaleUpperCase('vi'))],
    symbol: symbol ?? '…',
    signature,
    signer: signer ?? '',
    drafter,
    author: name,
  };
}

/** The authority itself as issuer, signed for as its decision is. */
export function authorityIssuer({ registry, decision, today, view, bodies, gaps }: PaperContext): Issuer {
  const signer = decision.signer ?? registry.settings.signer;
  const titles = signerLines(signer, bodies.decider);
  const known = signer?.title !== undefined;
  if (signer?.name === undefined) gaps.note('signer-name');
  return {
    name: line(bodies.authority),
    parent: parentLines(bodies.authority, registry, view),
    body: bodyLines(bodies.authority).map(line),
    symbol: numberOfDecision(decision, registry, today).replace(/^.*\/(?:QĐ-)?/su, ''),
    signature: known ? titles : [...titles, gaps.line('signer', 'QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ')],
    signer: signer?.name ?? '',
    drafter: decision.drafter,
    author: authorityOf(registry, decision, today),
  };
}

/** The mark of a paper that rests on a decision which is not signed. */
export function draftMark({ decision, today }: Pick<PaperContext, 'decision' | 'today'>): { mark?: string } {
  return isSigned(decision) ? {} : { mark: VIETNAMESE.draftMark(today, undefined) };
}

/** The office in charge of a decision as it is on the day of a paper of its own. */
export function departmentOfPaper(
  { registry, decision, bodies: { authority } }: PaperContext,
  day: IsoDate,
): NamedDepartment | undefined {
  const { department } = decision;
  const then = department === undefined ? undefined : departmentOn(registry, department, authority, day);
  return then === undefined ? undefined : departmentUnder(authority, then);
}

/** The office that puts a decision before its authority, as it is on the day of its Tờ trình. */
export function submitterOf(context: PaperContext): NamedDepartment | undefined {
  const { submitted } = context.decision;
  return submitted === undefined ? context.bodies.department : departmentOfPaper(context, submitted.on);
}

/** The year in which a decision was, or is expected to be, signed. */
export function yearOf({ decision, today }: Pick<PaperContext, 'decision' | 'today'>): string {
  return dateOfDecision(decision, today).slice(-4);
}

/** The year of a paper that follows a decision: of the day it is drawn up on, once that is signed. */
export function yearAfter(context: Pick<PaperContext, 'decision' | 'today'>): string {
  return isSigned(context.decision) ? context.today.slice(0, 4) : yearOf(context);
}

/** What stands after the number of a công văn: `STTTT-CNTT`, the body and the unit that drafted it. */
export function dispatchSymbol({ symbol, drafter }: Issuer): string {
  const unit = drafter?.replace(/\d+$/u, '');
  return unit === undefined || unit === '' ? symbol : `${symbol}-${unit}`;
}

/** Everybody that a decision's papers go to. */
export function addresseesOf({ rank, members, localities, authority, short }: DecisionBodies): string[] {
  if (rank === 'central' || rank === 'office' || rank === 'council') return [membersOf(rank, authority)];
  const place = short.replace(/^\S+ ban nhân dân\s*/iu, '');
  return [
    rank === 'province' && place !== '' ? `${members} ${place}` : members,
    ...(localities === undefined ? [] : [localities]),
    'Các cơ quan, đơn vị có liên quan',
  ];
}

/** Nơi nhận of a paper that names its addressees above. */
export function asAbove({ drafter }: Pick<Issuer, 'drafter'>, ...others: string[]): Line[] {
  const filed = drafter === undefined ? '- Lưu: VT' : `- Lưu: VT, ${drafter}`;
  return punctuated(['- Như trên', ...others.map((other) => `- ${other}`), filed].map(line));
}
