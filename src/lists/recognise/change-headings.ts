import type { ListField } from './listed.js';

const BODIES =
  '(?:(?:cac )?(?:co quan|don vi|to chuc|noi|ubnd(?: (?:cap )?(?:xa|phuong|thi tran|dac khu|huyen|quan))*) )*';
const TAKING =
  '(?:tiep nhan|ke thua|nhan (?:sap nhap|ban giao|chuyen giao)|nhap vao|sap nhap vao|hop nhat vao|sap nhap den)';
const DUTIES = '(?: (?:(?:cac )?(?:chuc nang|nhiem vu|nguyen trang))+)*';

/** Folded headings of the columns that say what becomes of a body; the narrower meanings first. */
export const CHANGE_HEADINGS: readonly (readonly [ListField, RegExp])[] = [
  ['successorCodes', /^ma(?: so)?(?: dinh danh)?(?: dien tu)? (?:(?:cua )?(?:co quan|don vi|to chuc) )+nhan$/],
  ['successors', /^(?:ten )?(?:co quan|don vi|to chuc)(?: (?:co quan|don vi|to chuc))* nhan$/],
  [
    'successorCodes',
    new RegExp(
      `^ma(?: so)?(?: dinh danh)?(?: dien tu)? ${BODIES}(?:${TAKING})${DUTIES}$|^(?:successor|receiver) codes?$`,
    ),
  ],
  [
    'successors',
    new RegExp(
      `^(?!nhan )(?:ten )?${BODIES}(?:sau )?${TAKING}${DUTIES}$|^(?:chuyen|ban giao)(?: nguyen trang)? (?:ve|sang|den|cho)$|^tach(?: ra)?(?: mot phan)? (?:sang|ve|den|cho)$|^part goes to$|^thay the (?:bang|boi)$|^taken over bi$|^(?:successors?|receivers?|merged into)$`,
    ),
  ],
  [
    'effective',
    /^(?:ngay (?:co )?hieu luc|(?:ke )?tu ngay|(?:co )?hieu luc(?: thi hanh)?(?: ke)? tu(?: ngai| ngay)?|thoi diem (?:co )?hieu luc|(?:effective|in (?:force|effect))(?: date| (?:from|since))?)$/,
  ],
  ['nameAfter', /^(?:(?:nay|duoc|de nghi|xin) )*doi (?:ten )?(?:thanh|sang)(?: ten)?(?: moi)?$/],
  ['part', /^(?:mot phan|tiep nhan mot phan|in part)$/],
  ['children', /^(?:(?:xu li )?(?:cac )?(?:don vi |co quan )?(?:cap duoi|ben duoi)|units beneath|children)$/],
  [
    'reason',
    /^li do(?: (?:thay doi|dong|dong ma|huy bo|de nghi|sap nhap|hop nhat|giai the|dinh chinh|dieu chinh|sap xep|va))+$/,
  ],
];

/** Headings over those that took over by a merger, and over those that a body goes under as it is. */
const SAYS_MERGER =
  /^(?:ma(?: so)?(?: dinh danh)?(?: dien tu)? |ten )?(?:(?:cac )?(?:co quan|don vi|to chuc) )*(?:(?:duoc|bi|da|nhan) )*(?:sap nhap|hop nhat|nhap)(?: nguyen trang)?(?: (?:vao|den|voi))?(?: (?:co quan|don vi|to chuc))*$/;
const SAYS_MOVE =
  /^(?:dieu )?chuyen(?: nguyen trang)? (?:ve|sang|den)(?: (?:truc thuoc|thuoc|quan li))+(?: (?:co quan|don vi))*$/;

/** The change that a heading of receivers says by itself ("Sáp nhập vào"); undefined for one that leaves it open ("Đơn vị tiếp nhận"). */
export function changeByHeading(key: string): 'merge' | 'move' | undefined {
  if (SAYS_MERGER.test(key)) return 'merge';
  return SAYS_MOVE.test(key) ? 'move' : undefined;
}
