import { decisionRule } from './definition.js';

/** A decision rarely has effect before it is signed. */
export const decisionEffective = decisionRule({
  id: 'decision-effective',
  severity: 'warning',
  chapter: 'lives',
  vi: {
    title: 'Hiệu lực trước ngày ký',
    about: 'Quyết định thường có hiệu lực từ ngày ký trở đi.',
    message: 'Ngày hiệu lực {effective:date} trước ngày ký {signed:date}.',
    hint: 'Kiểm tra lại hai ngày.',
  },
  en: {
    title: 'In force before it was signed',
    about: 'A decision is usually in force from its signing on.',
    message: 'In force on {effective:date}, before it was signed on {signed:date}.',
    hint: 'Check both dates.',
  },
  docs: {
    vi: 'Quyết định thường có hiệu lực từ ngày ký trở đi; ngày hiệu lực sớm hơn ngày ký hay là gõ nhầm.',
    en: 'in force before it was signed.',
    basis: 'quy ước của công cụ.',
    remedy: 'kiểm tra lại hai ngày theo bản đã ký.',
  },
  examples: [
    {
      files: [
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
effective: ⟦2022-01-03⟧
kind: amendment
`,
        },
      ],
    },
  ],
  check:
    () =>
    ({ decision }) => {
      const { effective, signed } = decision;
      if (effective === undefined || signed === undefined || effective >= signed) return undefined;
      return { args: { effective, signed }, path: ['effective'] };
    },
});
