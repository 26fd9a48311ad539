import { INVISIBLE_CHARACTER } from '../core/text/scan.js';
import { named, textRule } from './text-rule.js';

/** Invisible characters make two names look alike and differ. */
export const textInvisible = textRule('text-invisible', INVISIBLE_CHARACTER, ({ text }) => ({
  characters: named(text, /\p{Cf}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/u),
}));
