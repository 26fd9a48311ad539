import { correctionsOfName, nameAsGiven, nameOfIndex } from '../core/registry/corrections.js';
import { areCodesMisprinted, isMisprintOf } from '../core/registry/misprints.js';
import { effectiveOf, isSigned, type Registry } from '../core/registry/registry.js';
import { nameIndexAt } from '../core/registry/timeline.js';
import type { Correction, Unit } from '../core/registry/types.js';
import type { Found } from '../core/rule.js';
import { unitRule } from './definition.js';

type Variant = 'shape' | 'same' | 'another' | 'future' | 'early' | 'draft';

/** The value that a correction left: what a later one of the same text found, else what stands there now. */
function valueAfter(registry: Registry, unit: Unit, correction: Correction): Correction['was'] {
  const { field, on } = correction;
  const index = nameIndexAt(registry, unit, on);
  const alike = unit.corrections?.filter((each) => each.field === field) ?? [];
  const chain = field === 'name' ? correctionsOfName(registry, unit, index) : alike;
  const next = chain[chain.indexOf(correction) + 1];
  if (next !== undefined) return next.was;
  return field === 'name' ? nameOfIndex(unit, index) : unit[field];
}

/** The value that a correction has to be held against: of a name the one that was given, whatever came between. */
function valueBefore(registry: Registry, unit: Unit, { field, was, on }: Correction): Correction['was'] {
  return field === 'name' ? nameAsGiven(registry, unit, nameIndexAt(registry, unit, on)) : was;
}

/** True for a name misprinted, or earlier codes that all are there again, put right; later ones may have come. */
function isMisprint(was: Correction['was'], now: Correction['was']): boolean {
  if (!Array.isArray(was) || !Array.isArray(now)) return isMisprintOf('name', was, now);
  const gone = was.filter((code) => !now.includes(code));
  const came = now.filter((code) => !was.includes(code));
  return (
    gone.length > 0 && gone.every((code) => came.some((other) => areCodesMisprinted({ gone: [code], came: [other] })))
  );
}

