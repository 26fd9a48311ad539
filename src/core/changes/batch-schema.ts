import { BODY_SCHEMA } from './body.js';
import { LEGACY_CODES_SCHEMA } from './details.js';
import type { Kind } from './kind.js';
import { CHANGE_KINDS, KINDS } from './kinds/index.js';
import { childrenSchema, codeKeysOf, common, type JsonSchema, type KindSchema, REF } from './schema-parts.js';

/** Schemas that those of several kinds refer to, by their names under `$defs`. */
const COMMON: JsonSchema = {
  ref: {
    title: 'Mã hoặc tên tạm',
    description:
      'Một mã (H24.12), mã dạng cũ (000.00.12.H24) hay mã đã cấp trước đây, hoặc $tên đặt bằng as ở thay đổi khác trong tệp.',
    type: 'string',
    minLength: 1,
    maxLength: 64,
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

const EFFECTIVE: JsonSchema = {
  title: 'Ngày hiệu lực',
  description: 'Ngày riêng của thay đổi này; bỏ trống thì lấy ngày của tệp, rồi của quyết định.',
  $ref: common('date'),
};

/** The schema of a kind, with the own date that a change may carry; a list has it beside. */
function dated(schema: KindSchema): JsonSchema {
  const { properties = {}, ...rest } = schema;
  if (schema.type === 'array') return schema;
  return { ...rest, properties: { ...(properties as JsonSchema), effective: EFFECTIVE } };
}

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
    required: ['changes'],
    properties: {
      decision: {
        title: 'Quyết định',
        description:
          'Quyết định (đã ký hoặc dự thảo): tên tệp trong decisions, không có đuôi .yaml; hoặc số, ví dụ 1500/QĐ-UBND. Chỉ bỏ trống được khi mọi thay đổi là cập nhật liên hệ hay đính chính.',
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
        description: `Đúng một trong: ${CHANGE_KINDS.join(', ')}; ngày riêng (effective) ghi bên trong nó hoặc ngang với nó.`,
        type: 'object',
        minProperties: 1,
        properties: {
          ...Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, dated(KINDS[kind].schema)])),
          effective: EFFECTIVE,
          children: childrenSchema('Chỉ ngang với reorganise: cấp dưới của mọi mã được nhận.'),
          remainder: {
            title: 'Phần còn lại',
            description:
              'Chỉ ngang với reorganise: đơn vị tiếp nhận lấy cả mọi đơn vị bên dưới không được nêu riêng; true: đã biết phần còn lại không về đâu.',
            anyOf: [{ const: true }, REF],
          },
        },
        unevaluatedProperties: false,
      },
    },
  };
}

/** Keys of a batch file whose values are codes, whatever the kind of change they stand in. */
export function batchCodeKeys(): ReadonlySet<string> {
  return new Set(codeKeysOf(batchSchema().$defs));
}
