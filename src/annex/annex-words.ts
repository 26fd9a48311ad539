import { byField, labelOf, PUBLISHED_FIELDS } from '../core/registry/contact-fields.js';
import type { ClosingReason, IsoDate, Status } from '../core/registry/types.js';
import type { AnnexChangeKind, ChangeAnnex } from './annex-changes.js';
import type { ChangeColumnKey, ColumnKey, ListColumnKey } from './annex-columns.js';
import type { AnnexNumber } from './annexes.js';
import { closingWord } from './closing-word.js';
import type { LaterChange } from './later.js';
import { dayOf, evenDay } from './official-dates.js';
import { roman } from './roman.js';

/** How annexes are numbered: `Phụ lục I` (NĐ 30/2020/NĐ-CP) or `Phụ lục số 1`. */
export const NUMBERINGS = ['roman', 'arabic'] as const;
export type Numbering = (typeof NUMBERINGS)[number];

/**
 * The words printed in an annex. What is published is in Vietnamese, the language of the documents;
 * the English ones serve a table on a screen.
 */
export interface AnnexWords {
  columns: Readonly<Record<ColumnKey | ChangeColumnKey | ListColumnKey, string>>;
  statuses: Readonly<Record<Status, string>>;
  kinds: Readonly<Record<AnnexChangeKind, string>>;
  reasons: Readonly<Record<ClosingReason, string>>;
  /** Why a code comes back. */
  /** Why a code comes back, by the reason for which it had gone. */
  restored(reason: ClosingReason | null): string;
  /** Beside a unit of a list: what becomes of it only later. */
  later(change: LaterChange): string;
  /** Stands in for the rows of an empty annex. */
  none: string;
  /** Stands for the day of effect of a draft that names none. */
  whenSigned: string;
  /** Heads the column of origins where some of the bodies are founded again. */
  fromOrAgain: string;
  /** Before what a body was that is founded again. */
  again: string;
  /** Marks a successor that takes over only a part. */
  part: string;
  /** `Phụ lục I`; without a number where the decision has a single annex. */
  heading(number: number | undefined, numbering: Numbering): string;
  /** Title of the annex of a level; `root` is the level-1 body, absent where there are several. */
  title(annex: AnnexNumber, root: string | undefined): string;
  changeTitle(annex: ChangeAnnex): string;
  /** Title of the annex of codes that all go because the decision that granted them is revoked. */
  revokedTitle: string;
  /** Title and columns of the annex of names that all come back because the decision that changed them is revoked. */
  namesBack: { title: string; nameBefore: string; nameAfter: string };
  /** What has to be known of contact data in a state of the past; `known` where some of it was noted. */
  contactOfToday(at: IsoDate, known: boolean): string;
  /** What an unsigned paper bears: that it is a draft, which one, and of which day. */
  draftMark(at: IsoDate, version: number | undefined): string;
  /** Title of the one annex of a decision that changes nothing. */
  noChange: string;
}

function ofRoot(root: string | undefined, text: string): string {
  return root === undefined ? '' : ` ${text} ${root}`;
}

