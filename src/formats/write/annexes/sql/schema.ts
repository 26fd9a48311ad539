import { RESULTS } from '../../../../core/query/resolve.js';
import { PUBLISHED_FIELDS } from '../../../../core/registry/contact-fields.js';
import { OWN_FORM } from './code-functions.js';

/** What a schema of ours is told by, so that nobody else's is replaced. */
export const MARK = 'madinhdanh/sql@1';

/**
 * Puts a fresh schema in the place of an earlier copy. One that is not ours, or on which something of another schema
 * rests, is left as it is: nothing of the portal's goes with it.
 */
export const BEGIN = `\\set ON_ERROR_STOP on
\\if :{?schema}
\\else
  \\set schema madinhdanh
\\endif
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;
\\o /dev/null
SELECT set_config('madinhdanh.schema', :'schema', false);
\\o
DO $do$
DECLARE
  asked text := current_setting('madinhdanh.schema');
  ours oid := (SELECT oid FROM pg_namespace WHERE nspname = asked);
  guest text;
BEGIN
  IF current_setting('server_encoding') <> 'UTF8' THEN
    RAISE EXCEPTION 'the database has to be in UTF8, not %', current_setting('server_encoding');
  END IF;
  IF ours IS NULL THEN RETURN; END IF;
  IF coalesce(obj_description(ours, 'pg_namespace'), '') <> '${MARK}' THEN
    RAISE EXCEPTION 'schema % is there and was not made by madinhdanh', asked
      USING HINT = 'Load into another one: psql -v schema=NAME';
  END IF;
  SELECT v.oid::regclass::text INTO guest
    FROM pg_depend d JOIN pg_rewrite r ON r.oid = d.objid AND d.classid = 'pg_rewrite'::regclass
    JOIN pg_class v ON v.oid = r.ev_class JOIN pg_class t ON t.oid = d.refobjid AND d.refclassid = 'pg_class'::regclass
    WHERE t.relnamespace = ours AND v.relnamespace <> ours LIMIT 1;
  IF guest IS NULL THEN
    SELECT k.conrelid::regclass::text INTO guest
      FROM pg_constraint k JOIN pg_class t ON t.oid = k.confrelid JOIN pg_class v ON v.oid = k.conrelid
      WHERE t.relnamespace = ours AND v.relnamespace <> ours LIMIT 1;
  END IF;
  IF guest IS NOT NULL THEN
    RAISE EXCEPTION 'schema % is in use by %, which would go with it', asked, guest
      USING HINT = 'Load into another schema (psql -v schema=NAME) and move what rests on it.';
  END IF;
END
$do$;
DROP SCHEMA IF EXISTS :"schema" CASCADE;
CREATE SCHEMA :"schema";
COMMENT ON SCHEMA :"schema" IS '${MARK}';
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
\\o /dev/null
SELECT set_config('search_path', string_agg(DISTINCT quote_ident(nspname), ', ' ORDER BY quote_ident(nspname)), false)
  FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE extname IN ('unaccent', 'pg_trgm');
SELECT set_config('search_path', quote_ident(:'schema') || ', ' || current_setting('search_path'), false);
\\o
`;

const CONTACTS = PUBLISHED_FIELDS.map((field) => `  ${field} text,\n`).join('');

