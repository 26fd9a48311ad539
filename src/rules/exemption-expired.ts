import { settingsRule } from './definition.js';

/** An exemption ends on its day; leaving it behind is an error. */
export const exemptionExpired = settingsRule({
  id: 'exemption-expired',
  severity: 'error',
  chapter: 'exemptions',
  vi: {
    title: 'Miễn kiểm tra đã hết hạn',
    about: 'Miễn kiểm tra có thời hạn; hết hạn mà chưa gỡ là lỗi.',
    message: 'Miễn kiểm tra `{rule}` đã hết hạn ngày {until:date}.',
    hint: 'Sửa các đơn vị rồi xóa mục này, hoặc gia hạn.',
  },
  en: {
    title: 'Exemption over',
    about: 'An exemption ends on its day; one that is left behind is an error.',
    message: 'The exemption from `{rule}` ended on {until:date}.',
    hint: 'Mend the units and delete this entry, or extend it.',
  },
  docs: {
    vi: 'Miễn kiểm tra có thời hạn; hết hạn mà chưa gỡ là lỗi, để không bị bỏ quên.',
    en: 'an exemption that is over.',
    basis: 'quy ước của công cụ.',
    remedy: 'sửa các đơn vị rồi xóa mục này, hoặc gia hạn `until`.',
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
  - {rule: contact-missing, codes: [H24.03.01], reason: đang xây trụ sở, until: ⟦2023-12-31⟧}
`,
        },
      ],
    },
  ],
  check:
    ({ today }) =>
    ({ exemptions }) => {
      const found = (exemptions ?? []).flatMap(({ rule, until }, i) =>
        until < today ? [{ args: { rule, until }, path: ['exemptions', i, 'until'] }] : [],
      );
      return found.length === 0 ? undefined : found;
    },
});
