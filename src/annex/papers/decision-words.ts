import { effectiveOfDecision, isSigned } from '../../core/registry/registry.js';
import type { Decision } from '../../core/registry/types.js';
import { citation, kindWord, numberOfDecision } from '../official.js';
import { officialDate } from '../official-dates.js';
import type { PaperContext } from './issuer.js';

/** A title as it stands inside a sentence: `về việc …`. */
export function lowered(text: string): string {
  return `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`;
}

/** `cấp mã định danh điện tử …`, as a title stands after "Quyết định"; undefined for a decision without one. */
export function titleWords({ title }: Decision): string | undefined {
  const words = title
    ?.trim()
    .replace(/[;.,\s]+$/u, '')
    .replace(/^Về việc\s+/iu, '');
  return words === undefined ? undefined : lowered(words);
}

/** `Quyết định số 100/QĐ-UBND`; of a draft `dự thảo Quyết định`. */
export function shortName({ registry, today }: PaperContext, decision: Decision): string {
  return isSigned(decision)
    ? `${kindWord(decision)} số ${numberOfDecision(decision, registry, today)}`
    : 'dự thảo Quyết định';
}

/** `Quyết định số … ngày … của … về việc …` */
export function fullName({ registry, today }: PaperContext, decision: Decision): string {
  const { title } = decision;
  const subject = title === undefined ? '' : ` ${lowered(title.trim().replace(/[;.,\s]+$/u, ''))}`;
  return `${citation(decision, registry, today)}${subject}`;
}

/** The decisions that one takes back, each by its full name; of one that is not there its id. */
export function revokedNames(context: PaperContext): string[] {
  const { registry, decision } = context;
  return (decision.revokes ?? []).map((id) => {
    const revoked = registry.decision(id);
    return revoked === undefined ? `Quyết định ${id}` : fullName(context, revoked);
  });
}

/** `ngày 22 tháng 5 năm 2023`; of a draft that names no day, `ngày ký`. */
export function effectDay(decision: Decision): string {
  const on = effectiveOfDecision(decision);
  return on === undefined ? 'ngày ký' : officialDate(on);
}