/** The tables. Nothing is deferred and no column is generated, so that distributed systems take them as they are. */
export const TABLES = `
CREATE TABLE about (
  key text PRIMARY KEY,
  value text NOT NULL
);
COMMENT ON TABLE about IS 'Sổ nào, ngày nào, phạm vi nào.';

CREATE TABLE decision (
  id text PRIMARY KEY,
  number text NOT NULL,
  signed date NOT NULL,
  effective date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('full', 'amendment')),
  authority text NOT NULL,
  title text
);
COMMENT ON TABLE decision IS 'Các quyết định đã ký.';

CREATE TABLE unit (
  code text PRIMARY KEY
    CONSTRAINT form_of_code CHECK (code ~ '^[A-Z][0-9]{2}([.][0-9A-Z]+){0,3}$' AND length(code) <= 35),
  "position" integer NOT NULL UNIQUE,
  level integer NOT NULL CONSTRAINT level_of_code CHECK (level = length(code) - length(replace(code, '.', '')) + 1),
  parent text REFERENCES unit,
  name text NOT NULL CHECK (name <> ''),
  short_name text,
  type text,
${CONTACTS}  status text NOT NULL CHECK (status IN ('active', 'upcoming', 'closed', 'annulled', 'revoked')),
  granted_by text NOT NULL REFERENCES decision,
  granted_on date NOT NULL,
  closed_by text REFERENCES decision,
  closed_on date,
  closed_reason text CHECK (closed_reason IN ('dissolved', 'merged', 'split', 'replaced', 'annulled', 'revoked')),
  above text NOT NULL,
  listed boolean NOT NULL,
  CONSTRAINT parent_of_code CHECK (coalesce(parent, '') = CASE WHEN level = 1 THEN '' ELSE regexp_replace(code, '[.][^.]*$', '') END),
  CONSTRAINT closed_by_decision CHECK ((status IN ('active', 'upcoming')) = (closed_by IS NULL))
);
COMMENT ON TABLE unit IS 'Mọi mã từng cấp, cả mã đã ký mà chưa đến ngày (upcoming); mã đã đóng vẫn ở lại, vì mã không bao giờ cấp lại.';
COMMENT ON COLUMN unit.listed IS 'false: ngoài phạm vi xuất, có mặt vì mã khác dẫn đến.';
COMMENT ON COLUMN unit.above IS 'Tên các cơ quan cấp trên, mỗi tên một dòng, để tìm.';

CREATE TABLE unit_name (
  code text NOT NULL REFERENCES unit,
  name text NOT NULL,
  since date,
  until date,
  decision text NOT NULL REFERENCES decision,
  CHECK (until > since)
);
COMMENT ON TABLE unit_name IS 'Tên qua các thời kỳ.';

CREATE TABLE unit_identifier (
  code text NOT NULL REFERENCES unit,
  scheme text NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (code, scheme, value)
);

CREATE TABLE legacy_code (
  code text NOT NULL REFERENCES unit,
  legacy_code text NOT NULL,
  squashed text NOT NULL,
  noted boolean NOT NULL,
  PRIMARY KEY (code, legacy_code)
);
COMMENT ON TABLE legacy_code IS 'Mã đã cấp trước đây; noted = false: dạng cũ suy từ mã.';

CREATE TABLE succession (
  from_code text NOT NULL REFERENCES unit,
  to_code text NOT NULL REFERENCES unit,
  kind text NOT NULL
    CHECK (kind IN ('dissolved', 'merged', 'split', 'replaced', 'annulled', 'revoked', 'spunOff', 'reestablished')),
  part boolean NOT NULL,
  decision text NOT NULL REFERENCES decision,
  effective date,
  taken_back_by text REFERENCES decision,
  taken_back_on date
);
COMMENT ON TABLE succession IS 'Ai tiếp nhận ai, toàn bộ hay một phần.';

CREATE TABLE code_map (
  key text PRIMARY KEY,
  form text NOT NULL CHECK (form IN ('code', 'legacy', 'derived')),
  result text NOT NULL CHECK (result IN (${RESULTS.map((each) => `'${each}'`).join(', ')})),
  decisions text[] NOT NULL,
  starts_on date,
  starts_by text,
  parted_before text[] NOT NULL,
  bearers text[] NOT NULL,
  CHECK ((starts_on IS NULL) = (result <> 'upcoming'))
);
COMMENT ON TABLE code_map IS 'Mọi mã từng cấp, mọi dạng cũ; câu trả lời của resolve.';
COMMENT ON COLUMN code_map.starts_on IS 'Mã đã cấp, sắp có hiệu lực: từ ngày nào; starts_by: theo quyết định nào.';
COMMENT ON COLUMN code_map.parted_before IS 'Mã đã đóng: trước đó một phần đã tách đang ở mã nào.';
COMMENT ON COLUMN code_map.bearers IS 'Các đơn vị cùng mang mã này, không cùng một dòng; trống khi chỉ một.';

CREATE TABLE code_map_target (
  key text NOT NULL REFERENCES code_map,
  code text NOT NULL REFERENCES unit,
  part boolean NOT NULL,
  ends_on date,
  ends_by text,
  ends_to text[] NOT NULL,
  next_name text,
  next_name_on date,
  next_name_by text,
  parted text[] NOT NULL,
  next_parted text[] NOT NULL,
  next_parted_on date,
  next_parted_by text,
  PRIMARY KEY (key, code)
);
COMMENT ON TABLE code_map_target IS
  'Mã nay. ends_…: đã ký cho ngày hết hiệu lực, ends_to: mã tiếp nhận từ ngày đó; next_name_…: đã ký cho tên mới; parted: phần đã tách đang ở mã nào; next_parted_…: đã ký cho phần sắp tách.';

CREATE TABLE unit_text (
  code text NOT NULL REFERENCES unit,
  field text NOT NULL CHECK (field IN ('name', 'formerName', 'shortName')),
  text text NOT NULL,
  words text NOT NULL,
  folded text NOT NULL,
  path text NOT NULL,
  letters text NOT NULL
);
COMMENT ON TABLE unit_text IS
  'Các tên để tìm; words: đã viết đủ chữ viết tắt; folded: không dấu; path: cùng tên các cơ quan cấp trên; letters: chữ đầu từng từ của path.';

CREATE TEMPORARY TABLE text_read (code text, field text, text text, words text);

CREATE TABLE abbreviation (
  short text PRIMARY KEY,
  words text NOT NULL
);
`;

