import { blockList, blockMap } from './yaml.mjs';

/** @typedef {import('./index.d.mts').Unit} Unit */
/** @typedef {import('./index.d.mts').TreeOptions} TreeOptions */
/** @typedef {import('./index.d.mts').DecisionData} DecisionData */

export const MARK = '(dữ liệu sinh tự động)';

/** The lines every file begins with: where its schema is, as seen from the file, and what the data are. */
export function head(/** @type {string} */ path, /** @type {string} */ schema) {
  const up = '../'.repeat(path.split('/').length);
  return (
    `# yaml-language-server: $schema=${up}schemas/${schema}.schema.json\n` +
    `# Generated data, nothing in it is official ${MARK}.\n`
  );
}

/** The file a unit belongs in; it follows from the code alone. */
function fileOf(/** @type {string} */ code) {
  const [one, two] = code.split('.');
  return two === undefined ? `units/${one}.yaml` : `units/${one}/${one}.${two}.yaml`;
}

/**
 * The units of each file, by its path in the registry folder.
 * @param {Iterable<Unit>} units In natural order of the codes.
 * @returns {Map<string, Unit[]>}
 */
export function unitsByFile(units) {
  /** @type {Map<string, Unit[]>} */
  const files = new Map();
  for (const unit of units) {
    const path = fileOf(unit.code);
    const list = files.get(path);
    if (list === undefined) files.set(path, [unit]);
    else list.push(unit);
  }
  return files;
}

/**
 * A decision's file.
 * @param {string} id
 * @param {DecisionData} decision
 * @returns {[path: string, text: string]}
 */
export function decisionFile(id, decision) {
  const path = `decisions/${id}.yaml`;
  return [path, head(path, 'decision') + blockMap(decision)];
}

/**
 * Every file of a registry tree in canonical form, by its path in the registry folder.
 * @param {TreeOptions} options
 * @returns {Map<string, string>}
 */
export function treeFiles({ settings, decisions, units }) {
  const { roots, reserved, ...plain } = settings;
  const registry =
    blockMap(plain) +
    `roots:\n${Object.entries(roots)
      .map(([root, { groups, alphabet, first }]) => {
        const lines = blockMap({ groups, alphabet, first }).replace(/^(?=.)/gm, '    ');
        return `  ${root}:\n${lines}`;
      })
      .join('')}` +
    (reserved === undefined ? '' : blockMap({ reserved }));
  const files = new Map([['registry.yaml', head('registry.yaml', 'registry') + registry]]);
  for (const [id, decision] of Object.entries(decisions)) files.set(...decisionFile(id, decision));
  for (const [path, list] of unitsByFile(units)) files.set(path, head(path, 'agency') + blockList(list));
  return files;
}
