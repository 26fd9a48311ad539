import { changesOf } from '../annex-changes.js';
import { citation } from '../official.js';
import { officialDate } from '../official-dates.js';
import type { ArticleContext } from './articles.js';
import { article, clauses, gapLine, jointBefore, type Line, line, type PrintedArticle } from './model.js';
import { ownDays, pendingSentences } from './own-days.js';
import { isOfRevocation, isRevoking } from './revocation.js';
import { amendedBy, namedAsReplaced, namedInFull, othersGoingOn, standingDecision } from './standing.js';

/** What the decision replaces, named in full, with all that amended it: that goes with it. */
function replacedBy(wording: ArticleContext): Line {
  const { registry, miss } = wording;
  const named = namedAsReplaced(wording).map((id): Line => {
    const replaced = registry.decision(id);
    if (replaced !== undefined) return line(`${namedInFull(replaced, wording)}${amendedBy(replaced, wording)}`);
    miss('replaced');
    return gapLine(id);
  });
  return named.flatMap((each, i): Line => (i === 0 ? each : [{ text: jointBefore(i, named.length) }, ...each]));
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
  const isAllOfIt = isRevoking(decision) && changesOf(registry, decision, today).every(isOfRevocation);
  const others = othersGoingOn(wording).map((each) => citation(each, registry, today));
  const whole = [`${citation(standing, registry, today)}${amendedBy(standing, wording)}`, ...others]
    .map((each, i, all) => (i === 0 ? each : `${jointBefore(i, all.length)}${each}`))
    .join('');
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
  const rest = [...pendingSentences(wording).map(line), goesOn(wording) ?? []].filter((each) => each.length > 0);
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
