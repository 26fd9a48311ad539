/** Characters that act on whatever shows them, or show nothing, in a form that can be seen. */

/**
 * What no reader may be shown as it is: control characters (C0 but the line feed, DEL, C1), lone surrogates,
 * non-characters, line and paragraph separators, and all that is invisible: bidirectional marks, zero-width
 * characters, tags, variation selectors, fillers.
 */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is its job
  /[\0-\t\v-\x1F\x7F-\x9F\u2028\u2029\u2800\uFFF9-\uFFFB\p{Noncharacter_Code_Point}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** Text as almost all is: nothing in it that has to be looked at closely. */
const HARMLESS = /^[\n -~\u00A0-\u00AC\u00AE-\u02FF\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E\u2190-\u27FF]*$/;

/** The escape of one character as JavaScript and JSON write it; `\u{…}` beyond the basic plane. */
function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  return code > 0xffff ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`;
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : escapeOf(character);
}

/**
 * A text as it may be shown to people: the characters of C0 and DEL as their pictures (`␛`), all others that act or
 * hide as escapes (`\u202e`). Line feeds stay. Doing it again changes nothing.
 */
export function visible(text: string): string {
  return HARMLESS.test(text) ? text : text.replace(UNSAFE, picture);
}

/**
 * A text that stands in a line of its own or in the midst of one: a line break in data is shown, and begins no line,
 * which could look like one of ours or like a command of a workflow. Every place where data enters a line of text goes
 * through here; other characters are the writer's.
 */
export function oneLine(text: string): string {
  return text.includes('\n') ? text.replaceAll('\n', '\u240a') : text;
}

/** Where {@link visible} would write something else, as offsets. */
export function unsafePlaces(text: string): number[] {
  return HARMLESS.test(text) ? [] : Array.from(text.matchAll(UNSAFE), ({ index }) => index);
}

/** The characters of {@link visible} one by one, for a format that has its own way to write them. */
export function replaceUnsafe(text: string, write: (character: string) => string): string {
  return HARMLESS.test(text) ? text : text.replace(UNSAFE, write);
}

/**
 * A value as JSON in which nothing acts or hides: what {@link visible} would replace is written as `\u…`, so that
 * whoever parses it gets the data back.
 */
export function jsonText(value: unknown, indent?: number, replacer?: (key: string, value: unknown) => unknown): string {
  const written = JSON.stringify(value, replacer, indent);
  return replaceUnsafe(written, (character) =>
    Array.from({ length: character.length }, (_, i) => escapeOf(character.charAt(i))).join(''),
  );
}
