import { joinedWords } from '../core/text/missing-space.js';
import { JOINED } from '../core/text/scan.js';
import { textRule } from './text-rule.js';

/** Two words run together, as copying out of tables leaves them. */
export const textJoined = textRule('text-joined', JOINED, ({ text }) => ({ word: joinedWords(text.normalize('NFC')) }));
