import { lastGroup } from '../core/code/code.js';
import { isZero } from '../core/code/reserved.js';
import { unitRule } from './definition.js';

/** A last group of nothing but zeros stands for "none" in codes of the old form; old data may have it all the same. */
export const codeZero = unitRule({
  id: 'code-zero',
  severity: 'warning',
  chapter: 'codes',
  sight: 'near',
  vi: {
    title: 'Nhóm cuối toàn số 0',
    about:
      'Nhóm toàn số 0 nghĩa là “không có đơn vị cấp này” ở mã dạng cũ, nên không cấp cho đơn vị nào; lệnh cấp mã từ chối.',
    message: 'Mã {code} có nhóm cuối “{group}” toàn số 0.',
    hint: 'Thay bằng mã khác khi có dịp: `madinhdanh replace {code} --parent <mã cấp trên>`.',
  },
  en: {
    title: 'Last group of zeros',
    about:
      'A group of zeros means “no unit at this level” in codes of the old form, so no unit is given one; commands refuse it.',
    message: 'The last group of {code}, “{group}”, is nothing but zeros.',
    hint: 'Replace it by another code when there is occasion: `madinhdanh replace {code} --parent <code above>`.',
  },
  docs: {
    en: 'a code whose last group is nothing but zeros.',
    basis: 'QCVN 102:2016/BTTTT (nhóm số 0 ở mã dạng cũ); quy ước của công cụ.',
    remedy: 'thay bằng mã khác: `madinhdanh replace H24.00 --parent H24`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.00.yaml',
          content: `- code: ⟦H24.00⟧
  name: Sở Không
  phone: 0225 000 0000
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check:
    () =>
    ({ unit: { code, closed } }) =>
      isZero(code) && closed === undefined ? { args: { code, group: lastGroup(code) }, path: ['code'] } : undefined,
});