/** The tables whose rows stand in the script: what is looked through is made of one that goes again. */
export const DATA_NAMES = [
  'about',
  'decision',
  'unit',
  'unit_name',
  'unit_identifier',
  'legacy_code',
  'succession',
  'code_map',
  'code_map_target',
  'text_read',
  'abbreviation',
] as const;
export type DataName = (typeof DATA_NAMES)[number];

/** The tables that stay, each after those it refers to. */
const TABLE_NAMES = DATA_NAMES.map((name) => (name === 'text_read' ? 'unit_text' : name));

/** `psql -v citus=on`: small tables that are joined with everything stand whole on every node. */
export const CITUS = `
\\if :{?citus}
${TABLE_NAMES.map((table) => `SELECT create_reference_table('${table}');`).join('\n')}
\\endif
`;

/** What is looked through is folded once, when it is loaded. */
export const FOLDED = `
INSERT INTO unit_text (code, field, text, words, folded, path, letters)
  SELECT t.code, t.field, t.text, t.words, f.folded, p.path, letters(p.path)
  FROM text_read t JOIN unit u ON u.code = t.code CROSS JOIN LATERAL (SELECT fold(t.words) AS folded OFFSET 0) AS f
  CROSS JOIN LATERAL (SELECT f.folded || ' ' || fold(u.above) AS path OFFSET 0) AS p;
DROP TABLE text_read;
`;

/** Made after the data is there, which is quicker. */
export const INDEXES = `
CREATE INDEX ON unit (parent);
CREATE INDEX ON unit (replace(code, '.', '') text_pattern_ops);
CREATE INDEX ON unit_name (code);
CREATE INDEX ON legacy_code (squashed text_pattern_ops);
CREATE INDEX ON code_map (key) WHERE ${OWN_FORM};
CREATE INDEX ON succession (from_code);
CREATE INDEX ON succession (to_code);
CREATE INDEX ON unit_text (code);
CREATE INDEX ON unit_text USING gin (folded gin_trgm_ops);
CREATE INDEX ON unit_text USING gin (path gin_trgm_ops);
CREATE INDEX ON unit_text USING gin (replace(folded, ' ', '') gin_trgm_ops);
`;

/**
 * A code is for ever: none is taken out, none becomes another. Citus has no such triggers on tables that stand on every
 * node; there whoever loads the copy is the only one who may write.
 */
export const GUARD = `
\\if :{?citus}
\\else
CREATE FUNCTION refuse_reuse() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  RAISE EXCEPTION 'a code that was granted stays for ever: it is neither removed nor changed'
    USING HINT = 'Codes are closed in the registry kept in git; this is a copy of it.';
END
$fn$;
CREATE TRIGGER code_stays BEFORE DELETE ON unit FOR EACH ROW EXECUTE FUNCTION refuse_reuse();
CREATE TRIGGER code_is_the_same BEFORE UPDATE ON unit FOR EACH ROW
  WHEN (NEW.code <> OLD.code) EXECUTE FUNCTION refuse_reuse();
CREATE TRIGGER codes_stay BEFORE TRUNCATE ON unit FOR EACH STATEMENT EXECUTE FUNCTION refuse_reuse();
\\endif
`;

export const END = `
ANALYZE unit;
ANALYZE unit_text;
RESET search_path;
RESET client_min_messages;
`;
