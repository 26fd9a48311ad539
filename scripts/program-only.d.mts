/** The source of a rule without what no command reads. */
export function withoutWords(source: string): string;
