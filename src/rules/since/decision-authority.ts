import { levelOf } from '../../core/code/code.js';
import { isSigned } from '../../core/registry/registry.js';
import { isOwnDecision } from '../../core/seal/own.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import type { SinceContext, SinceFound } from './context.js';

/** Decisions of other authorities that do something here now; level 1 is granted by the Prime Minister. */
function foreign(context: SinceContext): SinceFound<'changed'>[] {
  const { registry } = context;
  const { decisions, added } = comparisonOf(context);
  return decisions.signedAnew
    .filter((each) => !isOwnDecision(registry, each))
    .flatMap((decision) => {
      const { id, authority = '' } = decision;
      const codes = added.filter((each) => each.decision === id && levelOf(each.code) > 1).map(({ code }) => code);
      if (codes.length === 0) return [];
      const place = { file: `decisions/${id}.yaml`, path: [authority === '' ? 'number' : 'authority'] };
      return [{ code: id, place, args: { decision: id, authority, codes: [...new Set(codes)] } }];
    });
}

/** Drafts of the earlier state in the name of somebody else now. */
function handedOver(context: SinceContext): SinceFound<'changed'>[] {
  const { before, registry } = context;
  const { idNow } = comparisonOf(context).decisions;
  return [...before.decisions.values()].flatMap((was): SinceFound<'changed'>[] => {
    const is = registry.decision(idNow(was.id));
    if (isSigned(was) || is === undefined) return [];
    // that of the registry is a setting, and what becomes of it is said there
    const [then, authority] = [was.authority ?? before.settings.authority, is.authority ?? before.settings.authority];
    if (then === authority) return [];
    const path = is.authority === undefined ? [] : ['authority'];
    const place = { file: `decisions/${is.id}.yaml`, path };
    return [{ code: is.id, place, args: { decision: is.id, was: then, authority }, variant: 'changed' }];
  });
}

/** Who decides on the codes of this registry. */
export const decisionAuthority = sinceRule({
  id: 'since-decision-authority',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Cơ quan ban hành khác',
    about: 'Mã của sổ do cơ quan của sổ cấp, đổi tên, đóng; dự thảo không đổi sang cơ quan ban hành khác.',
    message: 'Quyết định {decision} của cơ quan khác ({authority}) cấp, đổi tên hay đóng mã của sổ này: {codes}.',
    hint: 'Xem thẩm quyền; ghi nhầm thì sửa authority của quyết định.',
    variants: { changed: { message: 'Dự thảo {decision} trước của “{was}”, nay của “{authority}”.' } },
  },
  en: {
    title: 'Another authority',
    about:
      'Codes of a registry are granted, renamed and closed by its own authority; a draft does not pass to another one.',
    message:
      'The decision {decision} of another authority ({authority}) grants, renames or closes codes here: {codes}.',
    hint: 'See whether it may; where it is a slip, mend authority in the decision.',
    variants: { changed: { message: 'The draft {decision} was of “{was}”, and is of “{authority}” now.' } },
  },
  docs: {
    basis: 'QĐ 20/2020/QĐ-TTg, Điều 7: UBND cấp tỉnh cấp mã cấp 2, 3, 4 của địa phương; mã cấp 1 do Thủ tướng.',
    remedy: 'sửa `authority` nếu ghi nhầm.',
  },
  examples: [
    {
      intro: ': trước là dự thảo của chính cơ quan này, nay',
      files: [
        {
          path: 'decisions/2024-du-thao-qd-ubnd.yaml',
          content: `drafted: 2024-05-25
authority: ⟦Sở Một⟧
title: Về việc bổ sung mã định danh điện tử
kind: amendment
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before } = context;
    if (before.units.size === 0 && before.decisions.size === 0) return [];
    return [...foreign(context), ...handedOver(context)];
  },
});
