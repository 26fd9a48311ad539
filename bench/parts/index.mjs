import { acid } from './acid.mjs';
import { commandsN, commandsP } from './commands.mjs';
import { docx, xlsx } from './documents.mjs';
import { fourfold } from './fourfold.mjs';
import { growth } from './growth.mjs';
import { history } from './history.mjs';
import { lists } from './lists.mjs';
import { nation } from './nation.mjs';
import { pdf } from './pdf.mjs';
import { province } from './province.mjs';
import { firstAnswer, site } from './site.mjs';
import { start } from './start.mjs';

/** @typedef {import('../lib/measure.mjs').Contender} Contender */
/** @typedef {import('../lib/measure.mjs').Row} Row */
/** @typedef {import('../generate.mjs').Size} Size */

/** What a part saves. @typedef {{ rows: Row[], rounds: number, size?: Size }} Result */

/** The results there are, by the id of their part. @typedef {Readonly<Record<string, Result | undefined>>} Results */

/**
 * Something to reach: a number that must not be above a limit. `value` is undefined where it was not measured.
 * @typedef {{ text: string, value: number | undefined, limit: number, unit: string }} Goal
 */

/**
 * One part of the benchmark.
 * @typedef {object} Part
 * @property {string} id As `--only` names it.
 * @property {string} title
 * @property {string} about One paragraph of Markdown: what is measured, and how alike the contenders are.
 * @property {string} rival The row that the others are held against.
 * @property {() => { contenders: Contender[], size?: Size }} prepare Makes ready all it needs.
 * @property {(results: Results) => Goal[]} goals
 */

/** Every part, in the order of the report. @type {readonly Part[]} */
export const PARTS = [
  start,
  province,
  nation,
  commandsP,
  commandsN,
  docx,
  xlsx,
  pdf,
  acid,
  growth,
  fourfold,
  history,
  lists,
  site,
  firstAnswer,
];
