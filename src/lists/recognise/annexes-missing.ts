import type { RawTable } from '../../formats/read/types.js';
import { ALL, annexBegun, annexesNamed, CLAUSE, isAnnex, MARK, paragraphsOf, refersToAnnex } from './annexes-said.js';
import { isArticle } from './article.js';
import type { ListFinding, ListTable } from './listed.js';
import { shownLine } from './row-places.js';
import { kindOfTitle } from './title-kind.js';
import { lineOf } from './understand.js';
import { saysEnd } from './words-of-end.js';

/** What an annex belongs to, behind its number: "kèm theo Quyết định này", "của Nghị định số 30/2020/NĐ-CP". */
const PAPER =
  /(?<!\p{L})(?:quyết\s+định|nghị\s+(?:quyết|định)|thông\s+tư|công\s+văn|văn\s+bản|tờ\s+trình|kế\s+hoạch|luật)(?!\p{L})(?<own>\s+này)?/iu;
/** A ground of the paper: what it names belongs to others. */
const GROUND = /^\s*(?:căn\s+cứ|theo\s+đề\s+nghị|xét)(?!\p{L})/iu;

/** The annex that a table stands in by what stands over it: '' for one without a number, undefined for none. */
function annexOver(sheet: string | undefined, titles: readonly string[]): string | undefined {
  const lines = [...(sheet === undefined ? [] : [sheet]), ...titles];
  return lines.flatMap((line) => annexBegun(line) ?? []).at(-1) ?? (isAnnex(lines) ? '' : undefined);
}

/** The annexes that begin in tables, or in the lines around them; '' stands for those without a number. */
function annexesIn(tables: readonly RawTable[]): Set<string> {
  const found = tables.flatMap(({ sheet, lead = [], titles = [], below = [], rows }) => {
    const lines = [...lead, ...titles, ...below, ...rows.map(lineOf)];
    return [annexOver(sheet, titles) ?? [], ...lines.map((line) => annexBegun(line) ?? [])].flat();
  });
  return new Set(found);
}

/** By which codes begin. */
const GRANTS =
  /(?<!\p{L})(?:cấp(?:\s+(?:mới|lại|bổ\s+sung))?\s+mã|(?:ban\s+hành|công\s+bố)(?!\p{L}).*\smã\s+(?:số\s+)?định\s+danh|thành\s+lập|bổ\s+sung)(?!\p{L})/iu;

/** What a body is charged with is done by nobody yet: "Chủ trì … tham mưu … trong việc rà soát, bổ sung, hủy bỏ". */
const CHARGE =
  /^\s*(?:[a-zđ][.)]\s*|[-–+]\s*)?(?:chủ\s+trì|phối\s+hợp|tham\s+mưu|theo\s+dõi|tổng\s+hợp|rà\s+soát|đề\s+xuất|hướng\s+dẫn|cập\s+nhật|giao)(?!\p{L})|(?<!\p{L})(?:trong\s+việc|có\s+trách\s+nhiệm)(?!\p{L})/iu;

/** What one clause does by an annex: without the annex that would be lost. */
function isDeed(clause: string): boolean {
  if (CHARGE.test(clause)) return false;
  return saysEnd(clause) || GRANTS.test(clause) || kindOfTitle(clause.trim()) !== undefined;
}

/** The annexes of its own paper that a line leads to, by number or without one (''), and whether something is done by them. */
function ledTo(text: string): { annex: string; isDeed: boolean }[] {
  if (GROUND.test(text) || isAnnex([text])) return [];
  return text
    .replace(MARK, '')
    .split(CLAUSE)
    .flatMap((clause) => {
      const isOwn = (behind: string): boolean => {
        const paper = PAPER.exec(behind);
        return paper === null || paper.groups?.own !== undefined;
      };
      const deed = isDeed(clause);
      const named = annexesNamed(clause).filter(({ behind }) => isOwn(behind));
      if (named.length > 0) return named.map(({ annex }) => ({ annex, isDeed: deed }));
      // "các phụ lục kèm theo" are those that are there
      const isUnnumbered = deed && !ALL.test(clause) && annexesNamed(clause).length === 0 && refersToAnnex(clause);
      return isUnnumbered && isOwn(clause) ? [{ annex: '', isDeed: deed }] : [];
    })
    .filter((each) => each.isDeed || isArticle(text));
}

/**
 * Annexes that the text of a paper leads to and that its tables do not have: what an article does by one of them would be lost.
 * @param tables those of one paper; some of them are read as lists
 */
export function annexesMissing(tables: readonly RawTable[]): ListFinding[] {
  const said = new Map<string, { text: string; annex: string; isDeed: boolean; file: string }>();
  for (const { file, lead = [], titles = [], below = [] } of tables)
    for (const text of [...paragraphsOf([...lead, ...titles]), ...paragraphsOf(below)])
      for (const { annex, isDeed } of ledTo(text)) {
        const key = `${annex}\u0000${text}`;
        if (said.get(key)?.isDeed !== true) said.set(key, { text, annex, isDeed, file });
      }
  if (said.size === 0) return [];
  const begun = annexesIn(tables);
  // rows over which no annex begins are asked about by the words of the article themselves
  const isBare = begun.size === 0;
  return [...said.values()].flatMap(({ text, annex, isDeed, file }): ListFinding[] => {
    if (begun.has(annex) || (annex === '' && isBare)) return [];
    const args = { text: shownLine(text), annex };
    const variant = annex === '' ? { variant: 'list' } : {};
    return [{ rule: 'list-annex-missing', ...variant, severity: isDeed ? 'error' : 'warning', place: { file }, args }];
  });
}

/** Without the annexes that other files of the same paper have. */
export function withoutFoundElsewhere(findings: readonly ListFinding[], tables: readonly ListTable[]): ListFinding[] {
  const begun = new Set(tables.flatMap(({ place, titles }) => annexOver(place.sheet, titles) ?? []));
  return findings.filter(({ rule, args }) => rule !== 'list-annex-missing' || !begun.has(String(args.annex)));
}
