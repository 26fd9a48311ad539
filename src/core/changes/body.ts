import { parentOf } from '../code/code.js';
import type { DataPath } from '../finding.js';
import type { Unit } from '../registry/types.js';
import type { Codes, Need } from './allocation.js';
import { DETAILS_SCHEMA, type Details, detailsOf, stored } from './details.js';
import { checkParent, chosenCode, nextCode } from './new-code.js';
import { ALIAS, type JsonSchema, REF, textSchema } from './schema-parts.js';
import type { State } from './state.js';

/** A new body (`parent` or `code`, and `name`) or one that is there already (`code` alone). */
export interface Body extends Details {
  /** A name by which other changes of the batch call it: `$name`. */
  as?: string;
  parent?: string;
  code?: string;
  name?: string;
}

/** The schema of a body, `$defs/body`. */
export const BODY_SCHEMA: JsonSchema = {
  title: 'Đơn vị',
  description: 'Đơn vị mới (parent hoặc code, và name), hoặc đơn vị đã có (chỉ code).',
  type: 'object',
  ...DETAILS_SCHEMA,
  properties: {
    as: ALIAS,
    parent: REF,
    code: REF,
    name: textSchema('Tên', 'Tên đầy đủ.'),
    ...DETAILS_SCHEMA.properties,
  },
};

/** A body is a grant when it says where or what is new; with a code alone it is a unit that is there already. */
function isNew(body: Body): boolean {
  return body.parent !== undefined || body.name !== undefined;
}

/** A place beneath another one. Each code of a batch keeps its own; written as `[...path, key]` it has room for a dozen more. */
function at(path: DataPath, key: string): DataPath {
  return path.concat(key);
}

/** The code of a body: chosen, the next free one under its parent, or that of the unit it names. */
function codeForBody(state: State, body: Body, path: DataPath): string | undefined {
  if (!isNew(body)) {
    if (body.code === undefined) return state.fault('body-neither', path);
    return state.codeOf(body.code, at(path, 'code'));
  }
  if (body.code !== undefined && body.parent !== undefined) return state.fault('body-both', at(path, 'code'));
  if (body.code !== undefined) return chosenCode(state, body.code, at(path, 'code'));
  if (body.parent === undefined) return state.fault('body-neither', path);
  const parent = state.codeOf(body.parent, at(path, 'parent'));
  return parent === undefined ? undefined : nextCode(state, parent, at(path, 'parent'), body.type);
}

/** Puts a new body into the state. */
function grantBody(state: State, body: Body, code: string, path: DataPath): void {
  if (body.name === undefined || body.name.trim() === '') {
    state.fault('body-nameless', path, { code });
    return;
  }
  if (!checkParent(state, parentOf(code), at(path, body.parent === undefined ? 'code' : 'parent'))) return;
  state.put({ code, name: stored(body.name), ...detailsOf(body), granted: state.basis() });
}

/** The code a body needs; a new one is granted under it as soon as every code is known. */
class BodyNeed implements Need {
  constructor(
    readonly bearer: Body,
    readonly path: DataPath,
  ) {}

  get target(): Need['target'] {
    const { parent, code = '' } = this.bearer;
    return parent === undefined ? { key: 'code', text: code } : { key: 'parent', text: parent };
  }

  codeFor(state: State): string | undefined {
    return codeForBody(state, this.bearer, this.path);
  }

  grant(state: State, code: string): void {
    if (isNew(this.bearer)) grantBody(state, this.bearer, code, this.path);
  }
}

/** What a body needs a code for. */
export function needOfBody(body: Body, path: DataPath): Need {
  return new BodyNeed(body, path);
}

/** The unit a body stands for: the one granted for it, or the open unit that is there; undefined after a fault. */
export function realise(state: State, body: Body, codes: Codes, path: DataPath): Unit | undefined {
  const code = codes.get(body);
  if (code === undefined) return undefined;
  if (isNew(body)) return state.unit(code);
  const fields = Object.keys(detailsOf(body));
  if (fields.length > 0) state.fault('body-known', [...path, fields[0] ?? 'code'], { code, fields });
  return state.openUnit(code, [...path, 'code']);
}
