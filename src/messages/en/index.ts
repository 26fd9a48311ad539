/** The English catalogue. */
export const en: Readonly<Record<string, string>> = {};
