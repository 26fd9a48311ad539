import type { Resolved } from './resolve.js';

/** What became of a code, in words: in the column of a table or a list, whoever writes it. */
export const RESULT_WORDS: Readonly<Record<Resolved, Readonly<Record<'vi' | 'en', string>>>> = {
  exact: { vi: 'đang hiệu lực', en: 'in force' },
  renamed: { vi: 'đang hiệu lực, đã đổi tên', en: 'in force, renamed' },
  replaced: { vi: 'đã thay mã', en: 'code replaced' },
  merged: { vi: 'đã sáp nhập, hợp nhất', en: 'merged' },
  split: { vi: 'đã chia', en: 'split' },
  partial: { vi: 'đã đóng, một phần thuộc mã này', en: 'closed, a part went to this code' },
  closed: { vi: 'đã đóng, không có mã tiếp nhận', en: 'closed, nobody took over' },
  annulled: { vi: 'đã hủy bỏ', en: 'annulled' },
  revoked: { vi: 'đã bị thu hồi', en: 'revoked' },
  upcoming: { vi: 'đã cấp, sắp có hiệu lực', en: 'granted, not yet in force' },
  unknown: { vi: 'KHÔNG CÓ TRONG SỔ', en: 'NOT IN THE REGISTRY' },
};
