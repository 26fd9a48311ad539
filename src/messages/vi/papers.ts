/** Wordings of the papers that go with a Decision. */
export const papers = {
  'opt.decision.draft.document': 'Văn bản cần soạn: {documents}; bỏ trống là Quyết định.',
  'opt.decision.draft.at': 'Văn bản hợp nhất của một quyết định đầy đủ: tính đến ngày này; bỏ trống là hôm nay.',
  'opt.decision.draft.dispatch':
    'Công văn để làm gì: rollout (triển khai quyết định) hoặc correction (đính chính); bỏ trống thì theo đính chính chưa có văn bản.',
  'paper.dispatch': '--dispatch chỉ dùng với --document dispatch, không dùng với {document}.',
  'paper.decision-only': '{option} chỉ dùng với bản thảo Quyết định, không dùng với {document}.',
  'paper.at': '--at chỉ dùng với --document consolidation, không dùng với {document}.',
  'paper.at-amendment': 'Văn bản hợp nhất của quyết định sửa đổi {id} tính đến chính quyết định ấy: không dùng --at.',
  'paper.at-amendment.hint':
    'Danh sách đến ngày ấy: madinhdanh decision draft {base} --document consolidation --at {at:raw} -o hop-nhat.docx.',
  'paper.at-draft': 'Quyết định {id} chưa ban hành: chưa có danh sách nào để hợp nhất đến một ngày; không dùng --at.',
  'paper.at-before':
    'Quyết định {id} có hiệu lực từ {from:date}: không hợp nhất được đến ngày {at:date}, trước ngày ấy.',
  'paper.columns': '--columns không dùng với --document {document}: văn bản này không có phụ lục mã đầy đủ.',
  'paper.gap.title': 'trích yếu (title)',
  'paper.gap.basis': 'căn cứ ban hành (basis)',
  'paper.gap.department': 'cơ quan chủ trì (department)',
  'paper.gap.head': 'chức danh người đứng đầu cơ quan chủ trì (head)',
  'paper.gap.symbol': 'chữ viết tắt của cơ quan chủ trì, đứng sau số văn bản',
  'paper.gap.signer': 'quyền hạn, chức vụ của người ký (signer)',
  'paper.gap.signer-name': 'họ và tên người ký (signer)',
  'paper.gap.head-name': 'họ và tên người ký của cơ quan chủ trì',
  'paper.gap.changes': 'quyết định chưa cấp, đổi hay đóng mã nào',
  'paper.gap.unissued': 'số, ngày của quyết định: quyết định chưa ban hành',
  'paper.gap.unamended': 'chưa có quyết định nào sửa đổi, bổ sung danh sách này: chưa có gì để hợp nhất',
  'paper.gap.issued': 'quyết định ban hành danh sách còn thiếu nội dung; soạn quyết định ấy để xem từng chỗ',
  'paper.gap.corrections': 'chưa đính chính nội dung nào của quyết định này',
  'paper.gap.signing-unknown': 'ngày ký của nghị quyết đổi tên: sổ đang ghi tạm ngày có hiệu lực',
  'paper.gap.settings': 'cơ quan lập báo cáo',
  'rule.list-page-drawn':
    'Trang {page} có {count} nét vẽ không phải chữ, không phải đường kẻ bảng: chữ vẽ bằng nét không đọc được.',
  'hint.list-page-drawn': 'Con dấu, chữ ký thì không sao: xem trang ấy bằng mắt.',
} as const;
