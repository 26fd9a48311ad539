import { isClosedFor } from '../core/registry/binding.js';
import { isWordless } from '../core/text/wordless.js';
import { unitRule } from './definition.js';

/** A unit whose name is a code, a number or a day: commands grant none such, an editor or an earlier list may have. */
export const nameWordless = unitRule({
  id: 'name-wordless',
  severity: 'warning',
  chapter: 'codes',
  sight: 'near',
  vi: {
    title: 'Tên là mã, số hoặc ngày tháng',
    about: 'Tên của đơn vị chỉ là một mã, một số hay một ngày: thường do lệch cột khi chép danh sách.',
    message: '“{name}” ({code}) là mã, số hoặc ngày tháng, không phải tên cơ quan.',
    hint: 'Ghi đúng tên: `madinhdanh rename {code} --name "…"`, mã đã ban hành thì thêm `--decision …`.',
  },
  en: {
    title: 'Name is a code, a number or a day',
    about: 'The name of the unit is nothing but a code, a number or a day: mostly from a list with shifted columns.',
    message: '“{name}” ({code}) is a code, a number or a day, not the name of a body.',
    hint: 'Give the name: `madinhdanh rename {code} --name "…"`, with `--decision …` for a code in force.',
  },
  docs: {
    vi: 'Tên đơn vị chỉ là mã (`H24.04`, `000.00.04.H24`), số (`12`), hay ngày tháng (`01/02/2024`, `quý I năm 2024`). Các lệnh và `import` không cấp mã cho tên như vậy; quy tắc này tìm những tên đã có sẵn trong sổ.',
    en: 'the name is a code, a number or a day; commands and `import` grant none such, this finds those that are there already.',
    basis: 'quy ước của công cụ; tên phải là tên theo quyết định thành lập.',
    remedy: '`madinhdanh rename H24.04 --name "Sở Y tế" --decision …`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: ⟦"01/02/2024"⟧
  address: Số 4
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check:
    ({ registry }) =>
    ({ unit }) => {
      const { code, name } = unit;
      return isWordless(name) && !isClosedFor(registry, unit) ? { args: { code, name }, path: ['name'] } : undefined;
    },
});
