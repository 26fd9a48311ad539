import type { Messages } from '../messages/index.js';
import { wordFinding } from '../report/wording.js';
import { textFault } from '../rules/text-faults.js';

/** What is wrong with the letters of an answer, in the words of the validation; undefined for a sound one. */
export function lettersFault(messages: Messages, key: string, answer: string): string | undefined {
  const fault = textFault(key, answer.trim().normalize('NFC'));
  return fault === undefined ? undefined : wordFinding(fault, messages).message;
}
