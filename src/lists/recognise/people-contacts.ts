import type { Claim } from './columns-by-content.js';
import type { HeadedColumn } from './heading-cells.js';
import { headingKey } from './headings.js';
import type { ListField } from './listed.js';

/** Headings of a person who answers for a body: what stands under it, or right behind it, is how to reach that person. */
const PERSON =
  /^(?:thong tin |ve |cua )*(?:ho (?:va )?ten|chuc (?:vu|danh)|(?:ho ten |ten )?(?:nguoi|can bo|cong chuc|chuyen vien|lanh dao|dau moi|giam doc|hieu truong|chu tich|thu truong|truong phong|phu trach))(?: |$)/;
/** Said to be the body's own, in a heading of contact data; "Liên hệ" over both is said of the body. */
const OWN =
  /\b(?:dien thoai|dt|sdt|e ?mail|mail|thu(?: dien tu)?)\b.*\b(?:co quan|don vi|cong vu|tru so|van phong|truong)\b|^(?:thong tin )?lien he /;

/** A column headed as contact data of units that is how to reach a person. */
export interface PersonalContact {
  column: number;
  heading: string;
  field: 'phone' | 'email';
  person: string;
}

/** What is headed as contact data and stands under a person's name or post, or right behind it. */
function personalContacts(
  headed: readonly { column: number; heading: string; field: ListField | 'order' | undefined }[],
): PersonalContact[] {
  const found: PersonalContact[] = [];
  let person: { column: number; heading: string } | undefined;
  for (const { column, heading, field } of [...headed].sort((a, b) => a.column - b.column)) {
    const key = headingKey(heading);
    const isPerson = PERSON.test(key);
    if (field !== 'phone' && field !== 'email') {
      person = isPerson ? { column, heading } : undefined;
      continue;
    }
    if (OWN.test(key) || !(isPerson || person?.column === column - 1)) continue;
    const whose = person?.column === column - 1 ? person.heading : heading;
    found.push({ column, heading, field, person: whose });
    // an e-mail behind that telephone is the same person's
    person = { column, heading: whose };
  }
  return found;
}

/** What is how to reach a person, but for columns that the user names for the units. */
export function contactsOfPeople(headed: readonly HeadedColumn[], claims: readonly Claim[]): PersonalContact[] {
  const mapped = new Set(claims.flatMap((claim) => (claim.mapped ? [claim.column] : [])));
  const others = headed.filter(({ column }) => !mapped.has(column));
  return personalContacts(others.map(({ column, heading, means }) => ({ column, heading, field: means?.field })));
}

/** True for a column that is one of these. */
export function isOf(people: readonly { column: number }[], { column }: { column: number }): boolean {
  return people.some((each) => each.column === column);
}
