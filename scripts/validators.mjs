/**
 * Compiles schemas/*.schema.json to standalone validators, so that no command pays for Ajv at start-up.
 * Our own keywords (rules over the assembled registry) become calls of `this.rules[keyword](data)`.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _, Ajv2020 } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { load, root } from './load.mjs';

const standalone = standaloneModule.default ?? standaloneModule;
const target = join(root, 'src/schema/generated');

/** Schemas compiled, by the name of the validator made of each. */
const COMPILED = {
  agency: 'agency.schema.json',
  decision: 'decision.schema.json',
  registry: 'registry.schema.json',
  batch: 'batch.schema.json',
  tree: 'registry-tree.schema.json',
};

/** Validators by the module that holds them: what only some commands need is not loaded by the others. */
const MODULES = { files: ['agency', 'decision', 'registry'], batch: ['batch'], tree: ['tree'] };

const DECLARATION = `import type { ErrorObject } from 'ajv';

export interface Validator {
  (this: unknown, data: unknown): boolean;
  errors?: ErrorObject[] | null;
}
`;

const KEY_TREES = `/** Which keys a schema knows at each place of the data. */
export interface KeyTree {
  keys?: Readonly<Record<string, KeyTree>>;
  /** Under a key that is not among \`keys\`. */
  others?: KeyTree;
  /** In each item of a list. */
  items?: KeyTree;
}

export const keyTrees: Readonly<Record<string, KeyTree>> =`;

function keywordsOf(schema) {
  const { settings, decisions, units } = schema.properties;
  const named = [settings, decisions.items, units.items].flatMap((holder) =>
    Object.entries(holder).flatMap(([key, value]) => (value === true ? [key] : [])),
  );
  // a rule of texts is asked about all three
  return [...new Set(named)];
}

/** The schema a reference such as `common.schema.json#/$defs/code` points into, and the node it points at. */
function referred(schemas, schema, reference) {
  const [file, pointer] = reference.split('#');
  const target = file === '' ? schema : schemas[file];
  const node = pointer
    .split('/')
    .slice(1)
    .reduce((at, step) => at[step], target);
  return [target, node];
}

/** Which keys a schema knows at each place of the data: what lies under each key, under other keys, in a list. */
function keyTree(schemas, schema, node = schema) {
  const { $ref, anyOf = [], properties = {}, patternProperties = {}, items } = node;
  const parts = [
    ...anyOf.map((part) => [schema, part]),
    ...($ref === undefined ? [] : [referred(schemas, schema, $ref)]),
  ].map(([home, part]) => keyTree(schemas, home, part));
  const own = Object.entries(properties).map(([key, value]) => [key, keyTree(schemas, schema, value)]);
  const [other] = Object.values(patternProperties);
  const tree = Object.assign({}, ...parts);
  if (own.length > 0 || tree.keys !== undefined) tree.keys = { ...tree.keys, ...Object.fromEntries(own) };
  if (other !== undefined) tree.others = keyTree(schemas, schema, other);
  if (items !== undefined) tree.items = keyTree(schemas, schema, items);
  return tree;
}

/** Keys whose values are named by people: what stands under them are schemas, whatever their name. */
const NAMED = new Set(['properties', 'patternProperties', '$defs']);

/** What a schema says to people and editors alone: the validators, which hold schemas as data, would pass it on. */
function withoutAnnotations(node, isNamed = false) {
  if (Array.isArray(node)) return node.map((each) => withoutAnnotations(each));
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node).filter(
    ([key, value]) => isNamed || typeof value !== 'string' || !/^(?:title|description)$/.test(key),
  );
  return Object.fromEntries(
    entries.map(([key, value]) => [key, withoutAnnotations(value, !isNamed && NAMED.has(key))]),
  );
}

/** Copies all errors so far for each item that has one: a list of many wrong items would take the square of their number. */
const COPIED = /vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\)/g;
/** Notes known keys in a plain object, in which those that every object inherits (`constructor`) stand already. */
const INHERITED = /(props\d+ = )\{\}/g;

