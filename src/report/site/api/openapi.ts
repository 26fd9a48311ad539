import type { Site } from '../site.js';

interface Answer {
  summary: string;
  description: string;
  schema: string | undefined;
  /** The code in the address. */
  code?: string;
}

/** An answer of the shape of a national table. */
const CATALOGUE = {
  type: 'array',
  items: { type: 'object', additionalProperties: { type: ['string', 'null'] } },
};

const ANSWERS: Readonly<Record<string, Answer>> = {
  '/units/{code}.json': {
    summary: 'Một đơn vị · One unit',
    description:
      'Mọi điều về một mã từng được cấp, kể cả mã đã đóng. Everything about a code that was ever granted, closed ones too.',
    schema: 'show',
    code: 'H24.12',
  },
  '/resolve/{code}.json': {
    summary: 'Mã này nay là mã nào · What a code is today',
    description:
      'Mọi mã từng được cấp và mã dạng cũ dẫn đến các mã đang hiệu lực. Every code ever granted, old forms too, with the codes in force that it leads to.',
    schema: 'resolve',
    code: '000.00.12.H24',
  },
  '/units.json': {
    summary: 'Mọi đơn vị, ngắn gọn · All units in short',
    description: 'Mã, tên, cấp, tình trạng. Code, name, level, status.',
    schema: 'list',
  },
  '/registry.json': {
    summary: 'Toàn bộ sổ đăng ký · The whole registry',
    description: 'Các quyết định và đơn vị như trong tệp của sổ. Decisions and units as the registry keeps them.',
    schema: 'registry',
  },
  '/mapping.json': {
    summary: 'Bảng quy đổi mọi mã cũ · Every old code with the codes of today',
    description: 'Như `export --format mapping`. As `export --format mapping`.',
    schema: 'mapping',
  },
};

function operation({ summary, description, schema, code }: Answer): object {
  const parameter = {
    name: 'code',
    in: 'path',
    required: true,
    schema: { type: 'string', pattern: '^[A-Z0-9][A-Z0-9._-]*$' },
    example: code,
  };
  const content = {
    'application/json': { schema: schema === undefined ? CATALOGUE : { $ref: `schemas/${schema}.schema.json` } },
  };
  return {
    get: {
      summary,
      description,
      ...(code === undefined ? {} : { parameters: [parameter] }),
      responses: {
        200: { description: 'OK', content },
        ...(code === undefined ? {} : { 404: { description: 'Không có mã này · No such code' } }),
      },
    },
  };
}

/** The description of the files as an interface (OpenAPI 3.1), in both languages. */
export function openApi({ registry, at, baseUrl }: Site): object {
  const tables = [1, 2, 3, 4].map((level): [string, object] => {
    const answer: Answer = {
      summary: `Danh mục dùng chung, cấp ${level} · National catalogue, level ${level}`,
      description: 'Như `export --format dmdc`. As `export --format dmdc`.',
      schema: undefined,
    };
    return [`/qlvanbandieuhanhcap${level}.json`, operation(answer)];
  });
  return {
    openapi: '3.1.0',
    info: {
      title: registry.settings.title,
      version: at,
      description: 'Chỉ đọc, là các tệp tĩnh. Read only; static files.',
    },
    // relative addresses are read from this description's own
    servers: [{ url: baseUrl === undefined ? '.' : `${baseUrl}api/v1` }],
    paths: Object.fromEntries([
      ...Object.entries(ANSWERS).map(([path, answer]): [string, object] => [path, operation(answer)]),
      ...tables,
    ]),
  };
}
