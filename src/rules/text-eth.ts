import { ETH } from '../core/text/scan.js';
import { textRule } from './text-rule.js';

/** `Ð` (U+00D0) looks like `Đ` (U+0110) and is another letter. */
export const textEth = textRule('text-eth', ETH);
