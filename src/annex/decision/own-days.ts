import { type AnnexChange, changesOf } from '../annex-changes.js';
import { shortCitation } from '../official.js';
import { officialDate } from '../official-dates.js';
import { type OwnDate, ownDatesOf } from '../own-dates.js';
import { pendingOf } from '../pending.js';
import type { ArticleContext } from './articles.js';
import { lineText, type PrintedArticle } from './model.js';
import { isOfRevocation } from './revocation.js';

/** What the days of effect are told from. */
type DaysContext = Pick<ArticleContext, 'registry' | 'decision' | 'today' | 'annexes'>;

/** Codes up to which a day is said of each by name; beyond, the annex has them. */
const MOST_NAMED = 10;

/** How a sentence names some changes: each by its code, or in figures. */
type Naming = (own: OwnDate, each: (codes: string) => string, inFigures: (count: number) => string) => string;

/** Those of the decision itself: in figures where its annexes show their day. */
function named({ annexes, decision }: DaysContext): Naming {
  return ({ kind, changes }, each, inFigures) => {
    const codes = changes.map(({ unit }) => unit.code);
    const isListed = decision.kind === 'amendment' || kind === 'granted';
    if (codes.length <= MOST_NAMED || !isListed) return each(codes.join(', '));
    const where = annexes.tables.filter(({ columns, rows }) => {
      const at = columns.findIndex(({ key }) => key === 'code' || key === 'codeBefore');
      const isDated = columns.some(({ key }) => key === 'effective');
      return isDated && rows.some(({ cells }) => codes.includes(cells[at] ?? ''));
    });
    return `${inFigures(codes.length)} ghi ngày này tại ${where.map(({ heading }) => heading).join(', ')}`;
  };
}

/** Those of another decision, whose annexes have them. */
const namedElsewhere: Naming = ({ changes }, each, inFigures) => {
  const codes = changes.map(({ unit }) => unit.code);
  return codes.length <= MOST_NAMED ? each(codes.join(', ')) : inFigures(codes.length);
};

/** `H24.01 bằng mã H24.07` */
function exchanged({ unit, after }: AnnexChange): string {
  return `${unit.code} bằng mã ${after.map(({ code }) => code).join(', ')}`;
}

/** What has effect from a day of its own. */
function ownDate(own: OwnDate, naming: Naming): string {
  const of = (each: (codes: string) => string, inFigures: (count: number) => string): string =>
    `${naming(own, each, inFigures)} có hiệu lực từ ${officialDate(own.on)}`;
  switch (own.kind) {
    case 'granted':
      return of(
        (codes) => `mã định danh điện tử cấp mới ${codes}`,
        (count) => `${count} mã định danh điện tử cấp mới`,
      );
    case 'renamed': {
      const isBack = own.changes.map(isOfRevocation);
      const which = isBack.every(Boolean) ? 'được khôi phục' : isBack.some(Boolean) ? 'mới, được khôi phục' : 'mới';
      return of(
        (codes) => `tên gọi ${which} của cơ quan, đơn vị có mã ${codes}`,
        (count) => `tên gọi ${which} của ${count} cơ quan, đơn vị`,
      );
    }
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
  const days = ownDatesOf(changes).map((each) => ownDate(each, named(wording)));
  return { days, isAll: decision.kind === 'amendment' && changes.every((each) => each.ownDate !== null) };
}

/**
 * A sentence for each decision of which a full list does not show what is signed and will come: it goes on, though it
 * amended what the list replaces.
 */
export function pendingSentences(wording: Pick<DaysContext, 'registry' | 'decision' | 'today'>): string[] {
  const { registry, today } = wording;
  return pendingOf(wording).map(({ decision, days }) => {
    const name = shortCitation(decision, registry, today);
    const contents = days.map((each) => ownDate(each, namedElsewhere)).join('; ');
    return `${name} tiếp tục được thực hiện đối với các nội dung chưa có hiệu lực: ${contents}.`;
  });
}

/** Whether a decision's own wording says each day that its day of effect does not cover, and those of what goes on. */
export function daysNamed(articles: readonly PrintedArticle[], wording: ArticleContext): boolean {
  const { registry, decision, today } = wording;
  const words = articles
    .flatMap(({ text, clauses: list }) => [...text, ...list.flatMap((clause) => [clause.text, ...clause.points])])
    .map(lineText)
    .join('\n');
  const others = pendingOf(wording).flatMap((each) => each.days);
  return [...ownDatesOf(changesOf(registry, decision, today)), ...others].every(({ on }) => {
    const [year, month, day] = on.split('-').map(Number);
    const written = `ngày\\s+0?${day}\\s+tháng\\s+0?${month}\\s+năm\\s+${year}|(?<!\\d)0?${day}[/.-]0?${month}[/.-]${year}`;
    return new RegExp(written, 'iu').test(words);
  });
}
