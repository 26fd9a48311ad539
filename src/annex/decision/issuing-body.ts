import { decidesItself, headTitleOf, isLocalityAt } from '../../core/registry/state-bodies.js';
import type { IsoDate } from '../../core/registry/types.js';
import { fold } from '../../core/text/fold.js';

/** What kind of body issues a decision: it says whom it may command, and by what names. */
export type Rank = 'province' | 'district' | 'commune' | 'council' | 'central' | 'office';

/** `Ủy ban nhân dân | thành phố | Hải Phòng` */
const OF_LOCALITY =
  /^((?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân|(?:Ủy|Uỷ) ban Nhân dân)\s+(tỉnh|thành phố|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu)(?:\s|$)/iu;
/** Bodies that papers call by the first word of their names; those of the Government are more than that word says. */
const BY_KIND =
  /^(Bộ|Sở|Tổng cục|Cục|Chi cục|Ban|Viện|Đài|Thanh tra(?!\s+Chính phủ)|Ngân hàng Nhà nước|(?:Ủy|Uỷ) ban)\s/u;

/** Bodies of the Government. */
const CENTRAL =
  /^(?:bo|ngan hang nha nuoc|thanh tra chinh phu|van phong chinh phu|uy ban dan toc|thong tan xa|dai (?:tieng noi|truyen hinh)|vien han lam|bao hiem xa hoi viet nam)(?:\s|$)/;
/** Offices that have none of their own which would carry out a decision for them. */
const WITHOUT_OFFICE = /^(?:van phong|chi cuc|phong|trung tam|truong|vu|benh vien)(?:\s|$)/;

/** Which kind of body a name is of. @param isRoot true for the body at level 1: a city there is a province's equal */
export function rankOf(authority: string, isRoot: boolean): Rank {
  const [, body = '', locality = ''] = OF_LOCALITY.exec(authority) ?? [];
  const kind = locality.toLocaleLowerCase('vi');
  if (/^hội đồng/iu.test(body)) return 'council';
  if (body !== '') {
    if (kind === 'tỉnh' || (kind === 'thành phố' && isRoot)) return 'province';
    return ['xã', 'phường', 'thị trấn', 'đặc khu'].includes(kind) ? 'commune' : 'district';
  }
  return CENTRAL.test(fold(authority)) ? 'central' : 'office';
}

/** The issuing body where the place is understood, who is reported to, and whose codes it decides on. */
export interface ShortForms {
  /** `Ủy ban nhân dân thành phố`, `Bộ`. */
  short: string;
  /** `Ủy ban nhân dân thành phố`, `Bộ trưởng`. */
  superior: string;
  /** `trên địa bàn thành phố`, `thuộc, trực thuộc Bộ`. */
  area: string;
}

/** How a body is spoken of after it was named. */
export function shortForms(authority: string): ShortForms {
  const [, body, locality] = OF_LOCALITY.exec(authority) ?? [];
  if (body !== undefined && locality !== undefined) {
    const short = `${body} ${locality}`;
    const isCouncil = /^hội đồng/iu.test(body);
    return { short, superior: isCouncil ? `Thường trực ${short}` : short, area: `trên địa bàn ${locality}` };
  }
  const isWhole = decidesItself(authority);
  const short = (isWhole ? undefined : BY_KIND.exec(authority)?.[1]) ?? authority;
  const title = isWhole ? undefined : headTitleOf(authority);
  // of a title that ends as the body begins, or that holds a comma, no part may be left out
  const isPlain = title !== undefined && short !== authority;
  // "Giám đốc" is the title of many
  const plain = title === 'Giám đốc' ? `${title} ${short}` : title;
  const superior = isPlain && plain !== undefined ? plain : title === undefined ? short : wholeTitle(title, authority);
  return { short, superior, area: `thuộc, trực thuộc ${short}` };
}

/** `Tổng Thanh tra Chính phủ`, `Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ`. */
function wholeTitle(title: string, body: string): string {
  const last = body.split(/\s+/u).slice(0, 2).join(' ');
  return title.endsWith(last) ? `${title.slice(0, -last.length)}${body}` : `${title} ${body}`;
}

/** The units that a body may command beside localities: `Các sở, ban, ngành`. */
export function membersOf(rank: Rank, short: string): string {
  switch (rank) {
    case 'province':
      return 'Các sở, ban, ngành';
    case 'district':
      return `Các phòng, ban, đơn vị thuộc, trực thuộc ${short}`;
    case 'commune':
    case 'office':
      return `Các phòng, đơn vị thuộc, trực thuộc ${short}`;
    case 'council':
    case 'central':
      return `Các cơ quan, đơn vị thuộc, trực thuộc ${short}`;
  }
}

/** The head of a body's own office, who carries out its decisions; undefined where it has none. */
export function officeHeadOf(authority: string, rank: Rank, short: string, day: IsoDate): string | undefined {
  const locality = short.replace(/^\S+ (?:ban|đồng) nhân dân\s*/iu, '');
  switch (rank) {
    case 'province':
      return `Chánh Văn phòng ${short}`;
    case 'council':
      return isTopLocality(locality)
        ? `Chánh Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân ${locality}`
        : `Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân ${locality}`;
    case 'district':
      return `Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân ${locality}`;
    case 'commune':
      // communes have had offices since there are no districts above them
      return isLocalityAt('huyện', day)
        ? undefined
        : `Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân ${locality}`;
    case 'central':
    case 'office':
      return WITHOUT_OFFICE.test(fold(authority)) ? undefined : `Chánh Văn phòng ${short}`;
  }
}

const isTopLocality = (locality: string): boolean => /^(?:tỉnh|thành phố)$/iu.test(locality);

/** True for the name of a body's own office, however much of the body's name stands in it. */
export function isOwnOffice(department: string, authority: string, short: string): boolean {
  const name = fold(department);
  if (!/^van phong(?:\s|$)/.test(name)) return false;
  const rest = name
    .replace(/^van phong\s*/, '')
    .replace(/^doan dai bieu quoc hoi (?:va )?/, '')
    .replace(/^hoi dong nhan dan va (?=uy ban nhan dan)/, '');
  const kind = fold(short).split(' ')[0] ?? '';
  return ['', 'hdnd va ubnd', 'ubnd', kind, fold(short), fold(authority)].includes(rest);
}
