import { isClosedFor } from '../core/registry/binding.js';
import { isPartedName } from '../core/text/parted-name.js';
import { unitRule } from './definition.js';

/** A unit whose name holds a semicolon: commands grant none such, an editor or an earlier version may have. */
export const nameParted = unitRule({
  id: 'name-parted',
  severity: 'warning',
  chapter: 'codes',
  sight: 'near',
  vi: {
    title: 'Tên có dấu chấm phẩy',
    about: 'Trong ô của danh sách, dấu chấm phẩy ngăn hai đơn vị: tên có dấu ấy đọc lại thành hai tên.',
    message: '“{name}” ({code}) có dấu chấm phẩy; phụ lục đọc lại sẽ thành nhiều đơn vị.',
    hint: 'Ghi tên không có dấu chấm phẩy: `madinhdanh rename {code} --name "…"`, mã đã ban hành thì thêm `--decision …`.',
  },
  en: {
    title: 'Name with a semicolon',
    about: 'In the cells of lists a semicolon parts two bodies: a name with one is read back as two.',
    message: '“{name}” ({code}) has a semicolon; an annex that names it is read back as several bodies.',
    hint: 'Give a name without one: `madinhdanh rename {code} --name "…"`, with `--decision …` for a code in force.',
  },
  docs: {
    vi: 'Tên đơn vị có dấu chấm phẩy (`;`), là dấu ngăn các đơn vị trong cột “Hình thành từ”, “Đơn vị tiếp nhận”. Các lệnh và `import` không cấp mã cho tên như vậy; quy tắc này tìm những tên đã có sẵn trong sổ.',
    en: 'the name has a semicolon, which parts bodies in the cells of lists; commands and `import` grant none such, this finds those that are there already.',
    basis: 'quy ước của công cụ; tên phải là tên theo quyết định thành lập.',
    remedy: '`madinhdanh rename H24.04 --name "Trường Tiểu học và Trung học cơ sở Tân Lập" --decision …`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: ⟦Trường TH; THCS Tân Lập⟧
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
      return isPartedName(name) && !isClosedFor(registry, unit) ? { args: { code, name }, path: ['name'] } : undefined;
    },
});
