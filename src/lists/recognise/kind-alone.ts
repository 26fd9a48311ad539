/** A kind of which there are many, with nothing that says which one; "Văn phòng", "UBND tỉnh" say it by what is above. */
const KIND_ALONE =
  /^(?:sở|ban|phòng|chi cục|cục|trung tâm|bệnh viện|viện|trường|(?:trường\s+)?(?:thpt|thcs|ptth|trung học phổ thông|trung học cơ sở|tiểu học|mầm non|mẫu giáo)|ubnd|(?:(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+)?(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã)|ủy ban nhân dân|uỷ ban nhân dân)$/iu;
/** The same of two kinds: "Trường TH và THCS". */
const SCHOOL = '(?:th|tiểu học|thcs|trung học cơ sở|thpt|trung học phổ thông|mn|mầm non|mẫu giáo)';
const KINDS_ALONE = new RegExp(`^(?:trường\\s+)?${SCHOOL}(?:\\s*(?:và|[-–—,&])\\s*${SCHOOL})+$`, 'iu');
/** A number that was to follow: "Trường Tiểu học số"; not "Chi cục Dân số", "Trung tâm Chuyển đổi số". */
const NUMBER_ALONE =
  /^(?:trường\s)?(?:trường|thpt|thcs|trung học phổ thông|trung học cơ sở|tiểu học|mầm non|mẫu giáo|phòng|phòng công chứng|trung tâm|bệnh viện|đội|trạm|tổ)\s(?:số|thứ)$/iu;

/** True for a name that says what kind of body is meant and not which one: "Sở", "Trường Mầm non", "Phòng Công chứng số". */
export function isKindAlone(text: string): boolean {
  return KIND_ALONE.test(text) || KINDS_ALONE.test(text) || NUMBER_ALONE.test(text);
}
