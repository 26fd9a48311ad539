/** The parts of the schemas that follow from the table of contact fields. */
import { execFileSync } from 'node:child_process';
import {
  CONTACT_FIELDS,
  type ContactField,
  type ContactValue,
  contactEntry,
  labelOf,
  PUBLISHED_FIELDS,
  VALUE_PATTERNS,
} from '../../src/core/registry/contact-fields.js';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** What a value of each kind must be, beside a text. */
const VALUE: Readonly<Record<ContactValue, JsonObject>> = {
  text: {},
  email: { format: 'email', pattern: VALUE_PATTERNS.email },
  telephone: { pattern: VALUE_PATTERNS.telephone },
  url: { pattern: VALUE_PATTERNS.url },
};

function titled(field: ContactField, rest: JsonObject): [string, JsonObject] {
  return [field, { title: labelOf(field, 'vi'), description: contactEntry(field).description, ...rest }];
}

/** A field as a unit holds it. */
function held(field: ContactField): [string, JsonObject] {
  const { value } = contactEntry(field);
  return titled(field, value === 'text' ? { $ref: '#/$defs/text' } : { type: 'string', ...VALUE[value] });
}

/** A field as an update gives it: null, or for words an empty text, takes it away. */
function changed(field: ContactField): [string, JsonObject] {
  return titled(field, { type: ['string', 'null'], ...VALUE[contactEntry(field).value] });
}

/** A field as an output has it. */
function shown(field: ContactField, description: string, title?: string): [string, JsonObject] {
  return [field, { ...(title === undefined ? {} : { title }), description, type: ['string', 'null'] }];
}

/** Puts entries between two of a list, in place of whatever stands there. */
function between<Entry>(
  all: Entry[],
  after: (entry: Entry) => boolean,
  before: (entry: Entry) => boolean,
  own: Entry[],
) {
  const from = all.findIndex(after) + 1;
  const to = all.findIndex(before);
  if (from === 0 || to < from) throw new Error('a schema has lost the entries that contact fields stand between');
  return [...all.slice(0, from), ...own, ...all.slice(to)];
}

function betweenNames(list: Json | undefined, after: string, before: string, own: readonly string[]): Json[] {
  return between<Json>(
    [...(list as Json[])],
    (each) => each === after,
    (each) => each === before,
    [...own],
  );
}

function betweenKeys(map: Json | undefined, after: string, before: string, own: [string, JsonObject][]): JsonObject {
  const entries = Object.entries(map as JsonObject);
  return Object.fromEntries(
    between<[string, Json]>(
      entries,
      ([key]) => key === after,
      ([key]) => key === before,
      own,
    ),
  );
}

function definitions(schema: JsonObject): Record<string, JsonObject> {
  return schema.$defs as Record<string, JsonObject>;
}

function common(schema: JsonObject): void {
  const $defs = definitions(schema);
  $defs.contact = { type: 'object', properties: Object.fromEntries(CONTACT_FIELDS.map(held)) };
  $defs.contactChange = { type: 'object', properties: Object.fromEntries(CONTACT_FIELDS.map(changed)) };
}

function annexes(schema: JsonObject): void {
  const row = definitions(schema).row as JsonObject;
  const properties = PUBLISHED_FIELDS.map((field) => shown(field, 'null khi chưa có.', labelOf(field, 'vi')));
  row.required = betweenNames(row.required, 'legacyCodes', 'status', PUBLISHED_FIELDS);
  row.properties = betweenKeys(row.properties, 'legacyCodes', 'status', properties);
}

function show(schema: JsonObject): void {
  const properties = CONTACT_FIELDS.map((field) => shown(field, `${labelOf(field, 'vi')}.`));
  schema.required = betweenNames(schema.required, 'legacyCodes', 'parents', CONTACT_FIELDS);
  schema.properties = betweenKeys(schema.properties, 'legacyCodes', 'parents', properties);
}

function check(schema: JsonObject): void {
  const field = definitions(schema).field as JsonObject;
  field.enum = betweenNames(field.enum, 'legacyCodes', 'status', PUBLISHED_FIELDS);
}

/** What brings each schema, by its path under schemas/, up to date with the table; it changes the schema it is given. */
const UPDATES: Readonly<Record<string, (schema: JsonObject) => void>> = {
  'common.schema.json': common,
  'output/annexes.schema.json': annexes,
  'output/show.schema.json': show,
  'output/check.schema.json': check,
};

const FORMATTER = 'node_modules/@biomejs/biome/bin/biome';

function formatted(path: string, text: string): string {
  const args = [FORMATTER, 'format', `--stdin-file-path=${path}`];
  return execFileSync(process.execPath, args, { input: text, encoding: 'utf8' });
}

/** How many lines of a text are not in another. */
function newLines(text: string, before: string): number {
  const known = new Set(before.split('\n'));
  return text.split('\n').filter((line) => !known.has(line)).length;
}

/** The text of a schema with the contact fields of the table; one that has them stays as it is, to the letter. */
function withContactFields(path: string, update: (schema: JsonObject) => void, before: string): string {
  const schema = JSON.parse(before) as JsonObject;
  update(schema);
  if (JSON.stringify(schema) === JSON.stringify(JSON.parse(before))) return before;
  // the formatter leaves open what it finds open: each file keeps the style that changes it least
  const styles = [0, 2].map((indent) => formatted(path, JSON.stringify(schema, null, indent)));
  return styles.reduce((best, text) => (newLines(text, before) < newLines(best, before) ? text : best));
}

/** The schemas that name contact fields, with what each must hold. */
export const CONTACT_SCHEMAS = Object.entries(UPDATES).map(([name, update]) => {
  const path = `schemas/${name}`;
  return { path, render: (current: string) => withContactFields(path, update, current) };
});
