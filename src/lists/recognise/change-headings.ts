import type { ListField } from './listed.js';

const BODIES = '(?:(?:cac )?(?:co quan|don vi|to chuc|noi) )*';
const TAKING =
  '(?:tiep nhan|ke thua|nhan (?:sap nhap|ban giao|chuyen giao)|nhap vao|sap nhap vao|hop nhat vao|sap nhap den)';
const DUTIES = '(?: (?:(?:cac )?(?:chuc nang|nhiem vu|nguyen trang))+)*';

/** Folded headings of the columns that say what becomes of a body; the narrower meanings first. */
export const CHANGE_HEADINGS: readonly (readonly [ListField, RegExp])[] = [
  [
    'successorCodes',
    new RegExp(
      `^ma(?: so)?(?: dinh danh)?(?: dien tu)? ${BODIES}(?:${TAKING})${DUTIES}$|^(?:successor|receiver) codes?$`,
    ),
  ],
  [
    'successors',
    new RegExp(
      `^(?:ten )?${BODIES}(?:sau )?${TAKING}${DUTIES}$|^(?:chuyen|ban giao)(?: nguyen trang)? (?:ve|sang|den|cho)$|^tach(?: ra)?(?: mot phan)? (?:sang|ve|den|cho)$|^part goes to$|^thay the (?:bang|boi)$|^taken over bi$|^(?:successors?|receivers?|merged into)$`,
    ),
  ],
  [
    'effective',
    /^(?:ngay (?:co )?hieu luc|(?:co )?hieu luc(?: thi hanh)?(?: ke)? tu(?: ngai| ngay)?|thoi diem (?:co )?hieu luc|(?:effective|in (?:force|effect))(?: date| (?:from|since))?)$/,
  ],
  ['part', /^(?:mot phan|tiep nhan mot phan|in part)$/],
  ['children', /^(?:(?:xu li )?(?:cac )?(?:don vi |co quan )?(?:cap duoi|ben duoi)|units beneath|children)$/],
  [
    'reason',
    /^li do(?: (?:thay doi|dong|dong ma|huy bo|de nghi|sap nhap|hop nhat|giai the|dinh chinh|dieu chinh|sap xep|va))+$/,
  ],
];
