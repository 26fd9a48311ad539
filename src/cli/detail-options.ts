import type { DetailChanges, Details } from '../core/changes/types.js';
import { CONTACT_FIELDS } from '../core/registry/types.js';
import { kebab } from '../core/text/kebab.js';
import type { Options } from './options.js';

/** The options that carry a unit's contact data. */
export const DETAIL_OPTIONS: readonly string[] = [
  '--short-name <text>',
  '--legacy-code <code>..',
  ...CONTACT_FIELDS.map((field) => `--${kebab(field)} <text>`),
];

/** A text from the command line as the registry stores it: NFC, without spaces around it. */
export function typedText(text: string): string {
  return text.trim().normalize('NFC');
}

/** Contact data as the options give it, empty texts too. */
function given(options: Options): Details {
  const details: Details = {};
  const legacy = options.list('legacyCode').map(typedText);
  if (legacy.length > 0) details.legacyCodes = legacy;
  for (const field of ['shortName', ...CONTACT_FIELDS] as const) {
    const value = options.text(field);
    if (value !== undefined) details[field] = typedText(value);
  }
  return details;
}

/** Contact data of a new unit; an empty text says nothing. */
export function detailsFrom(options: Options): Details {
  const { legacyCodes = [], ...texts } = given(options);
  const codes = legacyCodes.filter((code) => code !== '');
  const said = Object.entries(texts).filter(([, value]) => value !== '');
  return { ...Object.fromEntries(said), ...(codes.length === 0 ? {} : { legacyCodes: codes }) };
}

/** Contact data of a unit that is there; an empty text removes the field. */
export function updateFrom(options: Options): DetailChanges {
  const { legacyCodes, ...texts } = given(options);
  const changed = Object.fromEntries(
    Object.entries(texts).map(([field, value]) => [field, value === '' ? null : value]),
  );
  if (legacyCodes === undefined) return changed;
  const codes = legacyCodes.filter((each) => each !== '');
  return { ...changed, legacyCodes: codes.length === 0 ? null : codes };
}
