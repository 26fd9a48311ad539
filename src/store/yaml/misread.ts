/**
 * Texts that readers of YAML 1.1 (PyYAML, Ruby's Psych, Go's yaml.v2, js-yaml 3) take for something other than text:
 * a unit called `NO` would become false there, `12:30` the number 750, `2001-01-01` a date. They are written in quotes.
 */

const WORD = /^(?:[yYnN]|[yY]es|YES|[nN]o|NO|[tT]rue|TRUE|[fF]alse|FALSE|[oO]n|ON|[oO]ff|OFF|~|[nN]ull|NULL|=|<<)$/;
const NUMBER = new RegExp(
  `^[-+]?(?:${[
    '0b[01_]+',
    '0o?[0-7_]+',
    '0x[0-9a-fA-F_]+',
    '[0-9][0-9_]*',
    // base 60: 12:30, 1:30:00.5
    '[0-9][0-9_]*(?::[0-9]{1,2})+(?:\\.[0-9_]*)?',
    '(?:[0-9][0-9_]*)?\\.[0-9_]*(?:[eE][-+]?[0-9]+)?',
    '(?:[0-9][0-9_]*)?[eE][-+]?[0-9]+',
    '\\.(?:inf|Inf|INF|nan|NaN|NAN)',
  ].join('|')})$`,
);
const TIME =
  /^\d{4}-\d{1,2}-\d{1,2}(?:(?:[Tt]|[ \t]+)\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d{1,2}(?::?\d{2})?))?)?$/;
/** What stands under these keys is a day: read as a day it is read as what it is, and people see it without quotes. */
const DAYS = new Set(['signed', 'effective', 'drafted', 'until', 'on']);
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Characters that such a text begins with; most texts are told by their first one. */
const MAY_BEGIN = /^[-+.\d~=<yYnNtTfFoOeE]/;

/** True for a text that an older reader would take for something else. @param key the key it stands under */
export function isMisread(text: string, key: string): boolean {
  if (!MAY_BEGIN.test(text) || text.length > 60) return false;
  if (DAY.test(text)) return !DAYS.has(key);
  return WORD.test(text) || NUMBER.test(text) || TIME.test(text);
}
