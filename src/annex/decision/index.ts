import { authorityOf, placeAt } from '../../core/registry/authority.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import { viewOfDecision } from '../annex-view.js';
import { changesDocument, type DocumentOptions, stateDocument } from '../document.js';
import { dateOfDecision, numberOfDecision } from '../official.js';
import { articlesOf } from './articles.js';
import { bodiesOf, bodyLines, parentBody } from './bodies.js';
import { type DecisionDocument, type Gap, gapLine, type Line, line, type PrintedArticle } from './model.js';

export { type DecisionDocument, GAPS, type Gap } from './model.js';

/** A line without the stop or semicolon that people type after it; the list gives its own. */
function bare(text: string): string {
  return text.trim().replace(/[;.,\s]+$/u, '');
}

/** Lines of a list: `;` after each, `.` after the last. */
function punctuated(lines: readonly Line[]): Line[] {
  return lines.map((each, i) => [...each, { text: i < lines.length - 1 ? ';' : '.' }]);
}

function groundsOf({ basis = [], proposal }: Decision, miss: (gap: Gap) => void): Line[] {
  const grounds = basis.map((text) =>
    line(/^(?:Căn cứ|Theo|Xét|Thực hiện)\s/iu.test(text) ? bare(text) : `Căn cứ ${bare(text)}`),
  );
  if (grounds.length === 0) {
    miss('basis');
    grounds.push(gapLine('Căn cứ ban hành'));
  }
  if (proposal === undefined) {
    miss('proposal');
    grounds.push(gapLine('Theo đề nghị của …'));
  } else {
    grounds.push(line(/^(?:Theo|Xét)\s/iu.test(proposal) ? bare(proposal) : `Theo đề nghị của ${bare(proposal)}`));
  }
  return punctuated(grounds);
}

function signatureOf({ signer }: Decision, miss: (gap: Gap) => void): Line[] {
  const lines = [signer?.onBehalf, signer?.acting, signer?.title].flatMap((text) =>
    text === undefined ? [] : [line(text.toLocaleUpperCase('vi'))],
  );
  if (signer?.acting !== undefined || signer?.title !== undefined) return lines;
  miss('signer');
  return [...lines, gapLine('QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ')];
}

/** `Lưu: VT, KSTTHC6`: the mark of the drafting unit stands in the last line (NĐ 30/2020/NĐ-CP, Phụ lục I). */
function filed(text: string, drafter: string | undefined): string {
  if (drafter === undefined || !/^Lưu\s*:/iu.test(text) || text.includes(drafter)) return text;
  return `${text}, ${drafter}`;
}

function recipientsOf({ recipients, drafter }: Decision, articles: number, miss: (gap: Gap) => void): Line[] {
  if (recipients !== undefined && recipients.length > 0) {
    return punctuated(recipients.map((text) => line(`- ${filed(bare(text).replace(/^-\s*/, ''), drafter)}`)));
  }
  miss('recipients');
  const last = line(`- ${filed('Lưu: VT', drafter)}`);
  return punctuated([line(`- Như Điều ${articles}`), [{ text: '- ' }, ...gapLine('nơi nhận')], last]);
}

/** The text of a Decision ends with `./.` (NĐ 30/2020/NĐ-CP, Phụ lục I). */
function ended(articles: readonly PrintedArticle[]): PrintedArticle[] {
  const close = (pieces: Line): Line => {
    const last = pieces.at(-1);
    if (last === undefined) return [{ text: './.' }];
    return [...pieces.slice(0, -1), { ...last, text: `${last.text.replace(/[./;\s]+$/u, '')}./.` }];
  };
  const final = articles.at(-1);
  if (final === undefined) return [];
  const clause = final.clauses.at(-1);
  let closed: PrintedArticle;
  if (clause === undefined) {
    closed = { ...final, text: [...final.text.slice(0, -1), close(final.text.at(-1) ?? [])] };
  } else {
    const point = clause.points.at(-1);
    const last =
      point === undefined
        ? { ...clause, text: close(clause.text) }
        : { ...clause, points: [...clause.points.slice(0, -1), close(point)] };
    closed = { ...final, clauses: [...final.clauses.slice(0, -1), last] };
  }
  return [...articles.slice(0, -1), closed];
}

/**
 * The whole Decision with its annexes: its own wording where it gives one, else the built-in wording for its kind.
 * What the registry does not say is a gap, marked in the text and listed.
 * @param today the day a draft's annexes show the registry of
 */
export function decisionDocument(
  registry: Registry,
  decision: Decision,
  today: IsoDate,
  options: DocumentOptions = {},
): DecisionDocument {
  const gaps = new Set<Gap>();
  const miss = (gap: Gap): void => {
    gaps.add(gap);
  };
  const view = viewOfDecision(registry, decision, today);
  const annexes =
    decision.kind === 'full'
      ? stateDocument(registry, view, options)
      : changesDocument(registry, { ...view, decision }, today, options);
  const bodies = bodiesOf(decision, registry, view, today);
  if (decision.title === undefined) miss('title');
  const articles = articlesOf({ registry, decision, today, bodies, annexes, miss });
  return {
    parent: parentBody(bodies.authority, registry, view)?.toLocaleUpperCase('vi'),
    body: bodyLines(bodies.authority),
    number: `Số: ${numberOfDecision(decision, registry, today)}`,
    placeAndDate: `${placeAt(registry, decision.signed ?? today)}, ${dateOfDecision(decision, today)}`,
    subject: decision.title === undefined ? gapLine('Về việc …') : line(bare(decision.title)),
    authority: authorityOf(registry, decision, today).toLocaleUpperCase('vi'),
    grounds: groundsOf(decision, miss),
    articles: ended(articles),
    signature: signatureOf(decision, miss),
    signer: decision.signer?.name ?? '',
    recipients: recipientsOf(decision, articles.length, miss),
    annexes,
    gaps: [...gaps],
  };
}
