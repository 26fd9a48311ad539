import type { lookup as vi } from '../vi/lookup.js';

/** Wordings of the commands that look things up, in English. */
export const lookup: Readonly<Record<keyof typeof vi, string>> = {
  'code.bad': '“{text}” is not an identifier code: {reason}.',
  'code.ambiguous': 'Several units carry the earlier code {text}: {codes}. Give one of these codes.',
  'code.unknown': 'There is no code {code} in the registry.',
  'code.unknown.hint': 'See the codes there are: madinhdanh list',
  'code.unknown.under': 'See the codes under {above}: madinhdanh list --under {above}',
  'code.fault.empty': 'it is empty',
  'code.fault.lowercase': 'it has small letters; codes are written in capitals',
  'code.fault.characters': 'it has other characters than A–Z, 0–9 and the full stop',
  'code.fault.too-long': 'it is longer than 35 characters',
  'code.fault.too-deep': 'it has more than four levels',
  'code.fault.empty-group': 'it has an empty group (two full stops in a row, or one at the start or end)',
  'code.fault.level-one': 'the level-1 code is missing: one letter A–Y and two digits, such as H24',
  'code.fault.new-form': 'it is in the new form already',
  'code.fault.groups': 'an old-form code has four groups, such as 000.03.12.H24',
  'code.fault.short-group': 'a group has a single digit, perhaps its leading zero was lost',
  'code.fault.gap': 'a group of zeros stands between others: a unit without its parent',
};
