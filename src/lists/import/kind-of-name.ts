import { fold } from '../../core/text/fold.js';

/**
 * How widely a name is borne: `inner`, that of a part which many bodies have ("Văn phòng", "Phòng Tổ chức"); `common`, of
 * bodies that every place has alike ("Trung tâm Y tế"); `placed`, of one that a place or a school has of its own, as another
 * one may ("Trường Mầm non Hoa Sen"); `own`, of one that a province has once.
 */
export type KindOfName = 'inner' | 'common' | 'placed' | 'own';

/** What stands by itself although its name begins like that of a part; letters as {@link kindWords} gives them. */
const BY_ITSELF = /^phong (?:kham|cong chung|thi nghiem|giao dich)(?: |$)/;
const INNER =
  /^(?:phong|van phong|vp|thanh tra|khoa|to|doi|bo phan|ban giam (?:doc|hieu)|ban lanh dao|lanh dao|hoi dong|cong doan|dang ui|chi bo|van thu)(?: |$)|^tram i te$/;
const OWN =
  /^(?:so|chi cuc|cuc|tong cuc|benh vien|bao tang|thu vien tinh|dai phat thanh|bao|vien|ban quan li khu|truong (?:dai hoc|cao dang|trung cap|chinh tri))(?: |$)/;
/** What every district has one of, by the same name. */
const EVERYWHERE =
  /^(?:trung tam (?:i te|van hoa|van hoa .*|the duc .*|the thao|truien thong .*|giao duc .*|boi duong .*|chinh tri.*|phat trien qui dat|dich vu .*|hanh chinh cong|phuc vu .*|hoc tap .*|kham .*)|(?:ban quan li|hoi|hat|doan|tram|nha van hoa|dai|toa an|ui ban mat tran)(?: .*)?|thu vien)$/;

/** The same with the name of the place it serves, which other districts have with theirs. */
const OF_A_PLACE =
  /^trung tam (?:i te|van hoa|the thao|truien thong|giao duc|chinh tri|boi duong|phat trien qui dat|hanh chinh cong|phuc vu hanh chinh cong|dich vu) ./;

/** The words of a name as far as they tell kinds apart, i and y being one. */
export function kindWords(name: string): string {
  return fold(name)
    .toLowerCase()
    .replace(/y/g, 'i')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** How widely a name is borne, by the words it begins with. */
export function kindOfName(name: string): KindOfName {
  const words = kindWords(name);
  if (BY_ITSELF.test(words)) return 'placed';
  if (INNER.test(words)) return 'inner';
  if (OWN.test(words)) return 'own';
  if (EVERYWHERE.test(words)) return 'common';
  return /^trung tam /.test(words) && !OF_A_PLACE.test(words) ? 'own' : 'placed';
}
