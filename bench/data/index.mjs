export { DEPARTMENTS } from './bodies.mjs';
export { contact } from './details.mjs';
export { fold, makePlaces } from './places.mjs';
export { makeProvince } from './province.mjs';
export { makeRandom } from './random.mjs';
export { makeFourfold, makeN, makeP, NATIONAL_DECISION, provinces, provincialDecisions } from './sets.mjs';
export { decisionFile, MARK, treeFiles, unitsByFile } from './tree.mjs';
export { flow } from './yaml.mjs';
