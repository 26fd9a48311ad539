/** The mark of a part of a Decision's text: "Điều 2.", "Khoản 1,", "điểm b)", several of them one behind another. */
const MARK =
  /^\W*(?:(?:điều|khoản|điểm|tiết|chương|dieu|khoan)\s+(?:\d{1,3}[a-zđ]?|[ivxlc]+|[a-zđ])(?![\p{L}\d])[\s.,:;)/–—-]*)+/iu;
/** "Quyết định đóng mã …" decides; "Quyết định số 12", "Quyết định này", "Quyết định về việc …" are papers. */
const DECIDES =
  /^\W*(?:nay\s+)?(?:quyết định|quyet dinh)[\s:]+(?!(?:số|này|trên|của|về|ban hành|có|kèm|thi hành|ngày|so|nay|cua|ve|co|\d)(?![\p{L}]))(?=\p{L})/iu;
/** What an article does to a paper: it says nothing of the rows under it. */
const ON_PAPERS =
  /^\W*(?:hủy bỏ|thu hồi|bãi bỏ|thay thế|sửa đổi|bổ sung|đính chính)(?:[\s,]+(?:và\s+)?(?:hủy bỏ|thu hồi|bãi bỏ|thay thế|sửa đổi|bổ sung))*\s+(?:toàn bộ\s+|các\s+|một số\s+(?:điều|nội dung)\s+(?:của\s+)?)?(?:quyết định|văn bản|nghị quyết|công văn|thông báo)(?!\p{L})/iu;

/** True for a line that begins as a part of a Decision's text does. */
export function isArticle(line: string): boolean {
  return MARK.test(line.normalize('NFC'));
}

/** A line above rows without the words by which a Decision begins it: what is left says what becomes of the rows. */
export function withoutArticle(line: string): string {
  const text = line.normalize('NFC');
  const bare = text.replace(MARK, '');
  if (bare !== text && ON_PAPERS.test(bare)) return text;
  return bare.replace(DECIDES, '');
}
