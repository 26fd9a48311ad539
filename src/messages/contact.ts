/** Wordings that name contact fields, made from the table of these: every field has all of them in both languages. */

import {
  BASIC_FIELDS,
  type BasicField,
  byField,
  CONTACT_FIELDS,
  type ContactField,
  contactEntry,
  PUBLISHED_FIELDS,
  type PublishedField,
} from '../core/registry/contact-fields.js';
import { type Kebab, kebab } from '../core/text/kebab.js';
import type { Lang } from './catalogue.js';

type Worded<Prefix extends string, Field extends string> = { readonly [Each in Field as `${Prefix}${Each}`]: string };

function worded<Prefix extends string, Name extends string>(
  prefix: Prefix,
  texts: Readonly<Record<Name, string>>,
): Worded<Prefix, Name> {
  const entries = Object.entries(texts).map(([name, text]) => [`${prefix}${name}`, text]);
  return Object.fromEntries(entries) as Worded<Prefix, Name>;
}

const SKIP: Readonly<Record<Lang, string>> = { vi: '(Enter để bỏ qua)', en: '(Enter to skip)' };

/** `field.…`, a label on the screen; `check.field.…`, inside a sentence; `opt.…`, an option; `add.ask-…`, a question. */
export type ContactWordings = Worded<'field.', ContactField> &
  Worded<'check.field.', PublishedField> &
  Worded<'opt.', Kebab<ContactField>> &
  Worded<'add.ask-', BasicField>;

/** The wordings of one language. */
export function contactWordings(lang: Lang): ContactWordings {
  const words = (field: ContactField) => contactEntry(field)[lang];
  const help = (field: ContactField): string => words(field).help ?? words(field).label;
  const options = Object.fromEntries(CONTACT_FIELDS.map((field) => [kebab(field), `${help(field)}.`]));
  return {
    ...worded(
      'field.',
      byField(CONTACT_FIELDS, (field) => words(field).short ?? words(field).label),
    ),
    ...worded(
      'check.field.',
      byField(PUBLISHED_FIELDS, (field) => words(field).label.toLowerCase()),
    ),
    ...worded('opt.', options as Record<Kebab<ContactField>, string>),
    ...worded(
      'add.ask-',
      byField(BASIC_FIELDS, (field) => `${help(field)}? ${SKIP[lang]}`),
    ),
  };
}
