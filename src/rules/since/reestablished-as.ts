import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';
import { areUnlike } from './recodings.js';

/** A body that is founded again is the one that ended; under wholly another name people see whether it is. */
export const reestablishedAs = sinceRule({
  id: 'since-reestablished-as',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Thành lập lại dưới tên khác hẳn',
    about:
      'Thành lập lại (reestablishes) là chính cơ quan đã chấm dứt hoạt động trở lại dưới mã mới; tên khác hẳn thì phải xem.',
    message: '{code} (“{name}”) ghi là lập lại {old}, đơn vị ấy tên là “{oldName}”.',
    hint: 'Đối chiếu với bản đã ký; cơ quan khác thì bỏ reestablishes: cấp mã như đơn vị mới.',
  },
  en: {
    title: 'Founded again under another name',
    about:
      'A body that is founded again (reestablishes) is the very one that ended, under a new code; wholly another name is to be looked at.',
    message: '{code} (“{name}”) is said to found {old} again, which was called “{oldName}”.',
    hint: 'Check with what was signed; another body is granted as a new unit, without reestablishes.',
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'đúng như bản đã ký thì duyệt; không thì bỏ `reestablishes`.' },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Ban Quản lý Khu kinh tế
  phone: 0225 000 0400
  granted: {decision: 2024-du-thao-qd-ubnd, reestablishes: [⟦H24.02⟧]}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, registry } = context;
    // a registry that begins tells of the past, and so does nothing else
    if (before.units.size === 0) return [];
    return [...comparisonOf(context).entries.values()].flatMap((entry): SinceFound<never>[] => {
      const { code, name, granted } = entry.unit;
      const known = before.unit(code)?.granted.reestablishes ?? [];
      return (granted.reestablishes ?? []).flatMap((old, i): SinceFound<never>[] => {
        const body = registry.unit(old);
        if (body === undefined || known.includes(old) || !areUnlike(context, body, entry.unit)) return [];
        const place = spotOf(entry, 'granted', 'reestablishes', i);
        return [{ code, place, args: { code, name, old, oldName: body.name } }];
      });
    });
  },
});
