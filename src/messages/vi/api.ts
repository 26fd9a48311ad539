/** What is said only to scripts that call the engine. */
export const api = {
  'api.options': '“{name}” phải là một đối tượng các mục, không phải {value}.',
  'api.unknown-option': 'Không có mục “{name}”. Các mục: {known}.',
  'api.needed': 'Thiếu mục “{name}”.',
  'api.text': '“{name}” phải là văn bản, không phải {value}.',
  'api.flag': '“{name}” phải là true hoặc false, không phải {value}.',
  'api.count': '“{name}” phải là số nguyên không âm, không phải {value}.',
  'api.date': '“{name}”: {value} không phải ngày. Viết 2022-01-10 hoặc 10/01/2022.',
  'api.bytes': '“{name}” phải là các byte của tệp (Uint8Array), không phải {value}.',
  'api.callback': '“{name}” phải là một hàm, không phải {value}.',
  'api.choice': '“{name}”: {value} không dùng được. Chọn: {choices}.',
  'api.list': '“{name}” phải là danh sách có ít nhất một phần tử, không phải {value}.',
  'api.changes': 'Các thay đổi không đọc được như dữ liệu JSON: {detail}',
  'api.internal': 'Lỗi của chương trình: {detail}',
  'plan.foreign': 'Kế hoạch này không phải của sổ đăng ký đang mở, hoặc đã được thực hiện.',
  'plan.refused': 'Danh sách còn lỗi nên không có gì để thực hiện; xem findings của kế hoạch.',
} as const;
