export { compareNames } from './collate.js';
export { fold, foldHash, foldTone } from './fold.js';
export { type ForeignWord, foreignWords } from './foreign-letters.js';
export { convertLegacy, detectLegacy, type LegacyEncoding, type LegacyFont, legacyFont } from './legacy.js';
export { joinedWords } from './missing-space.js';
export { type Repair, type Repaired, type RepairKind, repairText, revealText } from './repair.js';
export {
  CONTROL_CHARACTER,
  ETH,
  FOREIGN,
  INVISIBLE_CHARACTER,
  JOINED,
  LEGACY,
  LINES,
  NOT_NFC,
  SIGNS,
  SPACES,
  scanText,
} from './scan.js';
export { nearest } from './suggest.js';
export { type ToneStyles, toneStyle } from './tone.js';
export { displayWidth, padEnd, truncate, wrap } from './width.js';
