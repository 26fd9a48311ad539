import type { RawCell } from '../../formats/read/types.js';
import { headingKey } from './headings.js';
import { readings } from './old-letters.js';

/** Who signs and who made the list, where it goes, when and where: folded, at the beginning of a cell. */
const FOOTERS: readonly RegExp[] = [
  /^(?:nguoi|can bo|ben) (?:lap|tong hop|kiem tra|duyet|ra soat|nhap|thuc hien|bao cao|phu trach|ki)(?: .*)?$/,
  /^(?:don vi|co quan) (?:lap|tong hop|bao cao)(?: (?:bieu|bang|danh sach|phieu|bao cao))?$/,
  /^(?:lap bieu|lap bang|kiem tra|kiem soat|phe duyet|duyet)$|^xac nhan(?: .*)?$/,
  /^(?:tm|kt|tl|tuq|q) (?:.*)$/,
  /^(?:quyen )?(?:pho )?(?:tong )?(?:chu tich|giam doc|thu truong|cuc truong|chi cuc truong|truong ban|bo truong|hieu truong|chanh van phong|truong phong|vien truong|chanh thanh tra|vu truong|ke toan truong|truong don vi)(?: .{0,40})?$/,
  /^(?:lanh dao|dai dien|nguoi dung dau)(?: (?:don vi|co quan|to chuc|lanh dao|so|phong|ban))*$/,
  /^noi nhan(?: .*)?$/,
  /^(?:nhu tren|nhu dieu \d+|luu(?: (?:vt|van thu|ho so|hs|vp)(?: .*)?)?)$/,
  /^(?:da ki|ki ten|ki va dong dau|ki ghi ro ho ten|ki ten dong dau|ho ten|ho va ten|ghi ro ho ten)(?: .*)?$/,
  /^(?:(?:.{2,40} )?ngay (?:\d{0,2} )?thang (?:\d{0,2} )?nam(?: \d{0,4})?)$/,
  /^(?:ghi chu|luu i|chu thich|giai thich|note|notes|remarks?|source)(?: .*)?$/,
  /^(?:danh sach|bang|bieu|phu luc) (?:(?:nay|tren) )?(?:co|gom|bao gom|an dinh|duoc lap)(?: .*)?$/,
  /^(?:prepared|approved|checked|signed) bi(?: .*)?$/,
  /^(?:trang|page) \d+(?: .*)?$/,
  /^het$/,
];

/** True for the words of a signature block, a list of recipients, a date line, a remark below a list. */
export function isFooterText({ text, font }: Pick<RawCell, 'text' | 'font'>): boolean {
  const [line = ''] = text.trim().split('\n', 1);
  if (line.length > 120) return /^\s*(?:ghi chú|lưu ý|nơi nhận)\b/iu.test(line.normalize('NFC'));
  const keys = readings(line, font).map(headingKey);
  return keys.some((key) => key !== '' && FOOTERS.some((pattern) => pattern.test(key)));
}

/** True for the line with which remarks begin. */
export function isNote(text: string): boolean {
  return readings(text).some((reading) =>
    /^(?:ghi chu|luu i|chu thich|giai thich|notes?|remarks?)(?: |$)/.test(headingKey(reading)),
  );
}

/** What names of public bodies begin with, folded. */
const BODY =
  /^(?:so|ban|phong|uy ban|ubnd|ub|hoi dong|hdnd|trung tam|tt|truong|tieu hoc|mam non|thcs|thpt|chi cuc|cuc|tong cuc|van phong|vp|benh vien|tram|hat|doi|qui|thanh tra|hoi|lien doan|lien hiep|cong doan|doan|don vi|co quan|vien|vu|bo|thu vien|bao tang|nha|dai|bao|tap chi|khoa|to|chi nhanh|cong ti|xi nghiep|toa an|vien kiem sat|cong an|bo chi huy|mat tran|ub mttq|ubmttq|kho bac|bao hiem|cang vu|ga|ben xe|khu|lang|xa|phuong|thi tran|quan|huyen|thanh pho|tinh|dang uy|department|office|division|school|hospital|centre|center)(?: |$)/;

/** Words that only look so without their tones: "Bỏ", "Đổi địa chỉ", "Số 5". */
const OTHERWISE =
  /^\s*(?:khóa|khoá|bỏ|bố|bổ|đổi|đợi|số|bán|bạn|tờ|quý|quy|hỏi|dài|xóa|xoá|tinh|tính|tĩnh|sơ|sở hữu|sở dĩ)(?!\p{L})/iu;

/** True for words that the name of a public body may begin with. */
export function looksLikeBody(text: string, font?: string): boolean {
  if (OTHERWISE.test(text.normalize('NFC'))) return false;
  return readings(text, font).some((reading) => BODY.test(headingKey(reading)));
}
