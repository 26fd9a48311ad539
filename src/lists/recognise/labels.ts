/** "Đơn vị: Sở Y tế", "Tên cơ quan, đơn vị đề nghị: …"; never "Đơn vị tính: …". */
const LABEL =
  /^\s*(?:tên\s+)?(?:cơ quan|đơn vị|tổ chức)(?:\s*[,/]\s*(?:cơ quan|đơn vị|tổ chức))*(?:\s+(?:cấp trên|chủ quản|quản lý|trực tiếp|đề nghị|báo cáo|gửi|đăng ký))*\s*:\s*(?=\p{L})/iu;

/** The words of a line without the label before the body that it names. */
export function withoutLabel(text: string): string {
  return text.normalize('NFC').replace(LABEL, '');
}