/** A correction is of a misprint: small, of something that had been printed, and said so. */
export const correctionValid = unitRule({
  id: 'correction-valid',
  severity: 'error',
  chapter: 'lives',
  sight: 'near',
  vi: {
    title: 'Đính chính không đúng',
    about:
      'Đính chính (corrections) chỉ sửa chỗ in sai: khác chữ đã in ở mức chính tả, dấu hay một chữ (mã đã cấp: một hai ký tự), trong thời gian đơn vị có mã, không phải ngày chưa đến.',
    hint: 'Ghi đính chính bằng `madinhdanh correct`; khác hơn thế thì đổi tên theo quyết định: `madinhdanh rename`.',
    variants: {
      shape: { message: 'Giá trị trước khi đính chính {field} không đúng dạng.' },
      same: { message: 'Đính chính {field} không đổi gì.' },
      another: { message: '{field} “{now}” khác “{was}” quá mức một chỗ in sai.' },
      future: { message: 'Ngày đính chính {date:date} còn ở phía trước.' },
      early: { message: 'Ngày đính chính {date:date} trước ngày cấp mã {other:date}.' },
      draft: { message: 'Mã mới có trong dự thảo {decision}, chưa có gì in ra để đính chính.' },
    },
  },
  en: {
    title: 'Correction that is none',
    about:
      'A correction puts a misprint right: it differs from what was printed by spelling, signs or one word (an earlier code: by a character or two), and is of a day on which the code was there.',
    hint: 'Enter corrections by `madinhdanh correct`; what differs by more is a renaming by a decision: `madinhdanh rename`.',
    variants: {
      shape: { message: 'What stood under {field} before the correction has the wrong form.' },
      same: { message: 'The correction of {field} changes nothing.' },
      another: { message: '{field}: “{now}” differs from “{was}” by more than a misprint.' },
      future: { message: 'The day of the correction, {date:date}, is still to come.' },
      early: { message: 'The correction is of {date:date}, before the code was granted on {other:date}.' },
      draft: { message: 'The code exists only in the draft {decision}: nothing was printed that could be wrong.' },
    },
  },
  docs: {
    en: 'a correction that is no misprint put right.',
    basis: 'quy ước của công cụ.',
    remedy: '`madinhdanh correct H24.04 --name … --reason …`, hoặc `madinhdanh rename`.',
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
  corrections:
    - field: name
      was: ⟦Ban Quản lý dự án⟧
      on: 2022-02-01
      reason: in sai
`,
        },
      ],
    },
    {
      intro: ': sai dạng, ngày chưa đến, trước khi cấp, mã sai quá hai ký tự',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  shortName: SB
  legacyCodes: [000.00.04.H24]
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  corrections:
    - field: shortName
      was: ⟦[000.00.04.H24]⟧
      on: 2022-02-01
      reason: in sai
    - field: name
      was: Sở Bôn
      on: ⟦2024-06-02⟧
      reason: in sai
    - field: shortName
      was: BS
      on: ⟦2022-01-09⟧
      reason: in sai
    - field: legacyCodes
      was: ⟦[123.45.67.H24]⟧
      on: 2022-02-01
      reason: in sai
`,
        },
      ],
    },
    {
      intro: ': không đổi gì',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  corrections:
    - field: name
      was: ⟦Sở Bốn⟧
      on: 2022-02-01
      reason: in sai
`,
        },
      ],
    },
    {
      intro: ': mã mới ở dự thảo',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2024-du-thao-qd-ubnd}
  corrections:
    - ⟦field⟧: name
      was: Sở Bôn
      on: 2024-05-26
      reason: in sai
`,
        },
      ],
    },
  ],
  silent: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn mới
  shortName: SB
  legacyCodes: [000.00.04.H24]
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  formerNames:
    - {name: Sở Tư, until: 2023-05-22, decision: 2023-1500-qd-ubnd}
  corrections:
    - field: name
      was: Sở Từ
      on: 2022-02-01
      reason: in sai
    - field: shortName
      on: 2022-02-01
      reason: in sót
    - field: legacyCodes
      was: [000.00.40.H24]
      by: 900/STTTT-CNTT
      on: 2024-06-01
      reason: in sai
    - field: name
      was: Sở Bốn mơi
      on: 2024-06-01
      reason: in sai
`,
        },
      ],
    },
  ],
  check:
    ({ registry, today }) =>
    ({ unit }) => {
      if (unit.corrections === undefined) return undefined;
      const { decision } = unit.granted;
      const since = effectiveOf(registry, unit.granted);
      const found = unit.corrections.flatMap((correction, i): Found<Variant>[] => {
        const { field, was, on } = correction;
        const path = ['corrections', i];
        if (registry.decision(decision) !== undefined && !isSigned(registry.decision(decision))) {
          return [{ variant: 'draft', args: { decision }, path: [...path, 'field'], onKey: true }];
        }
        if (on > today) return [{ variant: 'future', args: { date: on }, path: [...path, 'on'] }];
        if (since !== undefined && on < since) {
          return [{ variant: 'early', args: { date: on, other: since }, path: [...path, 'on'] }];
        }
        const at = was === undefined ? path : [...path, 'was'];
        const isNone = was === undefined && (field === 'shortName' || field === 'address');
        if (!isNone && Array.isArray(was) !== (field === 'legacyCodes')) {
          return [{ variant: 'shape', args: { field }, path: at }];
        }
        // short names and addresses change without a trace: what stands there now may be anything
        if (field === 'shortName' || field === 'address') return [];
        const now = valueAfter(registry, unit, correction);
        if (String(was ?? '') === String(now ?? '')) return [{ variant: 'same', args: { field }, path: at }];
        const before = valueBefore(registry, unit, correction);
        if (isMisprint(before, now)) return [];
        return [{ variant: 'another', args: { field, was: String(before ?? ''), now: String(now ?? '') }, path: at }];
      });
      return found.length === 0 ? undefined : found;
    },
});
