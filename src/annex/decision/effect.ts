import { type AnnexChange, changesOf } from '../annex-changes.js';
import { citation } from '../official.js';
import { officialDate } from '../official-dates.js';
import { type OwnDate, ownDatesOf } from '../own-dates.js';
import type { ArticleContext } from './articles.js';
import { article, clauses, gapLine, jointBefore, type Line, line, lineText, type PrintedArticle } from './model.js';
import { isOfRevocation, isRevoking } from './revocation.js';
import { amendedBy, namedInFull, standingDecision } from './standing.js';

/** What the decision replaces, named in full, with all that amended it: that goes with it. */
function replacedBy(wording: ArticleContext): Line {
  const { decision, registry, miss } = wording;
  const named = (decision.replaces ?? []).map((id): Line => {
    const replaced = registry.decision(id);
    if (replaced !== undefined) return line(`${namedInFull(replaced, wording)}${amendedBy(replaced, wording)}`);
    miss('replaced');
    return gapLine(id);
  });
  return named.flatMap((each, i): Line => (i === 0 ? each : [{ text: jointBefore(i, named.length) }, ...each]));
}

/** What the days of effect are told from. */
type DaysContext = Pick<ArticleContext, 'registry' | 'decision' | 'today' | 'annexes'>;

/** Codes up to which a day is said of each by name; beyond, the annex has them. */
const MOST_NAMED = 10;

/** Some changes as a sentence names them: each by its code, or in figures where the annexes show their day. */
function named(
  { kind, changes }: OwnDate,
  { annexes, decision }: DaysContext,
  each: (codes: string) => string,
  inFigures: (count: number) => string,
): string {
  const codes = changes.map(({ unit }) => unit.code);
  const isListed = decision.kind === 'amendment' || kind === 'granted';
  if (codes.length <= MOST_NAMED || !isListed) return each(codes.join(', '));
  const where = annexes.tables.filter(({ columns, rows }) => {
    const at = columns.findIndex(({ key }) => key === 'code' || key === 'codeBefore');
    return columns.some(({ key }) => key === 'effective') && rows.some(({ cells }) => codes.includes(cells[at] ?? ''));
  });
  return `${inFigures(codes.length)} ghi ngày này tại ${where.map(({ heading }) => heading).join(', ')}`;
}

/** `H24.01 bằng mã H24.07` */
function exchanged({ unit, after }: AnnexChange): string {
  return `${unit.code} bằng mã ${after.map(({ code }) => code).join(', ')}`;
}

/** What has effect from a day of its own. */
function ownDate(own: OwnDate, wording: DaysContext): string {
  const of = (each: (codes: string) => string, inFigures: (count: number) => string): string =>
    `${named(own, wording, each, inFigures)} có hiệu lực từ ${officialDate(own.on)}`;
  switch (own.kind) {
    case 'granted':
      return of(
        (codes) => `mã định danh điện tử cấp mới ${codes}`,
        (count) => `${count} mã định danh điện tử cấp mới`,
      );
    case 'renamed':
      return of(
        (codes) => `tên gọi mới của cơ quan, đơn vị có mã ${codes}`,
        (count) => `tên gọi mới của ${count} cơ quan, đơn vị`,
      );
    case 'replaced':
      return of(
        () => `việc thay thế mã ${own.changes.map(exchanged).join(', mã ')}`,
        (count) => `việc thay thế ${count} mã`,
      );
    case 'closed': {
      const isRevoked = own.changes.map(({ reason }) => reason === 'revoked');
      const done = isRevoked.every(Boolean) ? 'thu hồi' : isRevoked.some(Boolean) ? 'đóng, thu hồi' : 'đóng';
      return of(
        (codes) => `việc ${done} mã ${codes}`,
        (count) => `việc ${done} ${count} mã`,
      );
    }
    case 'annulled':
      return of(
        (codes) => `việc hủy bỏ mã ${codes}`,
        (count) => `việc hủy bỏ ${count} mã`,
      );
    case 'restored':
      return of(
        (codes) => `việc khôi phục hiệu lực của mã ${codes}`,
        (count) => `việc khôi phục hiệu lực của ${count} mã`,
      );
    case 'parted':
      return of(
        (codes) => `việc tách một phần của cơ quan, đơn vị có mã ${codes}`,
        (count) => `việc tách một phần của ${count} cơ quan, đơn vị`,
      );
  }
}

