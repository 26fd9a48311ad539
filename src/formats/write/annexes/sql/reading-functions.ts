import { TELLING } from '../../../../core/text/legacy.js';
import { TCVN3, VNI } from '../../../../core/text/legacy-tables.js';
import { PLAIN_SYLLABLE } from '../../../../core/text/syllable.js';
import { DOUBLED, LONG_O, TELEX, VNI_KEYS } from '../../../../core/text/typed-readings.js';
import { TONES } from './fold-functions.js';

type Letter = readonly [shown: string, letter: string];

/** `translate` of what an old encoding shows to the letters meant. */
function translated(text: string, letters: readonly Letter[]): string {
  const shown = letters.map(([each]) => each).join('');
  return `translate(${text}, '${shown}', '${letters.map(([, letter]) => letter).join('')}')`;
}

/** Small letters and capitals: what `lower` knows is a matter of the database's locale. */
const VNI_LETTERS = [...VNI]
  .filter(([shown]) => shown.length === 1)
  .flatMap(([shown, letter]) => [[shown, letter] as const, [shown.toUpperCase(), letter] as const]);
const VNI_PAIRS = [...VNI].filter(([shown]) => shown.length === 2).map(([shown]) => [...shown]);
const VNI_BASES = [...new Set(VNI_PAIRS.map(([base = '']) => base + base.toUpperCase()))].join('');
const VNI_MARKS = [...new Set(VNI_PAIRS.map(([, mark = '']) => mark + mark.toUpperCase()))].join('');
const FROM_VNI = translated(`regexp_replace(asked, '([${VNI_BASES}])[${VNI_MARKS}]', '\\1', 'g')`, VNI_LETTERS);

const WITHOUT_KEYS = DOUBLED.reduce(
  (text, [{ source, flags }, letter]) =>
    `regexp_replace(${text}, '${source}', '${letter}'${flags === 'g' ? ", 'g'" : ''})`,
  'lower(word)',
);

/** What somebody may have typed, as `typedReadings` of core/text has it. */
export const READINGS = `
CREATE FUNCTION without_keys(word text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $fn$
  SELECT CASE WHEN lower(word) ~ '^[a-z]+$' AND lower(word) ~ '${TELEX.source}'
    AND lower(word) !~ '${PLAIN_SYLLABLE.source}' AND k.plain ~ '${PLAIN_SYLLABLE.source}' THEN k.plain
    WHEN lower(word) ~ '${VNI_KEYS.source}' AND k.bare ~ '${PLAIN_SYLLABLE.source}' THEN k.bare ELSE word END
  FROM (SELECT ${WITHOUT_KEYS} AS plain, regexp_replace(lower(word), '[1-9]', '', 'g') AS bare) AS k
$fn$;
COMMENT ON FUNCTION without_keys(text) IS 'Từ gõ Telex, VNI khi bộ gõ tắt (“sowr”, “so73”), bỏ các phím dấu.';

CREATE FUNCTION readings(asked text) RETURNS TABLE (read text, guessed boolean)
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
  WITH old AS (
    SELECT o.read
    FROM (VALUES (1, ${translated('asked', [...TCVN3])}), (2, ${FROM_VNI})) AS o(n, read)
    WHERE asked ~ '${TELLING.source}' AND asked !~ E'[\\u0100-\\uffff]' AND NOT EXISTS (
      SELECT FROM regexp_split_to_table(o.read, '[[:space:][:punct:]0-9]+') AS w
      WHERE w <> '' AND w !~ '^[A-Z]+$' AND (whole_syllables(w) = '{}' OR normalize(w, NFD) ~ E'${TONES}.*${TONES}'))
    ORDER BY o.n LIMIT 1
  ), keys AS (
    SELECT CASE WHEN r.read = r.typed THEN r.read ELSE regexp_replace(r.read, '${LONG_O.source}', 'o', 'g') END AS read
    FROM (
    SELECT string_agg(without_keys(w.word), ' ' ORDER BY w.n) AS read, string_agg(w.word, ' ' ORDER BY w.n) AS typed
    FROM regexp_split_to_table(btrim(asked), '\\s+') WITH ORDINALITY AS w(word, n)
    ) AS r
  )
  SELECT old.read, true FROM old
  UNION ALL
  SELECT asked, false WHERE NOT EXISTS (SELECT FROM old)
  UNION ALL
  SELECT keys.read, true FROM keys WHERE NOT EXISTS (SELECT FROM old)
$fn$;
COMMENT ON FUNCTION readings(text) IS 'Chữ đã gõ có thể là gì: như đã gõ; phông TCVN3, VNI; phím Telex, VNI chưa thành dấu.';
`;
