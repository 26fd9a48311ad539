import { sameValue } from '../../core/equal.js';
import type { Exemption } from '../../core/registry/types.js';
import { sinceRule } from '../definition.js';
import type { SinceFound } from './context.js';
import { exampleSettings } from './example-settings.js';

type Variant = 'added' | 'widened' | 'prolonged' | 'restated';

/** What an exemption silences that none did before; undefined where it goes no further. */
function furtherThan(
  earlier: readonly Exemption[],
  { rule, codes, until }: Exemption,
): { variant: Variant; codes: readonly string[] } | undefined {
  const same = earlier.filter((each) => each.rule === rule);
  const untilOf = (code: string): string | undefined =>
    same
      .filter((each) => each.codes.includes(code))
      .map((each) => each.until)
      .sort()
      .at(-1);
  const fresh = codes.filter((code) => untilOf(code) === undefined);
  if (fresh.length === codes.length) return { variant: 'added', codes };
  if (fresh.length > 0) return { variant: 'widened', codes: fresh };
  const longer = codes.filter((code) => (untilOf(code) ?? until) < until);
  return longer.length === 0 ? undefined : { variant: 'prolonged', codes: longer };
}

/** True where nobody gave this reason, or answered for it, before. */
function isRestated(earlier: readonly Exemption[], { rule, codes, reason, owner }: Exemption): boolean {
  const same = earlier.filter((each) => each.rule === rule && each.codes.some((code) => codes.includes(code)));
  return !same.some((each) => each.reason === reason && each.owner === owner);
}

/** Rules are silenced for more codes, for longer, or for another reason. */
export const exemptionChanged = sinceRule({
  id: 'since-exemption-changed',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Thêm miễn kiểm tra',
    about: 'Miễn kiểm tra được thêm, mở rộng cho mã khác, kéo dài, hoặc đổi lý do, người chịu trách nhiệm.',
    hint: 'Xem lý do và người chịu trách nhiệm trước khi đồng ý.',
    variants: {
      added: { message: 'Miễn quy tắc {rule} cho {codes}, đến ngày {until:date}.' },
      widened: { message: 'Miễn quy tắc {rule} nay thêm cho {codes}, đến ngày {until:date}.' },
      prolonged: { message: 'Miễn quy tắc {rule} cho {codes} kéo dài đến ngày {until:date}.' },
      restated: { message: 'Miễn quy tắc {rule} cho {codes} nay ghi lý do hay người chịu trách nhiệm khác: {reason}.' },
    },
  },
  en: {
    title: 'Exemption added',
    about: 'An exemption was added, extended to further codes, prolonged, or given another reason or owner.',
    hint: 'Look at the reason and at who answers for it before you agree.',
    variants: {
      added: { message: 'The rule {rule} is silenced for {codes} until {until:date}.' },
      widened: { message: 'The rule {rule} is now silenced for {codes} too, until {until:date}.' },
      prolonged: { message: 'The rule {rule} is silenced for {codes} until {until:date}, longer than before.' },
      restated: { message: 'The exemption of {codes} from {rule} has another reason or owner now: {reason}.' },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'bỏ dòng ấy nếu lý do không đủ; bổ sung dữ liệu còn thiếu.' },
  examples: [
    {
      intro: ': nay thêm',
      files: [
        { path: 'registry.yaml', earlier: true, content: exampleSettings() },
        {
          path: 'registry.yaml',
          content: exampleSettings(
            'exemptions:\n  - ⟦{rule: contact-missing, codes: [H24.03.02], reason: đang xây trụ sở, until: 2024-12-31}⟧\n',
          ),
        },
      ],
    },
  ],
  check: ({ before, tree }) => {
    const earlier = before.settings.exemptions ?? [];
    return (tree.settings?.exemptions ?? []).flatMap((exemption, i): SinceFound<Variant>[] => {
      const further = earlier.some((each) => sameValue(each, exemption)) ? undefined : furtherThan(earlier, exemption);
      const { rule, until, codes, reason } = exemption;
      const place = { file: 'registry.yaml', path: ['exemptions', i] };
      if (further === undefined) {
        if (earlier.some((each) => sameValue(each, exemption)) || !isRestated(earlier, exemption)) return [];
        return [{ code: rule, place, args: { rule, codes, reason }, variant: 'restated' }];
      }
      return [{ code: rule, place, args: { rule, codes: further.codes, until }, variant: further.variant }];
    });
  },
});
