/** The yearly review (rà soát): its record, the forms that go out and come back, who is late. */
export const reviewing = {
  'field.verified': 'Rà soát',
  'show.verified': '{on:date}, {by}',
  'rule.change-verify-future': 'Ngày rà soát {date:date} còn ở phía trước.',
  'rule.change-verify-earlier': 'Mã {code} đã rà soát ngày {other:date}, sau ngày {date:date}.',
  'rule.change-verify-nothing': 'Không có gì để ghi: các đơn vị này đã rà soát ngày {date:date} hoặc sau đó.',

  'opt.report.stale':
    'Báo cáo đơn vị chưa rà soát trong số ngày này (365 là một năm); mã mới cấp trong thời gian ấy không tính.',
  'report.stale.from': 'Báo cáo rà soát tính đến một ngày: dùng --to, không dùng --from.',
  'report.stale.title': '{title}: đến {at:date}, {stale} trong {units} đơn vị chưa rà soát trong {days} ngày',
  'report.stale.agencies': 'Theo cơ quan',
  'report.stale.units': 'Đơn vị chưa rà soát',
  'report.stale.done': 'Đã rà soát',
  'report.stale.due': 'Chưa rà soát',
  'report.stale.never': 'Trong đó chưa lần nào',
  'report.stale.last': 'Lần gần nhất',
  'report.stale.by': 'Người rà soát',
  'report.stale.none-yet': 'chưa có',
  'report.stale.all-done': 'Mọi đơn vị đều đã rà soát.',
} as const;
