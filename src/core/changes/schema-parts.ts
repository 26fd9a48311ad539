/** A JSON Schema (2020-12), as it stands in schemas/batch.schema.json. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schema of a kind of change. Its words are Vietnamese: editors show them to whoever writes a batch file. */
export type KindSchema = JsonSchema & { readonly title: string; readonly description: string };

/** A code, or `$name` of one that the batch gives. A key with this schema bears a code: `renumber` replaces it. */
export const REF: JsonSchema = { $ref: '#/$defs/ref' };
/** One or more of {@link REF}. */
export const REFS: JsonSchema = { $ref: '#/$defs/refs' };
/** A name that the batch gives to a code. */
export const ALIAS: JsonSchema = { $ref: '#/$defs/alias' };
/** A unit that a change grants or names: see body.ts. */
export const BODY: JsonSchema = { $ref: '#/$defs/body' };

/** A definition of schemas/common.schema.json, which the schemas of all files share. */
export function common(name: string): string {
  return `common.schema.json#/$defs/${name}`;
}

/** A text of a unit, under its title. */
export function textSchema(title: string, description: string): JsonSchema {
  return { title, description, $ref: common('text') };
}

/** The `children` of a change, with what it does there. */
export function childrenSchema(description: string): JsonSchema {
  return { title: 'Cấp dưới', description, enum: ['move', 'close'] };
}

/** Units beneath that go to one of several heirs, as that heir's own entry names them. */
export const NAMED_CHILDREN: JsonSchema = {
  title: 'Cấp dưới nhận về',
  description: 'Các đơn vị bên dưới chuyển về đơn vị này, mỗi đơn vị cùng cấp dưới của nó.',
  ...REFS,
};

/** The heir that every unit beneath goes to which no line names. */
export const REMAINDER: JsonSchema = {
  title: 'Phần còn lại',
  description: 'Đơn vị tiếp nhận lấy cả mọi đơn vị bên dưới không được nêu riêng.',
  ...REF,
};

/** The `subtree` of a change, with what it does there. */
export function subtreeSchema(description: string): JsonSchema {
  return { title: 'Cả cấp dưới', description, $ref: '#/$defs/flag' };
}

function isCode(schema: unknown): boolean {
  const ref: unknown = (schema as JsonSchema | null)?.$ref;
  return ref === REF.$ref || ref === REFS.$ref;
}

/** Properties of a schema, at any depth, whose values are codes. */
export function codeKeysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, ...rest } = schema as JsonSchema;
  const own = Object.entries(properties as JsonSchema);
  return [
    ...own.flatMap(([key, value]) => (isCode(value) ? [key] : codeKeysOf(value))),
    ...Object.values(rest).flatMap(codeKeysOf),
  ];
}
