import { BODY_SCHEMA } from './body.js';
import { LEGACY_CODES_SCHEMA } from './details.js';
import type { Kind } from './kind.js';
import { CHANGE_KINDS, KINDS } from './kinds/index.js';
import { codeKeysOf, common, type JsonSchema } from './schema-parts.js';

/** Schemas that those of several kinds refer to, by their names under `$defs`. */
const COMMON: JsonSchema = {
  ref: {
    title: 'Mã hoặc tên tạm',
    description: 'Một mã (H24.12), hoặc $tên đặt bằng as ở thay đổi khác trong tệp.',
    type: 'string',
    maxLength: 64,
    pattern: '^([A-Y][0-9]{2}(\\.[A-Z0-9]+){0,3}|\\$[A-Za-z0-9][A-Za-z0-9_-]*)$',
  },
  refs: { type: 'array', minItems: 1, uniqueItems: true, items: { $ref: '#/$defs/ref' } },
  alias: {
    title: 'Tên tạm',
    description: 'Tên để các thay đổi khác trong tệp gọi đến bằng $tên.',
    type: 'string',
    pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*$',
  },
  legacyCodes: LEGACY_CODES_SCHEMA,
  flag: { type: 'boolean' },
  body: BODY_SCHEMA,
};

/** What schemas/batch.schema.json holds: the frame of a batch file, and every kind of change. */
export function batchSchema(): JsonSchema {
  const kinds: readonly Kind<unknown>[] = Object.values(KINDS);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'batch.schema.json',
    title: 'Tệp thay đổi',
    description:
      'Các thay đổi của một quyết định, dùng với madinhdanh plan và madinhdanh apply. Thứ tự là thứ tự thực hiện.',
    type: 'object',
    required: ['decision', 'changes'],
    properties: {
      decision: {
        title: 'Quyết định',
        description:
          'Quyết định (đã ký hoặc dự thảo): tên tệp trong decisions, không có đuôi .yaml; hoặc số, ví dụ 1500/QĐ-UBND.',
        type: 'string',
        pattern: '^(?:[a-z0-9]+(-[a-z0-9]+)*|[^\\s/]+(?:/[^\\s/]+){1,2})$',
      },
      effective: {
        title: 'Ngày hiệu lực',
        description: 'Bỏ trống thì lấy ngày hiệu lực của quyết định.',
        $ref: common('date'),
      },
      changes: {
        title: 'Các thay đổi',
        description: 'Mỗi phần tử một thay đổi.',
        type: 'array',
        minItems: 1,
        items: { $ref: '#/$defs/change' },
      },
    },
    unevaluatedProperties: false,
    $defs: {
      ...COMMON,
      ...Object.assign({}, ...kinds.map(({ definitions }) => definitions)),
      change: {
        title: 'Thay đổi',
        description: `Đúng một trong: ${CHANGE_KINDS.join(', ')}.`,
        type: 'object',
        minProperties: 1,
        maxProperties: 1,
        properties: Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, KINDS[kind].schema])),
        unevaluatedProperties: false,
      },
    },
  };
}

/** Keys of a batch file whose values are codes, whatever the kind of change they stand in. */
export function batchCodeKeys(): ReadonlySet<string> {
  return new Set(codeKeysOf(batchSchema().$defs));
}
