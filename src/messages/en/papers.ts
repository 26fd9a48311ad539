import type { papers as vi } from '../vi/papers.js';

/** Wordings of the papers that go with a Decision. */
export const papers: Readonly<Record<keyof typeof vi, string>> = {
  'opt.decision.draft.document': 'The paper to write: {documents}; left out, the Decision.',
  'opt.decision.draft.at': 'The consolidation of a full decision: up to this day; left out, today.',
  'opt.decision.draft.dispatch':
    'What the official letter is for: rollout (bring the decision into use) or correction (misprints); left out, by corrections that no letter has told of.',
  'paper.dispatch': '--dispatch goes with --document dispatch only, not with {document}.',
  'paper.decision-only': '{option} goes with the draft of the Decision only, not with {document}.',
  'paper.at': '--at goes with --document consolidation only, not with {document}.',
  'paper.at-amendment':
    'A consolidation of the amendment {id} goes up to that decision itself: --at does not go with it.',
  'paper.at-amendment.hint':
    'The list as of that day: madinhdanh decision draft {base} --document consolidation --at {at:raw} -o hop-nhat.docx.',
  'paper.at-draft':
    'Decision {id} is not issued: there is no list yet that could be consolidated as of a day; leave --at out.',
  'paper.at-before':
    'Decision {id} has effect from {from:date}: it cannot be consolidated as of {at:date}, before that.',
  'paper.columns': '--columns does not go with --document {document}: that paper has no full list of codes.',
  'paper.gap.title': 'its title (title)',
  'paper.gap.basis': 'its grounds (basis)',
  'paper.gap.department': 'the office in charge (department)',
  'paper.gap.head': 'the title of the head of the office in charge (head)',
  'paper.gap.symbol': 'the letters of the office in charge, after the numbers of its papers',
  'paper.gap.signer': 'authority and title of the signer (signer)',
  'paper.gap.signer-name': 'name of the signer (signer)',
  'paper.gap.head-name': 'name of the signer of the office in charge',
  'paper.gap.changes': 'the decision grants, changes and closes nothing yet',
  'paper.gap.unissued': 'number and day of the decision: it is not issued yet',
  'paper.gap.unamended': 'no decision has amended this list: there is nothing to consolidate yet',
  'paper.gap.issued': 'the decision that issued the list lacks something; draft that decision to see each',
  'paper.gap.corrections': 'nothing of this decision has been corrected',
  'paper.gap.signing-unknown':
    'day of signing of the resolution that gave the new name: the registry has its day of effect in its place',
  'paper.gap.settings': 'the office that reports',
  'rule.list-page-drawn':
    'Page {page} has {count} {count|stroke|strokes} beside letters and tables; letters drawn are not read.',
  'hint.list-page-drawn': 'A seal or a signature is no matter: look at that page.',
};