export const VIETNAMESE: AnnexWords = {
  columns: {
    no: 'STT',
    kind: 'Nội dung thay đổi',
    name: 'Tên cơ quan, đơn vị',
    code: 'Mã định danh',
    legacyCodes: 'Mã định danh đã cấp',
    ...byField(PUBLISHED_FIELDS, (field) => labelOf(field, 'vi')),
    status: 'Trạng thái',
    codeBefore: 'Mã định danh cũ',
    nameBefore: 'Tên cũ',
    codeAfter: 'Mã định danh mới',
    under: 'Trực thuộc',
    nameAfter: 'Tên mới',
    part: 'Một phần',
    reason: 'Lý do',
    from: 'Hình thành từ',
    to: 'Cơ quan, đơn vị tiếp nhận',
    parted: 'Tách một phần sang',
    effective: 'Có hiệu lực từ',
    later: 'Ghi chú',
  },
  statuses: {
    draft: 'Dự thảo',
    upcoming: 'Sắp có hiệu lực',
    active: 'Đang hiệu lực',
    closed: 'Đã đóng',
    annulled: 'Đã hủy bỏ',
    revoked: 'Đã thu hồi',
  },
  kinds: {
    granted: 'Cấp mới',
    renamed: 'Đổi tên',
    replaced: 'Thay thế',
    closed: 'Hủy bỏ/Đóng mã',
    restored: 'Khôi phục',
    parted: 'Tách một phần',
  },
  restored: (reason) => `Thu hồi quyết định ${closingWord(reason)} mã`,
  reasons: {
    dissolved: 'Giải thể',
    merged: 'Sáp nhập, hợp nhất',
    split: 'Chia',
    replaced: 'Thay thế mã',
    annulled: 'Hủy bỏ mã cấp sai',
    revoked: 'Thu hồi quyết định cấp mã',
  },
  later: ({ kind, on, name, codes, by }) => {
    const next = `; ${kind === 'replaced' ? 'thay bằng mã' : 'mã của nơi tiếp nhận:'} ${codes.join(', ')}`;
    const what =
      kind === 'renamed'
        ? `Đổi tên thành “${name}” từ ngày ${dayOf(on)}`
        : `Hết hiệu lực từ ngày ${dayOf(on)}${codes.length === 0 ? '' : next}`;
    return by === undefined ? what : `${what} (theo ${by})`;
  },
  none: 'Không có',
  whenSigned: 'Ngày ký',
  fromOrAgain: 'Hình thành, thành lập lại từ',
  again: 'thành lập lại, trước đây là',
  part: 'một phần',
  contactOfToday: (at, known) =>
    `Thông tin liên hệ là của ngày hôm nay, không phải của ngày ${dayOf(at)}${known ? ', trừ những mục sổ có ghi ngày thay đổi' : ''}.`,
  draftMark: (at, version) => `DỰ THẢO${version === undefined ? '' : ` lần ${version}`} ngày ${dayOf(at)}`,
  noChange: 'Danh sách mã định danh điện tử thay đổi',
  revokedTitle: 'Danh sách mã định danh điện tử thu hồi',
  namesBack: {
    title: 'Danh sách cơ quan, đơn vị đổi tên trở lại, giữ nguyên mã định danh điện tử',
    nameBefore: 'Tên trước khi thay đổi',
    nameAfter: 'Tên sau khi thay đổi',
  },
  heading: (number, numbering) => {
    if (number === undefined) return 'Phụ lục';
    return numbering === 'roman' ? `Phụ lục ${roman(number)}` : `Phụ lục số ${number}`;
  },
  title: (annex, root) => {
    switch (annex) {
      case 1:
        return `Mã định danh điện tử cấp 1${ofRoot(root, 'của')}`;
      case 2:
        return `Danh sách mã định danh điện tử cấp 2 của các cơ quan, đơn vị${ofRoot(root, 'trực thuộc')}`;
      case 3:
        return 'Danh sách mã định danh điện tử cấp 3 của các đơn vị thuộc, trực thuộc cơ quan, đơn vị cấp 2';
      case 4:
        return 'Danh sách mã định danh điện tử cấp 4 của các đơn vị thuộc, trực thuộc cơ quan, đơn vị cấp 3';
    }
  },
  changeTitle: (kind) => {
    switch (kind) {
      case 'granted':
        return 'Danh sách mã định danh điện tử cấp mới';
      case 'renamed':
        return 'Danh sách cơ quan, đơn vị đổi tên, giữ nguyên mã định danh điện tử';
      case 'replaced':
        return 'Danh sách mã định danh điện tử được thay thế';
      case 'closed':
        return 'Danh sách mã định danh điện tử đóng';
      case 'annulled':
        return 'Danh sách mã định danh điện tử hủy bỏ';
      case 'restored':
        return 'Danh sách mã định danh điện tử khôi phục hiệu lực';
      case 'parted':
        return 'Danh sách cơ quan, đơn vị được tách một phần sang cơ quan, đơn vị đã có';
    }
  },
};

