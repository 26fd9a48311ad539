import { isClosedFor } from '../core/registry/binding.js';
import { isPlaceholderName } from '../core/registry/placeholder-name.js';
import { unitRule } from './definition.js';

/** A unit of which a list gave only the code: its name is still to be found out, and no decision can print it. */
export const namePlaceholder = unitRule({
  id: 'name-placeholder',
  severity: 'warning',
  attention: true,
  chapter: 'codes',
  sight: 'near',
  vi: {
    title: 'Tên tạm, cần bổ sung',
    about: 'Đơn vị được thêm khi nhập danh sách mà mới biết mã; tên tạm không được ban hành hay công bố.',
    message: '{code} mới có tên tạm.',
    hint: 'Bổ sung bằng `madinhdanh rename {code}`; tên tạm không để lại tên cũ.',
  },
  en: {
    title: 'Placeholder for a name',
    about: 'The unit came in with a list that gave its code alone; a placeholder is neither issued nor published.',
    message: '{code} has only a placeholder for a name.',
    hint: 'Give it with `madinhdanh rename {code}`; a placeholder leaves no former name.',
  },
  docs: {
    vi: 'Tên tạm do `import --add-missing-parents` đặt, chờ bổ sung; quyết định còn tên tạm thì không ban hành, niêm phong hay xuất bản được.',
    en: 'the name is the placeholder of `import --add-missing-parents`.',
    basis: 'quy ước của công cụ; tên phải là tên theo quyết định thành lập.',
    remedy: '`madinhdanh rename H24.04 --name "Sở Y tế" --decision …`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: ⟦Đơn vị cấp trên H24.04 (cần bổ sung tên)⟧
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
      if (!isPlaceholderName(unit.name) || isClosedFor(registry, unit)) return undefined;
      return { args: { code: unit.code }, path: ['name'] };
    },
});
