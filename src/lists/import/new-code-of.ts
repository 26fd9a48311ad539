import type { SourcedChange } from './import-model.js';

/** The code that a row is to be given, or finds again. */
export function newCodeOf({ change }: SourcedChange): string {
  const body = 'grant' in change ? change.grant : 'reestablish' in change ? change.reestablish : undefined;
  return body?.code ?? '';
}
