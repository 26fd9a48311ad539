import { levelOf } from '../core/code/code.js';
import { unitRule } from '../core/rule.js';

/** A unit that nobody can reach: neither address nor e-mail nor telephone (basic data, CV 1018/BTTTT-THH). */
export const contactMissing = unitRule('contact-missing', () => ({ unit }) => {
  if (unit.address !== undefined || unit.email !== undefined || unit.phone !== undefined) return undefined;
  if (unit.closed !== undefined || levelOf(unit.code) === 1) return undefined;
  return { args: { code: unit.code }, path: ['name'] };
});
