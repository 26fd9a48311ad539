/** What stands where an agency's code belongs and is something else; follows "“…” không phải mã định danh: ". */
export const foreignCodes = {
  'code.fault.document-code': 'đây là mã của văn bản (mã cơ quan, ngày ban hành, số, loại)',
  'code.fault.file-code': 'đây là mã hồ sơ (mã cơ quan tiếp nhận, ngày, số thứ tự)',
  'code.fault.procedure-code': 'đây là mã thủ tục hành chính',
  'code.fault.organisation-code':
    'mã Z… dành cho tổ chức khác, không phải cơ quan nhà nước (QĐ 20/2020/QĐ-TTg, Điều 6)',
  'code.fault.telephone': 'đây có vẻ là số điện thoại (hoặc mã số thuế)',
  'code.fault.business-number':
    'đây là mã số doanh nghiệp, cũng là mã số thuế; mã số thuế của cơ quan ghi ở identifiers',
  'code.fault.personal-number': 'đây là số định danh cá nhân',
  'code.fault.budget-code': 'đây là mã đơn vị có quan hệ với ngân sách',
  'code.fault.three-groups': 'đây là mã dạng cũ ba nhóm (cấp 3 . cấp 2 . cấp 1)',
  'code.fault.two-groups': 'các nhóm viết ngược (cấp 2 . cấp 1); mã viết từ cấp 1 trở xuống',
} as const;
