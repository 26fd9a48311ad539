import { lookAlikesOfCodes } from '../../../../core/text/look-alikes.js';
import { PLAIN_SYLLABLE } from '../../../../core/text/syllable.js';

const ALIKE = lookAlikesOfCodes();

/** Small letters and figures of `asked`, without signs. */
const PLAIN = `btrim(regexp_replace(
    lower(regexp_replace(unaccent('unaccent'::regdictionary, asked), E'[\\u0300-\\u036f]', '', 'g')),
    '[^[:alnum:]]+', ' ', 'g'))`;

function withI(text: string): string {
  return `regexp_replace(${text}, '(?<=qu)y|(?<![aeiouy])y(?![aeiouy])', 'i', 'g')`;
}

/**
 * What is asked of a copy. `fold` is the immutable wrapper round `unaccent`: letters without signs, small, other signs
 * as one space, `y` as `i` where both are written; the same as `fold` in core/text.
 */
export const FOLD = `
CREATE FUNCTION fold(asked text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
  SELECT ${withI(PLAIN)}
$fn$;
COMMENT ON FUNCTION fold(text) IS 'Bỏ dấu, chữ thường, để tìm.';

CREATE FUNCTION tidy_code(asked text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
  SELECT upper(translate(
    regexp_replace(normalize(asked, NFKC), E'[\\\\s\\u00a0\\u00ad\\u200b-\\u200f\\u2060\\ufeff]+', '', 'g'),
    '${ALIKE.look}', '${ALIKE.right}'))
$fn$;
COMMENT ON FUNCTION tidy_code(text) IS 'Mã như đã gõ: không khoảng trắng, chữ hoa, chữ trông giống thành chữ Latinh.';

CREATE FUNCTION whole_syllables(asked text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
  SELECT coalesce(array_agg(${withI('p.word')}), '{}')
  FROM regexp_split_to_table(${PLAIN}, ' ') AS p(word)
  WHERE p.word ~ '${PLAIN_SYLLABLE.source}'
$fn$;
COMMENT ON FUNCTION whole_syllables(text) IS 'Những từ gõ đủ một âm tiết: không phải chữ đầu, không phải từ gõ dở.';
`;
