import { indent } from './settings.js';

/** What some reader of YAML takes for a line break, or does not take at all, inside a scalar. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
/** What a block scalar cannot hold as it stands. */
const NOT_IN_BLOCK = /(?![\t\n])\p{Cc}|[\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u;

/** A text as a YAML scalar, whatever is in it. */
export function yamlText(text: string): string {
  return JSON.stringify(text).replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Shell commands as one YAML scalar, a block where they can stand in one: no text gets out of it.
 * @param by columns that the lines of the block stand to the right, two more than the key or dash before it
 */
export function yamlScript(commands: readonly string[], by: number): string {
  const text = commands.map((command) => command.replace(/\r\n?/g, '\n').replace(/\n+$/, '')).join('\n');
  if (NOT_IN_BLOCK.test(text)) return yamlText(`${text}\n`);
  // a first line that begins with space would set the indentation of all
  const header = /^\s/.test(text) ? '|2' : '|';
  return `${header}\n${indent(text.split('\n'), by)}`;
}

/** One shell command as a YAML scalar: on its line, or a block where it has several. */
export function yamlCommand(command: string, by: number): string {
  const text = command.replace(/[\r\n]+$/, '');
  return /[\r\n]/.test(text) ? yamlScript([text], by) : yamlText(text);
}
