import type { Details, Update } from '../core/changes.js';
import { CONTACT_FIELDS } from '../core/types.js';
import type { Options } from './options.js';

/** The options that carry a unit's contact data. */
export const DETAIL_OPTIONS = [
  '--short-name <text>',
  '--legacy-code <code>..',
  '--address <text>',
  '--email <text>',
  '--phone <text>',
  '--fax <text>',
  '--website <text>',
  '--note <text>',
] as const;

function clean(text: string): string {
  return text.trim().normalize('NFC');
}

/** Contact data as the options give it. */
export function detailsFrom(options: Options): Details {
  const details: Details = {};
  const shortName = options.text('shortName');
  if (shortName !== undefined) details.shortName = clean(shortName);
  const legacy = options.list('legacyCode').map(clean);
  if (legacy.length > 0) details.legacyCodes = legacy;
  for (const field of CONTACT_FIELDS) {
    const value = options.text(field);
    if (value !== undefined) details[field] = clean(value);
  }
  return details;
}

/** The same as an update: an empty text removes the field. */
export function updateFrom(code: string, options: Options): Update {
  const update: Update = { code };
  const { legacyCodes, ...texts } = detailsFrom(options);
  for (const [field, value] of Object.entries(texts)) Object.assign(update, { [field]: value === '' ? null : value });
  if (legacyCodes !== undefined) update.legacyCodes = legacyCodes.every((each) => each === '') ? null : legacyCodes;
  return update;
}
