import { type ContactField, PUBLISHED_FIELDS } from './contact-fields.js';
import type { Decision, DecisionData, Department, Unit } from './types.js';

/** Whether each thing on record may be shown outside: every new one has to be decided on here. */
type Decided<Fields> = Readonly<Record<keyof Required<Fields>, boolean>>;

/** Of a signed decision what its paper says, and what that paper is held against; not how it came about. */
const OF_DECISION: Decided<DecisionData> = {
  number: true,
  signed: true,
  effective: true,
  authority: true,
  title: true,
  kind: true,
  replaces: true,
  revokes: true,
  basis: true,
  proposal: true,
  signer: true,
  recipients: true,
  department: true,
  articles: true,
  signedFile: true,
  seal: true,
  // when it was begun and submitted, the marks of those who drafted it, why it was opened again
  drafted: false,
  symbol: false,
  drafter: false,
  submitted: false,
  resealed: false,
};

/** Of the office in charge what the decision says of it; not who signs its own papers. */
const OF_DEPARTMENT: Decided<Department> = {
  name: true,
  head: true,
  symbol: false,
  signer: false,
  signerTitle: false,
  drafter: false,
};

/** Of a unit everything but its contact fields, which say so themselves. */
const OF_UNIT: Decided<Omit<Unit, ContactField>> = {
  code: true,
  name: true,
  shortName: true,
  type: true,
  identifiers: true,
  legacyCodes: true,
  granted: true,
  formerNames: true,
  closed: true,
  formerClosings: true,
  spunOff: true,
  changedContacts: true,
  // the reason of a correction stands in the dispatch by which it was made known
  corrections: true,
  // who looked the data over
  verified: false,
};

function shown<Fields extends object>(fields: Fields, decided: Readonly<Record<string, boolean>>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => decided[key] === true)) as Fields;
}

/** What anybody may see of a signed decision. */
export function publicDecision(decision: Decision): Decision {
  const { department } = decision;
  return {
    ...shown(decision, OF_DECISION),
    id: decision.id,
    ...(department === undefined ? {} : { department: shown(department, OF_DEPARTMENT) }),
  };
}

const PUBLIC_CONTACT = Object.fromEntries(PUBLISHED_FIELDS.map((field) => [field, true]));

/** What anybody may see of a unit. */
export function publicFields(unit: Unit): Unit {
  const { changedContacts } = unit;
  const contacts = changedContacts?.map((each) => shown(each, { ...PUBLIC_CONTACT, until: true }));
  return {
    ...shown(unit, { ...OF_UNIT, ...PUBLIC_CONTACT }),
    ...(contacts === undefined ? {} : { changedContacts: contacts }),
  };
}
