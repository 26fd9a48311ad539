import { parentOf } from '../core/code/code.js';
import { bindingClosings, closingFor } from '../core/registry/binding.js';
import { effectiveOf, isSigned, type Registry } from '../core/registry/registry.js';
import { inForceAt, neverBegan } from '../core/registry/timeline.js';
import type { IsoDate, Unit } from '../core/registry/types.js';
import { unitRule } from './definition.js';

/** A day on which a unit was in force while its parent was closed for a time. */
function inForceBeneath(registry: Registry, unit: Unit, above: Unit): IsoDate | undefined {
  for (const { from, to } of bindingClosings(registry, above)) {
    if (from === undefined || to === undefined) continue;
    const back = bindingClosings(registry, unit).flatMap((each) => each.to ?? []);
    const day = [from, ...back].find((each) => each >= from && each < to && inForceAt(registry, unit, each));
    if (day !== undefined) return day;
  }
  return undefined;
}

/** A parent is in force as long as its children are. */
export const parentActive = unitRule({
  id: 'parent-active',
  severity: 'error',
  chapter: 'codes',
  sight: 'near',
  vi: {
    title: 'Cấp trên đã đóng, đơn vị còn',
    about: 'Một cơ quan còn hiệu lực chừng nào còn đơn vị trực thuộc có hiệu lực.',
    message: '{code} còn hiệu lực trong khi cấp trên {parent} đã đóng.',
    hint: 'Đóng hoặc chuyển {code} trong cùng quyết định (`madinhdanh close`, `madinhdanh replace`).',
    variants: {
      later: {
        message: '{code} đóng ngày {closed:date}, sau cấp trên {parent} (đóng ngày {parentClosed:date}).',
        hint: 'Sửa ngày đóng cho khớp.',
      },
      between: {
        message: '{code} còn hiệu lực ngày {date:date}, khi cấp trên {parent} đang đóng (việc đóng sau đó bị thu hồi).',
        hint: 'Sửa ngày đóng, ngày khôi phục của {code} cho khớp với cấp trên.',
      },
    },
  },
  en: {
    title: 'Open beneath a closed parent',
    about: 'A body stays in force as long as units beneath it are.',
    message: '{code} is in force while its parent {parent} is closed.',
    hint: 'Close or move {code} by the same decision (`madinhdanh close`, `madinhdanh replace`).',
    variants: {
      later: {
        message: '{code} was closed on {closed:date}, after its parent {parent} (closed on {parentClosed:date}).',
        hint: 'Correct the date of closing.',
      },
      between: {
        message: '{code} was in force on {date:date}, when its parent {parent} was closed (a closing revoked since).',
        hint: 'Have {code} close and come back on the days of its parent.',
      },
    },
  },
  docs: {
    vi: 'Cơ quan còn hiệu lực chừng nào còn đơn vị trực thuộc có hiệu lực. Đóng một cơ quan thì đóng, chuyển hoặc thay thế mã của các đơn vị bên dưới trong cùng quyết định.',
    en: 'a unit still open beneath a closed parent.',
    basis: 'quy ước của công cụ, suy từ QĐ 20/2020/QĐ-TTg, Điều 4 khoản 3.',
    remedy: '`madinhdanh close H24.04.01`, hoặc `madinhdanh replace H24.04.01 --parent …`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2023-1500-qd-ubnd, reason: dissolved}
- code: ⟦H24.04.01⟧
  name: Văn phòng
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
    {
      intro: ': cấp trên từng đóng, rồi việc đóng bị thu hồi',
      files: [
        {
          path: 'decisions/2022-300-qd-ubnd.yaml',
          content: `number: 300/QĐ-UBND
signed: 2022-04-01
kind: amendment
revokes: [2022-200-qd-ubnd]
`,
        },
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  formerClosings:
    - decision: 2022-200-qd-ubnd
      reason: dissolved
      lifted: {decision: 2022-300-qd-ubnd}
- code: ⟦H24.04.01⟧
  name: Văn phòng
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  silent: [
    {
      files: [
        {
          path: 'decisions/2022-300-qd-ubnd.yaml',
          content: `number: 300/QĐ-UBND
signed: 2022-04-01
kind: amendment
revokes: [2022-200-qd-ubnd]
`,
        },
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  formerClosings:
    - decision: 2022-200-qd-ubnd
      reason: dissolved
      lifted: {decision: 2022-300-qd-ubnd}
- code: H24.04.01
  name: Văn phòng
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
  formerClosings:
    - decision: 2022-200-qd-ubnd
      reason: dissolved
      lifted: {decision: 2022-300-qd-ubnd}
- code: H24.04.02
  name: Phòng Hai
  phone: 0225 000 0402
  granted: {decision: 2022-300-qd-ubnd}
`,
        },
      ],
    },
  ],
  check:
    ({ registry }) =>
    ({ unit }) => {
      const parent = parentOf(unit.code);
      const above = parent === undefined ? undefined : registry.unit(parent);
      // what only a draft grants, or closes, has a warning of its own
      if (parent === undefined || above === undefined || !isSigned(registry.decision(unit.granted.decision))) {
        return undefined;
      }
      const args = { code: unit.code, parent };
      const day = inForceBeneath(registry, unit, above);
      if (day !== undefined) return { variant: 'between', args: { ...args, date: day }, path: ['code'] };
      const ended = closingFor(registry, above);
      if (ended === undefined) return undefined;
      const closing = closingFor(registry, unit);
      if (closing === undefined) return { args, path: ['code'] };
      const closed = effectiveOf(registry, closing);
      const parentClosed = effectiveOf(registry, ended);
      if (closed === undefined || parentClosed === undefined || closed <= parentClosed) return undefined;
      if (neverBegan(registry, unit)) return undefined;
      return { variant: 'later', args: { ...args, closed, parentClosed }, path: ['closed'] };
    },
});
