/** Writes values in the canonical form of the registry's files: two-space indent, no folding, plain where YAML 1.2 allows. */

/** Plain text that the YAML 1.2 core schema reads as something other than a string. */
const RESOLVES =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))?$/;
const NOT_PLAIN = /^[\s\-?:,[\]{}#&*!|>'"%@`]|: | #|[:\s]$|[\n\t]/;
const FLOW_INDICATOR = /[,[\]{}]/;

/**
 * One scalar.
 * @param {string | number | boolean} value
 * @param {boolean} inFlow Inside `[…]` or `{…}`, where fewer characters may stand plain.
 */
export function scalar(value, inFlow) {
  if (typeof value !== 'string') return String(value);
  const quoted = RESOLVES.test(value) || NOT_PLAIN.test(value) || (inFlow && FLOW_INDICATOR.test(value));
  return quoted ? JSON.stringify(value) : value;
}

/**
 * A value in flow style without padding: `{decision: 2022-100-qd-ubnd}`, `[H24.15.09]`.
 * @param {unknown} value
 * @returns {string}
 */
export function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, part]) => part !== undefined);
    return `{${entries.map(([key, part]) => `${key}: ${flow(part)}`).join(', ')}}`;
  }
  return scalar(/** @type {string | number | boolean} */ (value), true);
}

/** A list of maps, one line each, indented under its key. */
function rows(/** @type {readonly unknown[]} */ list, /** @type {string} */ indent) {
  return list.map((row) => `\n${indent}- ${flow(row)}`).join('');
}

/** Keys of what a decision did to a unit: each key of theirs has a line of its own. */
const IN_BLOCK = new Set(['formerNames', 'closed']);

/** The entries of a map, a line each, after the line of its key or dash. */
function lines(/** @type {object} */ map, /** @type {string} */ indent) {
  const entries = Object.entries(map).filter(([, part]) => part !== undefined);
  return entries.map(([key, part]) => indent + entry(key, part, indent)).join('');
}

/**
 * One line, or several, of a block map: lists of maps stand one to a line, other lists and maps in flow style, but for
 * those that stand in block style.
 * @param {string} key
 * @param {unknown} value
 * @param {string} indent Of the key.
 */
export function entry(key, value, indent) {
  if (IN_BLOCK.has(key) && typeof value === 'object' && value !== null) {
    const items = Array.isArray(value)
      ? value.map((each) => lines(each, `${indent}    `).replace(`${indent}    `, `${indent}  - `)).join('')
      : lines(value, `${indent}  `);
    return `${key}:\n${items}`;
  }
  if (Array.isArray(value) && typeof value[0] === 'object') return `${key}:${rows(value, `${indent}  `)}\n`;
  if (typeof value === 'object' && value !== null) return `${key}: ${flow(value)}\n`;
  return `${key}: ${scalar(/** @type {string | number | boolean} */ (value), false)}\n`;
}

/**
 * The entries of a map in block style.
 * @param {object} map
 */
export function blockMap(map) {
  return Object.entries(map)
    .map(([key, value]) => entry(key, value, ''))
    .join('');
}

/**
 * A list of maps in block style at column 0, as the files under `units/` hold it.
 * @param {readonly object[]} list
 */
export function blockList(list) {
  let text = '';
  for (const map of list) {
    let lead = '- ';
    for (const [key, value] of Object.entries(map)) {
      text += lead + entry(key, value, '  ');
      lead = '  ';
    }
  }
  return text;
}
