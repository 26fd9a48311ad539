import type { Tokens } from './tokens.js';

/** Titles behind which stands whose head somebody is. */
const HEADS = ['giám đốc', 'chánh văn phòng', 'thủ trưởng', 'trưởng ban', 'cục trưởng', 'vụ trưởng', 'chủ tịch'].map(
  (title) => title.split(' '),
);

/** An agency that a text charges with something, and where. */
export interface Lead {
  name: string;
  /** It begins an article or a khoản, or its head is named. */
  role: 'subject' | 'head';
  from: number;
  to: number;
}

/** Agencies that articles charge with something. @param agencies their names as lower-case words */
export function leadsIn({ list }: Tokens, agencies: readonly (readonly string[])[]): Lead[] {
  const wordAt = (i: number): string => list[i]?.lower ?? '';
  const longest = (from: number): readonly string[] | undefined =>
    agencies.reduce<readonly string[] | undefined>((found, name) => {
      const isThere = name.every((word, by) => wordAt(from + by) === word);
      return isThere && name.length > (found?.length ?? 0) ? name : found;
    }, undefined);
  const roleAt = (i: number): Lead['role'] | undefined => {
    if (list[i - 1]?.isLabel === true) return 'subject';
    // "theo đề nghị của Giám đốc" charges nobody
    const isHead = HEADS.some((title) => {
      const start = i - title.length;
      return title.every((word, by) => wordAt(start + by) === word) && wordAt(start - 1) !== 'của';
    });
    return isHead ? 'head' : undefined;
  };
  return list.flatMap((_, from): Lead[] => {
    const role = roleAt(from);
    const name = role === undefined ? undefined : longest(from);
    return role === undefined || name === undefined
      ? []
      : [{ name: name.join(' '), role, from, to: from + name.length }];
  });
}

/** Agencies that a paper charges in the place of those that the draft does, which it charges with nothing of the kind. */
export function leadsInstead(draft: readonly Lead[], paper: readonly Lead[]): { lead: Lead; instead: Lead }[] {
  return (['subject', 'head'] as const).flatMap((role) => {
    const [own, said] = [draft, paper].map((leads) => leads.filter((lead) => lead.role === role));
    if (own === undefined || said === undefined) return [];
    const lost = own.filter(({ name }) => !said.some((lead) => lead.name === name));
    const [instead] = lost;
    const others = said.filter(({ name }) => !own.some((lead) => lead.name === name));
    return instead === undefined ? [] : others.map((lead) => ({ lead, instead }));
  });
}
