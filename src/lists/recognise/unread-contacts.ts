import type { RawRow } from '../../formats/read/types.js';
import { isBlank } from './blank.js';
import type { UnreadColumn } from './columns-seen.js';
import { headingKey } from './headings.js';
import type { SeenColumn } from './listed.js';

/** What e-mail addresses and telephone numbers look like, whatever stands beside them. */
const LOOKS = {
  email: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u,
  phone: /(?<!\d)(?:\+?84|0)(?:[ .()-]*\d){8,10}(?!\d)/u,
} as const;
type Look = keyof typeof LOOKS;

/** Headings of people, of what was before, and of numbers of other kinds: what stands there is no contact of a unit. */
const OTHERS =
  /\b(?:ca nhan|nguoi|can bo|lanh dao|giam doc|hieu truong|chu tich|truong phong|thu truong|phu trach|chuyen vien|dau moi|ho (?:va )?ten|chuc (?:vu|danh)|cu|truoc|tai khoan|ma so|so (?:quiet dinh|qd))\b/;

/** A column of contact data that is not read. */
export interface ContactsUnread extends UnreadColumn {
  /** The fields that it seems to hold, none of which another column gives. */
  fields: Look[];
}

/** The unread columns most of whose cells hold e-mail addresses or telephone numbers, which no other column gives. */
export function unreadContacts(
  columns: readonly Pick<SeenColumn, 'field'>[],
  unread: readonly UnreadColumn[],
  rows: readonly RawRow[],
): ContactsUnread[] {
  const missing = (Object.keys(LOOKS) as Look[]).filter((look) => !columns.some(({ field }) => field === look));
  if (missing.length === 0) return [];
  return unread.flatMap(({ column, heading }): ContactsUnread[] => {
    if (OTHERS.test(headingKey(heading))) return [];
    const texts = rows.flatMap(({ cells }) => cells.find((cell) => cell.column === column)?.text ?? []);
    const filled = texts.filter((text) => !isBlank(text) && text !== heading);
    const fields = missing.filter((look) => {
      const holding = filled.filter((text) => LOOKS[look].test(text));
      return holding.length > 0 && holding.length * 2 >= filled.length;
    });
    return fields.length === 0 ? [] : [{ column, heading, fields }];
  });
}
