import { replaceUnsafe, unsafePlaces } from '../../../core/text/visible.js';
import { indent } from './settings.js';

/** A character as a double-quoted scalar writes it. */
function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  return code > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}

/** True for what a block scalar cannot hold as it stands, or what would act on whoever reads it there. */
function isUnfitForBlock(text: string): boolean {
  return unsafePlaces(text.replaceAll('\t', '')).length > 0;
}

/** A text as a YAML scalar, whatever is in it: what acts, hides or breaks a line for some reader is escaped. */
export function yamlText(text: string): string {
  return replaceUnsafe(JSON.stringify(text), escapeOf);
}

/**
 * Shell commands as one YAML scalar, a block where they can stand in one: no text gets out of it.
 * @param by columns that the lines of the block stand to the right, two more than the key or dash before it
 */
export function yamlScript(commands: readonly string[], by: number): string {
  const text = commands.map((command) => command.replace(/\r\n?/g, '\n').replace(/\n+$/, '')).join('\n');
  if (isUnfitForBlock(text)) return yamlText(`${text}\n`);
  // a first line that begins with space would set the indentation of all
  const header = /^\s/.test(text) ? '|2' : '|';
  return `${header}\n${indent(text.split('\n'), by)}`;
}

/** One shell command as a YAML scalar: on its line, or a block where it has several. */
export function yamlCommand(command: string, by: number): string {
  const text = command.replace(/[\r\n]+$/, '');
  return /[\r\n]/.test(text) ? yamlScript([text], by) : yamlText(text);
}
