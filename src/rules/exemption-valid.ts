import { fileOf } from '../core/code/code.js';
import type { Found } from '../core/rule.js';
import { settingsRule } from './definition.js';

/** An exemption names a rule there is, one that is no error, and codes there are. */
export const exemptionValid = settingsRule({
  id: 'exemption-valid',
  severity: 'error',
  chapter: 'exemptions',
  vi: {
    title: 'Miễn kiểm tra không hợp lệ',
    about: 'Miễn kiểm tra nêu một quy tắc có thật, không thuộc loại lỗi, và các mã có trong sổ.',
    hint: 'Xem tên và mức của các quy tắc: `madinhdanh rules`.',
    variants: {
      rule: { message: 'Không có quy tắc `{rule}`.' },
      error: { message: 'Quy tắc `{rule}` bảo vệ mã nên không miễn được.' },
      code: { message: 'Không có đơn vị {code} trong sổ.', hint: 'Sửa mã, hoặc bỏ mã này khỏi mục miễn kiểm tra.' },
    },
  },
  en: {
    title: 'Exemption that cannot be',
    about: 'An exemption names a rule there is, one that is no error, and codes of the registry.',
    hint: 'See the rules and their severities: `madinhdanh rules`.',
    variants: {
      rule: { message: 'There is no rule `{rule}`.' },
      error: { message: 'The rule `{rule}` guards the codes and cannot be exempted.' },
      code: {
        message: 'There is no unit {code} in the registry.',
        hint: 'Correct the code, or take it out of the exemption.',
      },
    },
  },
  docs: {
    vi: 'Mục miễn kiểm tra trong `registry.yaml` nêu một quy tắc có thật, không thuộc loại lỗi, và các mã có trong sổ.',
    en: 'an exemption from a rule there is not, from an error, or for a code there is not.',
    basis: 'quy ước của công cụ.',
    remedy: 'sửa tên quy tắc theo `madinhdanh rules`; quy tắc loại lỗi thì sửa đơn vị, không miễn.',
  },
  examples: [
    {
      files: [
        {
          path: 'registry.yaml',
          content: `format: 1
title: Sổ đăng ký mã định danh điện tử
timezone: Asia/Ho_Chi_Minh
authority: Ủy ban nhân dân thành phố
place: Hải Phòng
roots:
  H24: {groups: [2, 2, 2], alphabet: digits}
exemptions:
  - {rule: ⟦code-unique⟧, codes: [H24.03.01], reason: chờ sắp xếp, until: 2030-12-31}
`,
        },
      ],
    },
  ],
  check:
    ({ tree, registry, severityOf }) =>
    ({ exemptions }) => {
      const found: Found<'rule' | 'error' | 'code'>[] = [];
      exemptions?.forEach(({ rule, codes }, i) => {
        const at = ['exemptions', i];
        if (severityOf(rule) === undefined) found.push({ variant: 'rule', args: { rule }, path: [...at, 'rule'] });
        else if (severityOf(rule) === 'error') found.push({ variant: 'error', args: { rule }, path: [...at, 'rule'] });
        codes.forEach((code, j) => {
          if (registry.unit(code) === undefined && !tree.unreadable.has(fileOf(code))) {
            found.push({ variant: 'code', args: { code }, path: [...at, 'codes', j] });
          }
        });
      });
      return found.length === 0 ? undefined : found;
    },
});
