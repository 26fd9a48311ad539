/** What is wrong with single cells of lists: values of another kind, letters, codes and names, text that is struck. */
export const importingCells = {
  'rule.list-date-where-text': '{field:field}: Excel đã đổi thành ngày “{value}”.',
  'hint.list-date-where-text': 'Định dạng ô là Văn bản (Text) rồi gõ lại.',
  'hint.list-boolean-where-text': 'Định dạng ô là Văn bản (Text) rồi gõ lại nội dung; không có thì để trống.',
  'rule.list-boolean-where-text': '{field:field}: ô là đúng/sai ({value}), không phải chữ.',
  'hint.list-value-not-text': 'Gõ lại nội dung thành chữ; không có thì để trống.',
  'rule.list-value-not-text': '{field:field}: giá trị không phải chữ.',
  'rule.list-letters-lost': '{field:field}: chữ bị mất trong “{value}”.',
  'hint.list-letters-lost': 'Gõ lại ô này, hoặc lấy lại từ tệp gốc và lưu bằng UTF-8 (Excel: “CSV UTF-8”).',
  'rule.list-letters-garbled': '{field:field}: “{value}” bị sai bảng mã, có lẽ là “{after}”.',
  'hint.list-letters-garbled': 'Mở lại tệp gốc, lưu bằng UTF-8 (Excel: “CSV UTF-8”); hoặc gõ lại “{after}”.',
  'rule.list-letters-garbled.lost': '{field:field}: “{value}” bị sai bảng mã, có chữ đã mất hẳn.',
  'hint.list-letters-garbled.lost':
    'Mở lại tệp gốc, lưu bằng UTF-8 (Excel: “CSV UTF-8”); không còn tệp gốc thì gõ lại ô này.',
  'rule.list-letters-foreign':
    '{field:field}: “{value}” có chữ {letters} trông giống chữ Việt nhưng không phải; viết {right}.',
  'hint.list-letters-foreign': 'Gõ lại: {after}',
  'rule.list-letters-foreign.unknown': '{field:field}: “{value}” có chữ không phải chữ Việt: {letters}.',
  'hint.list-letters-foreign.unknown': 'Viết bằng chữ Việt.',
  'rule.list-codes-in-cell': '{field:field}: một ô có nhiều mã: {codes}.',
  'hint.list-codes-in-cell': 'Tách thành mỗi đơn vị một hàng, mỗi hàng một mã.',
  'rule.list-codes-in-cell.series': '{field:field}: “{value}” không ghi đủ từng mã, chưa rõ gồm mã nào.',
  'hint.list-codes-in-cell.series': 'Ghi đủ từng mã, cách nhau bằng dấu chấm phẩy: 000.00.01.H24; 000.00.02.H24.',
  'rule.list-codes-in-cell.merged': 'Ô mã {code} gộp qua nhiều hàng, cả hàng “{name}”.',
  'hint.list-codes-in-cell.merged': 'Bỏ gộp ô, ghi mã riêng cho mỗi hàng; hàng xin cấp mã mới thì để trống.',
  'rule.list-code-in-name': 'Mã {code} nằm trong ô tên; lấy làm mã của hàng, tên là “{name}”.',
  'hint.list-code-in-name': 'Nếu không phải, ghi mã vào cột “Mã định danh” và bỏ mã khỏi tên.',
  'rule.list-marks-removed': '{field:field}: bỏ dấu chú thích, số thứ tự hoặc gạch đầu dòng: “{value}” → “{after}”.',
  'rule.list-word-broken': '{field:field}: cột hẹp ngắt dòng tại “{broken:raw}”, không rõ là một chữ hay hai chữ.',
  'hint.list-word-broken': 'Nới rộng cột rồi xuất lại PDF, hoặc nhập từ tệp Word, Excel gốc.',
  'rule.list-text-struck': 'Chữ bị gạch ngang: {text}; không rõ còn hiệu lực hay không.',
  'hint.list-text-struck': 'Xóa chữ ấy nếu không dùng nữa, hoặc bỏ gạch ngang nếu vẫn đúng.',
  'rule.list-text-struck.border':
    'Đường kẻ của bảng chạy qua chữ: {text}; hàng quá thấp, chữ có thể bị cắt hay lẫn với hàng bên.',
  'hint.list-text-struck.border':
    'Trong Excel, để hàng tự giãn theo chữ (AutoFit Row Height) rồi xuất PDF lại; hoặc nhập chính tệp Excel, Word.',
  'rule.list-text-struck.row': 'Hàng này bị gạch ngang: {text}; không rõ còn hiệu lực hay không.',
  'hint.list-text-struck.row':
    'Xóa hàng ấy nếu không dùng nữa, hoặc bỏ gạch ngang nếu vẫn đúng; đóng mã thì ghi “Đóng” ở cột loại thay đổi.',
  'rule.import-receiver-unasked.part':
    'Cột “Một phần” ghi “{text}”, nhưng hàng không nói đơn vị nào giao, đơn vị nào nhận.',
  'hint.import-receiver-unasked.part':
    'Ghi đơn vị giao ở cột “Hình thành từ” hoặc đơn vị nhận ở cột “Đơn vị tiếp nhận”, kèm loại thay đổi (“Tách”, “Chia”).',
} as const;
