/**
 * How the command line's own colours are told from escapes in data until the one writer prints them: a colour carries
 * a secret of the process, four groups of four digits, before its number. Nothing that was read can know it.
 */

/** A colour under way to the writer: `ESC [ 4711 ; 0815 ; … ; 31 m`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
export const PAINT_MARK = /\u001B\[(?:[1-9]\d{3};){4}\d{1,3}m/g;
