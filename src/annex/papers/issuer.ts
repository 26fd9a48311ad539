import { authorityOf } from '../../core/registry/authority.js';
import { isSameNameIn } from '../../core/registry/names.js';
import { isSigned, type Registry } from '../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import type { AnnexView } from '../annex-view.js';
import { VIETNAMESE } from '../annex-words.js';
import { bodiesOf, bodyLines, type DecisionBodies, parentBody } from '../decision/bodies.js';
import { punctuated } from '../decision/grounds.js';
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
const SPECIAL: Readonly<Record<string, string>> = { 'Sở Ngoại vụ': 'SNgV' };

/** `Sở Thông tin và Truyền thông` → `STTTT`; undefined for bodies whose letters do not follow from their names. */
function initialsOf(name: string): string | undefined {
  if (!/^Sở\s/u.test(name)) return undefined;
  const special = SPECIAL[name];
  if (special !== undefined) return special;
  const words = name.split(/[\s,–-]+/u).filter((word) => word !== '' && word.toLocaleLowerCase('vi') !== 'và');
  return words.map((word) => word.charAt(0).toLocaleUpperCase('vi')).join('');
}

/** Letters of the department in the numbers of its papers: as it used them, as the registry knows them, else its initials. */
function symbolOfDepartment(registry: Registry, decision: Decision | undefined, name: string): string | undefined {
  const used = /\/TTr-(\S+)$/u.exec(decision?.submitted?.number ?? '')?.[1];
  if (used !== undefined) return used;
  const known = Object.entries(registry.settings.abbreviations ?? {}).find(([, full]) => full === name)?.[0];
  if (known !== undefined && /^\S+$/u.test(known)) return known;
  const initials = initialsOf(name);
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

/** `Giám đốc`, without the name of the office behind; undefined where nobody says it and the name does not. */
function titleOf(name: string, head: string | undefined): string | undefined {
  if (head === undefined) return /^Sở\s/u.test(name) ? 'Giám đốc' : undefined;
  return head.endsWith(` ${name}`) ? head.slice(0, -name.length - 1) : head;
}

/**
 * A department that issues a paper, its authority above it.
 * @param department its name, and the title of its head or `Giám đốc Sở …`; undefined where nobody is named
 */
export function departmentIssuer(
  registry: Registry,
  department: { name: string; head?: string | undefined } | undefined,
  authority: string,
  decision: Decision | undefined,
  gaps: Gaps,
): Issuer {
  const parent = bodyLines(authority).join('\n');
  if (department === undefined) {
    const missing = gaps.line(decision === undefined ? 'settings' : 'department', 'cơ quan chủ trì');
    return {
      name: missing,
      parent,
      body: [gapLine('CƠ QUAN CHỦ TRÌ')],
      symbol: '…',
      signature: [gapLine('CHỨC VỤ CỦA NGƯỜI KÝ')],
      signer: '',
      author: authority,
    };
  }
  const { name, head } = department;
  const symbol = symbolOfDepartment(registry, decision, name);
  if (symbol === undefined) gaps.note('symbol');
  const title = titleOf(name, head);
  return {
    name: line(name),
    parent,
    body: [line(name.toLocaleUpperCase('vi'))],
    symbol: symbol ?? '…',
    signature: [title === undefined ? gaps.line('head', 'CHỨC VỤ CỦA NGƯỜI KÝ') : line(title.toLocaleUpperCase('vi'))],
    signer: '',
    author: name,
  };
}

/** The authority itself as issuer, signed for as its decision is. */
export function authorityIssuer({ registry, decision, today, view, bodies, gaps }: PaperContext): Issuer {
  const signer = decision.signer ?? registry.settings.signer;
  const titles = [signer?.onBehalf, signer?.acting, signer?.title].flatMap((each) =>
    each === undefined ? [] : [line(each.toLocaleUpperCase('vi'))],
  );
  const known = signer?.acting !== undefined || signer?.title !== undefined;
  return {
    name: line(bodies.authority),
    parent: parentBody(bodies.authority, registry, view)?.toLocaleUpperCase('vi'),
    body: bodyLines(bodies.authority).map(line),
    symbol: numberOfDecision(decision, registry, today).replace(/^.*\/(?:QĐ-)?/su, ''),
    signature: known ? titles : [...titles, gaps.line('signer', 'QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ')],
    signer: signer?.name ?? '',
    author: authorityOf(registry, decision, today),
  };
}

/** The mark of a paper that rests on a decision which is not signed. */
export function draftMark({ decision, today }: Pick<PaperContext, 'decision' | 'today'>): { mark?: string } {
  return isSigned(decision) ? {} : { mark: VIETNAMESE.draftMark(today, undefined) };
}

/** The year in which a decision was, or is expected to be, signed. */
export function yearOf({ decision, today }: Pick<PaperContext, 'decision' | 'today'>): string {
  return dateOfDecision(decision, today).slice(-4);
}

/** What stands after the number of a công văn: `STTTT-CNTT`, the body and the unit that drafted it. */
export function dispatchSymbol({ symbol }: Issuer, drafter: string | undefined): string {
  const unit = drafter?.replace(/\d+$/u, '');
  return unit === undefined || unit === '' ? symbol : `${symbol}-${unit}`;
}

/** Everybody that a decision's papers go to. */
export function addresseesOf({ isCommittee, localities, authority, short }: DecisionBodies): string[] {
  if (!isCommittee) return [`Các cơ quan, đơn vị thuộc, trực thuộc ${authority}`];
  const place = short.replace(/^\S+ ban nhân dân\s*/iu, '');
  return [
    `Các sở, ban, ngành${place === '' ? '' : ` ${place}`}`,
    ...(localities === undefined ? [] : [localities]),
    'Các cơ quan, đơn vị có liên quan',
  ];
}

/** Nơi nhận of a paper that names its addressees above. */
export function asAbove(drafter: string | undefined, ...others: string[]): Line[] {
  const filed = drafter === undefined ? '- Lưu: VT' : `- Lưu: VT, ${drafter}`;
  return punctuated(['- Như trên', ...others.map((other) => `- ${other}`), filed].map(line));
}
