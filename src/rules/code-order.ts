import { compareCodes } from '../core/code/code.js';
import { unitRule } from '../core/rule.js';

/** Units of a file stand in natural order of their codes. */
export const codeOrder = unitRule('code-order', () => {
  let file = '';
  let before = '';
  return (entry) => {
    const last = entry.file === file ? before : '';
    file = entry.file;
    before = entry.unit.code;
    if (last === '' || compareCodes(last, before) <= 0) return undefined;
    return { args: { code: before, before: last }, path: ['code'] };
  };
});
