import { rootOf } from '../core/code/code.js';
import { unitRule } from './definition.js';

/** Every level-1 code of the tree is declared in the settings. */
export const rootUnknown = unitRule({
  id: 'root-unknown',
  severity: 'error',
  chapter: 'codes',
  sight: 'near',
  vi: {
    title: 'Mã cấp 1 chưa khai báo',
    about: 'Mỗi mã cấp 1 của sổ phải có trong roots của registry.yaml.',
    message: 'Mã cấp 1 {root} của {code} chưa khai báo trong registry.yaml.',
    hint: 'Thêm {root} vào roots của registry.yaml, hoặc sửa mã. Đang có: {known}.',
  },
  en: {
    title: 'Level-1 code not declared',
    about: 'Every level-1 code of the registry is declared under roots in registry.yaml.',
    message: 'The level-1 code {root} of {code} is not declared in registry.yaml.',
    hint: 'Add {root} to roots in registry.yaml, or correct the code. Declared: {known}.',
  },
  docs: {
    vi: 'Mỗi mã cấp 1 của sổ phải khai báo trong `roots` của `registry.yaml`, vì ở đó ghi cách đặt mã bên dưới.',
    en: 'a level-1 code that is not declared in registry.yaml.',
    basis: 'quy ước của công cụ.',
    remedy: 'thêm `K24` vào `roots`, hoặc sửa mã nếu gõ nhầm.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/K24.yaml',
          content: `- code: ⟦K24⟧
  name: Hội đồng nhân dân thành phố
  granted: {decision: 2020-20-qd-ttg}
`,
        },
      ],
    },
  ],
  check: ({ tree, registry }) => {
    const { settings } = tree;
    return ({ unit }) => {
      if (settings === undefined || registry.rootSettings(unit.code) !== undefined) return undefined;
      const args = { root: rootOf(unit.code), code: unit.code, known: Object.keys(settings.roots) };
      return { args, path: ['code'] };
    };
  },
});
