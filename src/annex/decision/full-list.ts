import { ANNEX_NUMBERS, type AnnexNumber, unitsIn } from '../annexes.js';
import type { ArticleContext } from './articles.js';
import { bare } from './grounds.js';
import { article, clauses, gapLine, line, type PrintedArticle } from './model.js';
import { hasLocalities, othersOf, wholeArea } from './organisation.js';

/** What titles say is done with codes. */
const DONE = /^(?:cấp|ban hành|phê duyệt|công bố|quy định|thay thế|điều chỉnh|cập nhật)\s/iu;

/**
 * What a decision does, in the words of its title: `Cấp mã định danh điện tử cho các …` of `Về việc cấp mã định danh
 * điện tử các …`; undefined where the title says it of something else.
 */
export function doneByTitle(title: string | undefined): string | undefined {
  const words = bare(title ?? '').replace(/^(?:V\/v|Về việc|Về)\s+/iu, '');
  if (!DONE.test(words) || !/mã định danh/iu.test(words)) return undefined;
  const whole = words.replace(/^(cấp\s+mã định danh(?: điện tử)?)\s+(?=các\s)/iu, '$1 cho ');
  return `${whole.charAt(0).toLocaleUpperCase('vi')}${whole.slice(1)}`;
}

const FOR = 'phục vụ kết nối, chia sẻ dữ liệu';

/** Bodies at level 2 that are not localities: `các sở, ban, ngành`. */
function levelTwo(bodies: ArticleContext['bodies']): string {
  const { rank, members, short } = bodies;
  const purpose = 'có nhu cầu kết nối, chia sẻ dữ liệu với các bộ, ngành, địa phương';
  if (rank !== 'province') return `${members} ${purpose}`;
  return `${othersOf(bodies)} và các cơ quan, đơn vị khác trực thuộc ${short} ${purpose}`;
}

function levelLine(level: AnnexNumber, names: readonly string[], bodies: ArticleContext['bodies']): string {
  switch (level) {
    case 1: {
      // "Bộ" alone names no body
      const isPlace = hasLocalities(bodies.rank) || bodies.rank === 'commune' || bodies.rank === 'council';
      const own = names.map((name) => (isPlace && name === bodies.authority ? bodies.short : name));
      return `Mã định danh đơn vị cấp 1: ${own.join('; ')}`;
    }
    case 2:
      return `Mã định danh của các đơn vị cấp 2, gồm: ${levelTwo(bodies)}`;
    case 3:
    case 4:
      return `Mã định danh của các đơn vị cấp ${level}, gồm: Các đơn vị thuộc, trực thuộc các đơn vị có mã định danh cấp ${level - 1}`;
  }
}

/** Điều 1 of a full decision: the levels that have codes, each with its annex. */
export function fullList({ annexes, bodies, decision, miss }: ArticleContext): PrintedArticle {
  const listed = ANNEX_NUMBERS.flatMap((level) => {
    const annex = annexes.annexes.find((each) => each.annex === level);
    if (annex === undefined || unitsIn(annex) === 0) return [];
    const heading = annexes.tables.find(({ id }) => id === `annex-${level}`)?.heading ?? '';
    const names = annex.groups.flatMap(({ rows }) => rows.map(({ name }) => name));
    return [line(`${levelLine(level, names, bodies)} (${heading} kèm theo).`)];
  });
  if (listed.length === 0) {
    miss('changes');
    return article(1, [gapLine('danh sách mã định danh điện tử')]);
  }
  const usual = `Ban hành mã định danh điện tử của các cơ quan, đơn vị ${bodies.area} ${FOR} với các bộ, ngành, địa phương`;
  const done = doneByTitle(decision.title);
  // a title that names nobody says no more than that codes are granted
  const isBare = done !== undefined && /mã định danh(?: điện tử)?$/iu.test(done);
  const whole = isBare ? `${done} ${done.startsWith('Cấp') ? 'cho' : 'của'} ${wholeArea(bodies)} ${FOR}` : done;
  return article(1, [line(`${whole ?? usual} như sau:`)], clauses(listed));
}
