/** The data model of the registry tree, as the files hold it. Dates are `YYYY-MM-DD`. */

export { CONTACT_FIELDS, type ContactField } from './contact-fields.js';
export * from './decision-types.js';
export * from './settings-types.js';
export * from './unit-types.js';
