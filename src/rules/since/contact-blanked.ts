import { CONTACT_FIELDS, type ContactField, PUBLISHED_FIELDS } from '../../core/registry/contact-fields.js';
import { contactAt } from '../../core/registry/contacts.js';
import type { ChangedContact, Unit } from '../../core/registry/types.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';

/** Words that say there is nothing, in the place of what was there. */
const NOTHING =
  /^[\s\p{P}\p{S}xX0]*$|^(?:không(?: có| rõ| biết| xác định)?|chưa(?: có| rõ| biết| cập nhật| xác định)?|đang cập nhật|trống|none|null|n\/?a|tbd|unknown)[\s\p{P}]*$/iu;

function isGone(was: string | undefined, is: string | undefined): boolean {
  return was !== undefined && !NOTHING.test(was) && (is === undefined || NOTHING.test(is.normalize('NFC')));
}

/** The days of earlier contact data that is noted otherwise now, or no more. */
function notesLost({ changedContacts: notes = [] }: Unit, { changedContacts: now = [] }: Unit): string[] {
  const isKept = (note: ChangedContact): boolean => {
    const same = now.find(({ until }) => until === note.until);
    return CONTACT_FIELDS.every((field) => note[field] === undefined || note[field] === same?.[field]);
  };
  return notes.filter((note) => !isKept(note)).map(({ until }) => until);
}

/** Contact data that was there and is gone, or says that there is none, of today or of days before. */
export const contactBlanked = sinceRule({
  id: 'since-contact-blanked',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Xóa thông tin liên hệ',
    about: 'Thông tin liên hệ đã có của đơn vị, nay hay trước đây (changedContacts), bị xóa.',
    message: '{code} mất thông tin: {fields}.',
    hint: 'Hỏi lại đơn vị; xóa nhầm thì `madinhdanh update {code}`.',
    variants: {
      noted: {
        message: '{code} mất hoặc đổi thông tin liên hệ trước đây, đã ghi dùng đến {date:date}.',
        hint: 'Thông tin của những ngày đã qua không đổi; ghi nhầm thì hỏi lại đơn vị.',
      },
    },
  },
  en: {
    title: 'Contact data removed',
    about: 'Contact data of a unit, of today or of earlier days (changedContacts), was there and is gone.',
    message: '{code} lost {fields}.',
    hint: 'Ask the unit; where it went by mistake: `madinhdanh update {code}`.',
    variants: {
      noted: {
        message: '{code} lost or changed earlier contact data, which was noted as held until {date:date}.',
        hint: 'Data of days past does not change; where it was noted by mistake, ask the unit.',
      },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: '`madinhdanh update H24.04 --phone "0225 000 0400"`.' },
  examples: [
    {
      intro: ': trước là',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  address: Số 4
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay mất số điện thoại:',
          content: `- code: ⟦H24.04⟧
  name: Sở Bốn
  address: Số 4
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
    {
      intro: ', thông tin trước đây bị sửa: trước là',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  changedContacts:
    - until: 2023-06-01
      phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay đã khác:',
          content: `- code: ⟦H24.04⟧
  name: Sở Bốn
  phone: 0225 000 0400
  changedContacts:
    - until: 2023-06-01
      phone: 0225 000 0409
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    // what is noted for days to come hides what stands in the field
    const on = (unit: Unit, field: ContactField): string | undefined => contactAt(unit, field, context.today);
    return comparisonOf(context).rewritten.flatMap(({ was, is, entry }): SinceFound<'noted'>[] => {
      const { code } = is;
      const fields = PUBLISHED_FIELDS.filter(
        (field) => isGone(was[field], is[field]) || isGone(on(was, field), on(is, field)),
      );
      const found: SinceFound<'noted'>[] =
        fields.length === 0 ? [] : [{ code, place: spotOf(entry, 'code'), args: { code, fields } }];
      for (const date of notesLost(was, is)) {
        found.push({ code, place: spotOf(entry, 'code'), args: { code, date }, variant: 'noted' });
      }
      return found;
    });
  },
});
