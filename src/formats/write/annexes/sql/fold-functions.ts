import { lookAlikes, lookAlikesOfCodes } from '../../../../core/text/look-alikes.js';
import { PLAIN_SYLLABLE } from '../../../../core/text/syllable.js';

/** The marks of tones, of which no syllable bears two. */
export const TONES = '[\\u0300\\u0301\\u0303\\u0309\\u0323]';

const ALIKE = lookAlikesOfCodes();
const ODD = lookAlikes();
/** `asked` with letters of names for those that look like them. */
const RIGHT = `translate(asked, '${ODD.look}', '${ODD.right}')`;

/** Small letters and figures of `asked`, without signs. */
const PLAIN = `btrim(regexp_replace(
    lower(regexp_replace(unaccent('unaccent'::regdictionary, ${RIGHT}), E'[\\u0300-\\u036f]', '', 'g')),
    '[^[:alnum:]]+', ' ', 'g'))`;

/** Small letters with their marks, and figures, of `asked`, whatever the locale of the database knows. */
const SMALL_WORDS = `btrim(regexp_replace(
    lower(translate(normalize(${RIGHT}, NFKD), 'ĐÐð', 'đđđ')), E'[^a-z0-9đ\\u0300-\\u036f]+', ' ', 'g'))`;

function withI(text: string): string {
  return `regexp_replace(${text}, '(?<=qu)y|(?<![aeiouy])y(?![aeiouy])', 'i', 'g')`;
}

/**
 * What is asked of a copy. `fold` is the immutable wrapper round `unaccent`: letters without signs, small, other signs
 * as one space, `y` as `i` where both are written, look-alikes as the letters meant; the same as a `PreparedText` has it.
 */
export const FOLD = `
CREATE FUNCTION fold(asked text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
  SELECT ${withI(PLAIN)}
$fn$;
COMMENT ON FUNCTION fold(text) IS 'Bỏ dấu, chữ thường, để tìm.';

CREATE FUNCTION small_words(asked text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $fn$
  SELECT ${SMALL_WORDS}
$fn$;
COMMENT ON FUNCTION small_words(text) IS 'Các từ, chữ thường, còn dấu.';

CREATE FUNCTION toned(asked text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $fn$
  SELECT ${withI(`regexp_replace(${SMALL_WORDS}, E'(${TONES})([a-zđ\\u0302\\u0306\\u031b]+)', '\\2\\1', 'g')`)}
$fn$;
COMMENT ON FUNCTION toned(text) IS 'Chữ thường, còn dấu, dấu thanh của mỗi từ đứng cuối từ: “hoà” như “hòa”, “lý” như “lí”.';

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
