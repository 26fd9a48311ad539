/** The yearly review (rà soát): its record, the forms that go out and come back, who is late. */
export const reviewing = {
  'field.verified': 'Rà soát',
  'show.verified': '{on:date}, {by}',
  'rule.change-verify-future': 'Ngày rà soát {date:date} còn ở phía trước.',
  'rule.change-verify-earlier': 'Mã {code} đã rà soát ngày {other:date}, sau ngày {date:date}.',
  'rule.change-verify-nothing': 'Không có gì để ghi: các đơn vị này đã được ghi là rà soát ngày {date:date}, {by}.',
} as const;
