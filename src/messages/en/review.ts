/** The yearly review (rà soát): its record, the forms that go out and come back, who is late. */
export const reviewing = {
  'field.verified': 'Review',
  'show.verified': '{on:date}, {by}',
  'rule.change-verify-future': 'The day of the review, {date:date}, is still to come.',
  'rule.change-verify-earlier': 'The code {code} was reviewed on {other:date}, which is after {date:date}.',
  'rule.change-verify-nothing': 'Nothing to record: these units were reviewed on {date:date} or later.',

  'opt.report.stale':
    'Report the units not reviewed within so many days (365 is a year); codes granted within them do not count.',
  'report.stale.from': 'A report on reviews is of one day: use --to, not --from.',
  'report.stale.title': '{title}: by {at:date}, {stale} of {units} units not reviewed within {days} days',
  'report.stale.agencies': 'By agency',
  'report.stale.units': 'Units to be reviewed',
  'report.stale.done': 'Reviewed',
  'report.stale.due': 'Not reviewed',
  'report.stale.never': 'Of these never',
  'report.stale.last': 'Last review',
  'report.stale.by': 'By',
  'report.stale.none-yet': 'none yet',
  'report.stale.all-done': 'Every unit was reviewed.',
} as const;