export const ENGLISH: AnnexWords = {
  columns: {
    no: 'No.',
    kind: 'Change',
    name: 'Agency or unit',
    code: 'Code',
    legacyCodes: 'Earlier codes',
    ...byField(PUBLISHED_FIELDS, (field) => labelOf(field, 'en')),
    status: 'Status',
    codeBefore: 'Old code',
    nameBefore: 'Old name',
    codeAfter: 'New code',
    under: 'Parent',
    nameAfter: 'New name',
    part: 'In part',
    reason: 'Reason',
    from: 'Formed from',
    to: 'Taken over by',
    parted: 'Part goes to',
    effective: 'In force from',
    later: 'Note',
  },
  statuses: {
    draft: 'Draft',
    upcoming: 'Upcoming',
    active: 'In force',
    closed: 'Closed',
    annulled: 'Annulled',
    revoked: 'Revoked',
  },
  kinds: {
    granted: 'Granted',
    renamed: 'Renamed',
    replaced: 'Replaced',
    closed: 'Cancelled or closed',
    restored: 'Back in force',
    parted: 'Spun off in part',
  },
  restored: (reason) =>
    `The decision that ${reason === 'replaced' ? 'replaced' : reason === 'annulled' ? 'annulled' : 'closed'} it was revoked`,
  reasons: {
    dissolved: 'Dissolved',
    merged: 'Merged',
    split: 'Split',
    replaced: 'Code replaced',
    annulled: 'Annulled, granted in error',
    revoked: 'Revoked with its decision',
  },
  later: ({ kind, on, name, codes, by }) => {
    const next = `; ${kind === 'replaced' ? 'replaced by' : 'taken over by'}: ${codes.join(', ')}`;
    const what =
      kind === 'renamed'
        ? `Renamed “${name}” on ${evenDay(on)}`
        : `Ends on ${evenDay(on)}${codes.length === 0 ? '' : next}`;
    return by === undefined ? what : `${what} (by ${by})`;
  },
  none: 'None',
  whenSigned: 'Day of signing',
  fromOrAgain: 'Formed or founded again from',
  again: 'founded again, formerly',
  part: 'in part',
  contactOfToday: (at, known) =>
    `Contact data is of today and not of ${evenDay(at)}${known ? ', but for what the registry notes by date' : ''}.`,
  draftMark: (at, version) => `DRAFT${version === undefined ? '' : ` ${version}`} of ${evenDay(at)}`,
  noChange: 'Codes changed',
  revokedTitle: 'Codes revoked',
  namesBack: {
    title: 'Bodies that take their names back, codes unchanged',
    nameBefore: 'Name until then',
    nameAfter: 'Name taken back',
  },
  heading: (number, numbering) => {
    if (number === undefined) return 'Annex';
    return `Annex ${numbering === 'roman' ? roman(number) : number}`;
  },
  title: (annex, root) => {
    switch (annex) {
      case 1:
        return `Level-1 code${ofRoot(root, 'of')}`;
      case 2:
        return `Level-2 codes of the bodies directly under${ofRoot(root, '') || ' the level-1 body'}`;
      case 3:
        return 'Level-3 codes of the units under level-2 bodies';
      case 4:
        return 'Level-4 codes of the units under level-3 bodies';
    }
  },
  changeTitle: (kind) => {
    switch (kind) {
      case 'granted':
        return 'Codes granted';
      case 'renamed':
        return 'Bodies renamed, codes unchanged';
      case 'replaced':
        return 'Codes replaced';
      case 'closed':
        return 'Codes closed';
      case 'annulled':
        return 'Codes cancelled, granted in error';
      case 'restored':
        return 'Codes back in force';
      case 'parted':
        return 'Bodies spun off in part to existing ones';
    }
  },
};