/** What has effect from days that the decision's own does not cover: a clause without an end each, and whether that is all it does. */
export function ownDays(wording: DaysContext): { days: string[]; isAll: boolean } {
  const { registry, decision, today } = wording;
  const changes = changesOf(registry, decision, today);
  const days = ownDatesOf(changes).map((each) => ownDate(each, wording));
  return { days, isAll: decision.kind === 'amendment' && changes.every((each) => each.ownDate !== null) };
}

/** Whether a decision's own wording says each day that its day of effect does not cover. */
export function daysNamed(articles: readonly PrintedArticle[], { registry, decision, today }: ArticleContext): boolean {
  const words = articles
    .flatMap(({ text, clauses: list }) => [...text, ...list.flatMap((clause) => [clause.text, ...clause.points])])
    .map(lineText)
    .join('\n');
  return ownDatesOf(changesOf(registry, decision, today)).every(({ on }) => {
    const [year, month, day] = on.split('-').map(Number);
    const written = `ngày\\s+0?${day}\\s+tháng\\s+0?${month}\\s+năm\\s+${year}|(?<!\\d)0?${day}[/.-]0?${month}[/.-]${year}`;
    return new RegExp(written, 'iu').test(words);
  });
}

/** A list of own days, a letter each, as a khoản has them. */
function apart(days: readonly string[], opening: string): { text: Line; points: readonly string[] } {
  return {
    text: line(opening),
    points: days.map((each) => `${each.charAt(0).toLocaleUpperCase('vi')}${each.slice(1)}.`),
  };
}

/** That what an amendment leaves of the decision that stands goes on; undefined where none stands. */
function goesOn(wording: ArticleContext): Line | undefined {
  const { decision, registry, today } = wording;
  const standing = decision.kind === 'amendment' ? standingDecision(wording) : undefined;
  const isOver = [decision.replaces, decision.revokes].some((ids) => standing && ids?.includes(standing.id));
  if (standing === undefined || isOver) return undefined;
  // a decision that does nothing but take others back leaves no "other contents"
  const isAllOfIt = isRevoking(decision) && changesOf(registry, decision, today).every(isOfRevocation(decision));
  const whole = `${citation(standing, registry, today)}${amendedBy(standing, wording)}`;
  return line(`${isAllOfIt ? '' : 'Các nội dung khác của '}${whole} tiếp tục có hiệu lực thi hành.`);
}

/** Điều 3: from when, with the days that differ, and instead of what; last, what goes on. */
export function effect(wording: ArticleContext): PrintedArticle {
  const { decision } = wording;
  const own = decision.effective !== undefined && decision.effective !== decision.signed;
  const since = own && decision.effective !== undefined ? officialDate(decision.effective) : 'ngày ký';
  const opening = `Quyết định này có hiệu lực thi hành kể từ ${since}`;
  const { days, isAll } = ownDays(wording);
  const replaced = replacedBy(wording);
  const instead = replaced.length === 0 ? [] : [[...line('Quyết định này thay thế '), ...replaced, { text: '.' }]];
  const rest = [goesOn(wording) ?? []].filter((each) => each.length > 0);
  const [only] = days;
  if (only === undefined) {
    const first: Line =
      replaced.length === 0 ? line(`${opening}.`) : [...line(`${opening} và thay thế `), ...replaced, { text: '.' }];
    return article(3, [[...first, ...rest.flatMap((each) => [{ text: ' ' }, ...each])]]);
  }
  if (days.length === 1) return article(3, [line(`${opening}; riêng ${only}.`), ...instead, ...rest]);
  const listed = isAll
    ? [line(`${opening}.`), apart(days, 'Các nội dung thay đổi có hiệu lực như sau:')]
    : [
        line(`${opening}, trừ các nội dung quy định tại khoản 2 Điều này.`),
        apart(days, 'Các nội dung sau có hiệu lực từ ngày ghi tại từng điểm:'),
      ];
  return article(3, [], clauses([...listed, ...instead, ...rest]), 'Hiệu lực thi hành');
}
