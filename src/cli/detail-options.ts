import { misuse } from '../app/errors.js';
import type { DetailChanges, Details } from '../core/changes/types.js';
import { CONTACT_FIELDS, type Identifier } from '../core/registry/types.js';
import { kebab } from '../core/text/kebab.js';
import type { Options } from './options.js';

/** The options that carry a unit's contact data. */
export const DETAIL_OPTIONS: readonly string[] = [
  '--short-name <text>',
  '--type <text>',
  '--identifier <scheme=value>..',
  '--legacy-code <code>..',
  ...CONTACT_FIELDS.map((field) => `--${kebab(field)} <text>`),
];

/** A text from the command line as the registry stores it: NFC, without spaces around it. */
export function typedText(text: string): string {
  return text.trim().normalize('NFC');
}

/** An identifier as it is typed: `mst=0200123456`. @throws MadinhdanhError (exit code 2) */
function identifierFrom(text: string): Identifier {
  const [scheme = '', ...rest] = typedText(text).split('=');
  const value = rest.join('=').trim();
  if (rest.length === 0 || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(scheme.trim()) || /\s/.test(value)) {
    throw misuse('change.bad-identifier', { value: text });
  }
  return { scheme: scheme.trim(), value };
}

/** Contact data as the options give it, empty texts too. */
function given(options: Options): Details {
  const details: Details = {};
  const legacy = options.list('legacyCode').map(typedText);
  if (legacy.length > 0) details.legacyCodes = legacy;
  const identifiers = options.list('identifier').map(identifierFrom);
  if (identifiers.length > 0) details.identifiers = identifiers;
  for (const field of ['shortName', 'type', ...CONTACT_FIELDS] as const) {
    const value = options.text(field);
    if (value !== undefined) details[field] = typedText(value);
  }
  return details;
}

/** Contact data of a new unit; an empty text says nothing. */
export function detailsFrom(options: Options): Details {
  const { legacyCodes = [], identifiers = [], ...texts } = given(options);
  const known = identifiers.filter(({ value }) => value !== '');
  const codes = legacyCodes.filter((code) => code !== '');
  const said = Object.entries(texts).filter(([, value]) => value !== '');
  const named = known.length === 0 ? {} : { identifiers: known };
  return { ...Object.fromEntries(said), ...named, ...(codes.length === 0 ? {} : { legacyCodes: codes }) };
}

/** Contact data of a unit that is there; an empty text removes the field. */
export function updateFrom(options: Options): DetailChanges {
  const { legacyCodes, identifiers, ...texts } = given(options);
  const named = identifiers?.map(({ scheme, value }) => ({ scheme, value: value === '' ? null : value }));
  const plain = Object.fromEntries(Object.entries(texts).map(([field, value]) => [field, value === '' ? null : value]));
  const changed = named === undefined ? plain : { ...plain, identifiers: named };
  if (legacyCodes === undefined) return changed;
  const codes = legacyCodes.filter((each) => each !== '');
  return { ...changed, legacyCodes: codes.length === 0 ? null : codes };
}
