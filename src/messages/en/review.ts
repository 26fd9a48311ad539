/** The yearly review (rà soát): its record, the forms that go out and come back, who is late. */
export const reviewing = {
  'field.verified': 'Review',
  'show.verified': '{on:date}, {by}',
  'rule.change-verify-future': 'The day of the review, {date:date}, is still to come.',
  'rule.change-verify-earlier': 'The code {code} was reviewed on {other:date}, which is after {date:date}.',
  'rule.change-verify-nothing':
    'Nothing to record: the review of these units on {date:date} by {by} is on record already.',
} as const;
