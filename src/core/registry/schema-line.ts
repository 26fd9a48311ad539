const SCHEMAS = { settings: 'registry', decision: 'decision', units: 'agency' } as const;

/** What a file of the registry holds. */
export type FileKind = keyof typeof SCHEMAS;

/** The kind of a file by its place in the registry's folder. */
function kindOf(file: string): FileKind {
  if (file === 'registry.yaml') return 'settings';
  return file.startsWith('decisions/') ? 'decision' : 'units';
}

/** First line of a file, by which editors find the schema; `file` is relative to the registry folder. */
export function schemaComment(kind: FileKind, file: string): string {
  const up = '../'.repeat(file.split('/').length);
  return `# yaml-language-server: $schema=${up}schemas/${SCHEMAS[kind]}.schema.json`;
}

/** The first line that a file must have where it lies. */
export function schemaLineOf(file: string): string {
  return schemaComment(kindOf(file), file);
}