/** Notes an error, in five lines that stand there some hundred times. */
const NOTED =
  /const (err\d+) = \{instancePath(?::(.*?))?,schemaPath:(".*?"),keyword:(".*?"),params:(\{.*?\})\};\s*if\(vErrors === null\)\{\s*vErrors = \[\1\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}/g;

const notedBy = (_, __, path = 'instancePath', ...[schemaPath, keyword, params]) =>
  `vErrors = noted(vErrors, ${path}, ${schemaPath}, ${keyword}, ${params});`;

/** @throws Error where a later Ajv writes nothing that is mended here */
function assertMendable(codes) {
  for (const part of [COPIED, INHERITED, NOTED]) {
    if (!codes.some((code) => code.search(part) >= 0)) throw new Error(`validators: nothing like ${part}`);
  }
}

/**
 * What Ajv writes, mended in three places.
 * @throws Error where a later Ajv writes something else
 */
function mended(code) {
  const better = code
    .replace(COPIED, (_, name) => `vErrors === null ? ${name}.errors : withErrors(vErrors, ${name}.errors)`)
    .replace(INHERITED, '$1{ __proto__: null }')
    .replace(NOTED, notedBy);
  if (/vErrors\.concat|props\d+ (?:= |\|\| )\{\}/.test(better)) throw new Error('validators: a part is not mended');
  return `${better}
function noted(errors, instancePath, schemaPath, keyword, params) {
  const error = { instancePath, schemaPath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
function withErrors(errors, more) {
  for (const each of more) errors.push(each);
  return errors;
}
`;
}

export async function buildValidators() {
  const files = readdirSync(join(root, 'schemas')).filter((file) => file.endsWith('.schema.json'));
  const schemas = Object.fromEntries(
    files.map((file) => [file, JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8'))]),
  );
  // a new rule speaks at once; that the committed file names it too is held by test/unit/docs
  const { treeSchema } = await load('scripts/docs/tree-schema.ts');
  schemas[COMPILED.tree] = treeSchema(schemas[COMPILED.tree]);
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    verbose: false,
    // findings have words of their own
    messages: false,
    passContext: true,
    formats: (await load('src/schema/string-formats.ts')).formats,
    code: { source: true, optimize: 2, formats: _`require("../string-formats.ts").formats` },
  });
  for (const keyword of keywordsOf(schemas['registry-tree.schema.json'])) {
    ajv.addKeyword({
      keyword,
      schemaType: 'boolean',
      error: { message: keyword, params: (cxt) => _`{found: ${cxt.params.found}}` },
      code(cxt) {
        const found = cxt.gen.const('found', _`this.rules[${keyword}](${cxt.data})`);
        cxt.setParams({ found });
        // an empty list says nothing, and would be an error of every unit all the same
        cxt.fail(_`${found} !== undefined && ${found}.length !== 0`);
      },
    });
  }
  // each bears its file's name as its id, by which the others refer to it
  for (const schema of Object.values(schemas)) ajv.addSchema(withoutAnnotations(schema));
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const codes = Object.entries(MODULES).map(([module, held]) => [
    module,
    held,
    standalone(ajv, Object.fromEntries(held.map((name) => [name, COMPILED[name]]))),
  ]);
  assertMendable(codes.map(([, , code]) => code));
  for (const [module, held, code] of codes) await bundleAsModule(module, held, mended(code));
  const trees = Object.fromEntries(
    Object.entries(COMPILED).map(([name, file]) => [name, keyTree(schemas, schemas[file])]),
  );
  writeFileSync(join(target, 'key-trees.ts'), `${KEY_TREES} ${JSON.stringify(trees, null, 2)};\n`);
}

/** CommonJS in, one ES module with named exports out. */
async function bundleAsModule(module, names, code) {
  const raw = join(target, 'standalone.cjs');
  writeFileSync(raw, code);
  await build({
    stdin: {
      contents: [
        "import all from './standalone.cjs';",
        ...names.map((name) => `export const ${name} = all.${name};`),
      ].join('\n'),
      resolveDir: target,
      loader: 'js',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outfile: join(target, `${module}.js`),
  });
  rmSync(raw);
  const declarations = names.map((name) => `export declare const ${name}: Validator;`).join('\n');
  writeFileSync(join(target, `${module}.d.ts`), `${DECLARATION}\n${declarations}\n`);
}
