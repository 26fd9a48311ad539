import type { api as vi } from '../vi/api.js';

/** What is said only to scripts that call the engine. */
export const api: Readonly<Record<keyof typeof vi, string>> = {
  'api.options': '“{name}” must be an object of options, not {value}.',
  'api.unknown-option': 'There is no option “{name}”. Options: {known}.',
  'api.needed': 'The option “{name}” is missing.',
  'api.text': '“{name}” must be a text, not {value}.',
  'api.flag': '“{name}” must be true or false, not {value}.',
  'api.count': '“{name}” must be a whole number from 0 on, not {value}.',
  'api.date': '“{name}”: {value} is no date. Write 2022-01-10 or 10/01/2022.',
  'api.bytes': '“{name}” must be the bytes of a file (Uint8Array), not {value}.',
  'api.callback': '“{name}” must be a function, not {value}.',
  'api.choice': '“{name}”: {value} cannot be used. Choose: {choices}.',
  'api.list': '“{name}” must be a list with something in it, not {value}.',
  'api.changes': 'The changes cannot be read as JSON data: {detail}',
  'api.internal': 'A fault of the program: {detail}',
  'plan.foreign': 'This plan is not one of the open registry, or has been carried out already.',
  'plan.refused': 'The list has errors, so there is nothing to carry out; see the findings of the plan.',
};
