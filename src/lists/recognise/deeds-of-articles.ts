import type { RawTable } from '../../formats/read/types.js';
import { annexesMissing } from './annexes-missing.js';
import { annexesSaid, paragraphsOf, refersToAnnex } from './annexes-said.js';
import { withoutArticle } from './article.js';
import { codesIn } from './code-cell.js';
import type { Listed, UnheededLine } from './listed.js';
import { shownLine } from './row-places.js';

/** What numbers an article, a clause or a point of one. */
const NUMBERED = /^\s*(?:điều\s+\d|khoản\s+\d|\d{1,2}\s*[.)]|[a-zđ]\s*\)|[-–+]\s)/iu;
const NUMBER = /^\s*(?:\d{1,2}\s*[.)]|[a-zđ]\s*\)|[-–+]\s)\s*/iu;
const NAME = 'tên(?:\\s+gọi)?';
const DEED = `giải thể|sáp nhập|hợp nhất|nhập|đóng|thu hồi|hủy bỏ|huỷ bỏ|bãi bỏ|chấm dứt|tách|chia|đổi\\s+${NAME}|(?:sửa(?:\\s+đổi)?|điều\\s+chỉnh|thay\\s+đổi)\\s+${NAME}`;
const MOVE = '(?:điều\\s+)?chuyển(?!\\s+đổi)';
/** What papers are made of: an article that ends some of that says nothing of a body. */
const OF_PAPERS =
  '(?:\\s+(?:và|toàn\\s+bộ|các|một\\s+số|nội\\s+dung|quy\\s+định|tại))*\\s+(?:quyết\\s+định|nghị\\s+quyết|văn\\s+bản|công\\s+văn|thông\\s+báo|điều|khoản|điểm|mục|phụ\\s+lục|danh\\s+sách|danh\\s+mục)(?!\\p{L})';
const BEGINS = new RegExp(`^(?:nay\\s+)?(?<deed>${DEED}|${MOVE})(?!\\p{L})(?!${OF_PAPERS})`, 'iu');
const MOVES = new RegExp(`^${MOVE}$`, 'iu');
/** Where the object ends: who takes over, what it becomes, whose it is. */
const BEHIND = /\s(?:vào|về|sang|cho|thành|để|kể\s+từ|từ|thuộc|trực\s+thuộc|tại|theo)(?!\p{L})/iu;

/** An article as it is to be asked about; undefined for one that does nothing to a body by itself. */
function deedIn(text: string): Pick<UnheededLine, 'text' | 'deed'> | undefined {
  if (!NUMBERED.test(text) || /:$/.test(text) || refersToAnnex(text) || codesIn(text).length > 0) return undefined;
  const bare = withoutArticle(text).replace(NUMBER, '');
  const deed = BEGINS.exec(bare)?.groups?.deed;
  if (deed === undefined) return undefined;
  const rest = bare.slice(bare.indexOf(deed) + deed.length);
  const end = BEHIND.exec(rest)?.index ?? rest.length;
  // who has been moved bears the same name afterwards: that it is done nobody sees
  return { text: shownLine(text), deed: { of: rest.slice(0, end).trim(), ...(MOVES.test(deed) && { moves: true }) } };
}

/**
 * Articles that do something to a body by themselves, and not by an annex: "Điều 2. Giải thể Ban Quản lý A." The lines between
 * two tables belong to both, and are told of once.
 */
function deedsOfArticles(tables: readonly RawTable[]): UnheededLine[] {
  const deeds = new Map<string, UnheededLine>();
  for (const { file, lead = [], titles = [], below = [] } of tables)
    for (const text of [...paragraphsOf([...lead, ...titles]), ...paragraphsOf(below)]) {
      const found = deedIn(text);
      if (found !== undefined) deeds.set(`${file}\u0000${text}`, { place: { file }, ...found });
    }
  return [...deeds.values()];
}

/** Takes in what the text of a paper says: of its annexes, be they there or not, and of bodies that it names itself. */
export function hearArticles(
  listed: Pick<Listed, 'annexes' | 'unheeded' | 'findings' | 'tables'>,
  tables: readonly RawTable[],
): void {
  listed.annexes = annexesSaid(tables);
  listed.unheeded.push(...deedsOfArticles(tables));
  if (listed.tables.length > 0) listed.findings.push(...annexesMissing(tables));
}
