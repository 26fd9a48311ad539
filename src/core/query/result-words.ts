import type { Resolution, Resolved } from './resolve.js';

/** What is told of a code: a body founded again is not one that was only given another code. */
export type ResultTold = Resolved | 'refounded' | 'shared';

type Told = Pick<Resolution, 'result' | 'steps' | 'current' | 'bearers'>;

/** How a result is told; to programs both stay `replaced`, and the steps tell them apart. */
export function resultTold({ result, steps, current, bearers }: Told): ResultTold {
  if (bearers !== undefined && current.length > 1) return 'shared';
  const isAgain = result === 'replaced' && steps.some(({ reason }) => reason === 'reestablished');
  return isAgain ? 'refounded' : result;
}

/** What became of a code, in words: in the column of a table or a list, whoever writes it. */
export const RESULT_WORDS: Readonly<Record<ResultTold, Readonly<Record<'vi' | 'en', string>>>> = {
  exact: { vi: 'còn hiệu lực', en: 'in force' },
  renamed: { vi: 'còn hiệu lực, đã đổi tên', en: 'in force, renamed' },
  replaced: { vi: 'đã thay mã', en: 'code replaced' },
  refounded: { vi: 'đã đóng, nay thành lập lại dưới mã này', en: 'closed, founded again under this code' },
  merged: { vi: 'đã sáp nhập, hợp nhất', en: 'merged' },
  split: { vi: 'đã chia', en: 'split' },
  partial: { vi: 'đã đóng, một phần thuộc mã này', en: 'closed, a part went to this code' },
  shared: { vi: 'nhiều đơn vị cùng mang mã này', en: 'borne by several bodies' },
  closed: { vi: 'đã đóng, không có mã tiếp nhận', en: 'closed, nobody took over' },
  annulled: { vi: 'đã hủy bỏ', en: 'annulled' },
  revoked: { vi: 'đã bị thu hồi', en: 'revoked' },
  upcoming: { vi: 'đã cấp, sắp có hiệu lực', en: 'granted, not yet in force' },
  unknown: { vi: 'KHÔNG CÓ TRONG SỔ', en: 'NOT IN THE REGISTRY' },
};
