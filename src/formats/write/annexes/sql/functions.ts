import {
  BY_BEGINNING,
  BY_LETTERS,
  INITIALS,
  LEAST_CUT,
  LEAST_JOINED,
  LEAST_SURE,
  LEFT_OUT,
  WHOLE,
} from '../../../../core/query/search/name-query.js';
import { lookAlikesOfCodes } from '../../../../core/text/look-alikes.js';

const ALIKE = lookAlikesOfCodes();

/**
 * What is asked of a copy. `fold` is the immutable wrapper round `unaccent`: letters without signs, small, other signs
 * as one space, `y` as `i` where both are written; the same as `fold` in core/text.
 */
export const FOLD = `
CREATE FUNCTION fold(asked text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
  SELECT regexp_replace(
    btrim(regexp_replace(
      lower(regexp_replace(unaccent('unaccent'::regdictionary, asked), E'[\\u0300-\\u036f]', '', 'g')),
      '[^[:alnum:]]+', ' ', 'g')),
    '(?<=qu)y|(?<![aeiouy])y(?![aeiouy])', 'i', 'g')
$fn$;
COMMENT ON FUNCTION fold(text) IS 'Bỏ dấu, chữ thường, để tìm.';

CREATE FUNCTION tidy_code(asked text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
  SELECT upper(translate(
    regexp_replace(normalize(asked, NFKC), E'[\\\\s\\u00a0\\u00ad\\u200b-\\u200f\\u2060\\ufeff]+', '', 'g'),
    '${ALIKE.look}', '${ALIKE.right}'))
$fn$;
COMMENT ON FUNCTION tidy_code(text) IS 'Mã như đã gõ: không khoảng trắng, chữ hoa, chữ trông giống thành chữ Latinh.';
`;

const LEFT_OUT_WORDS = [...LEFT_OUT].map((word) => `'${word}'`).join(', ');
const LEFT_OUT_LETTERS = [...LEFT_OUT].map((word) => word.slice(0, 1).toUpperCase()).join('');

/**
 * First letters of words that follow one another (“bv vt”), as the `search` command takes them: each word of a query is
 * one of the text or the beginning of one, or stands for as many words as it has letters; no word of the text is taken
 * twice. What is held for each text is the first letters of its words, large where a short form mostly leaves the word
 * out: that a query may fit is seen by these, how it does by the words.
 */
export const LETTERS = `
CREATE FUNCTION letters(folded text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
  SELECT coalesce(string_agg(
    CASE WHEN w.word IN (${LEFT_OUT_WORDS}) THEN upper(left(w.word, 1)) ELSE left(w.word, 1) END, '' ORDER BY w.n), '')
  FROM unnest(string_to_array(folded, ' ')) WITH ORDINALITY AS w(word, n)
$fn$;
COMMENT ON FUNCTION letters(text) IS 'Chữ đầu của từng từ; viết hoa: từ mà tên viết tắt thường bỏ (${[...LEFT_OUT].join(', ')}).';

CREATE FUNCTION letters_pattern(word text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
  SELECT '( ' || regexp_replace(word, '(.)(?=.)', '\\1 ?', 'g') || CASE WHEN word ~ '${INITIALS.source}' THEN '|[|].*' || (
    SELECT string_agg('[' || l.letter || upper(l.letter) || ']', '[${LEFT_OUT_LETTERS}]?' ORDER BY l.n)
    FROM regexp_split_to_table(word, '') WITH ORDINALITY AS l(letter, n)
  ) ELSE '' END || ')'
$fn$;

CREATE FUNCTION words_joined(word text, parts text[], first integer) RETURNS integer
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
DECLARE
  joined text := '';
BEGIN
  FOR i IN first..cardinality(parts) LOOP
    joined := joined || parts[i];
    IF i > first AND (
      (joined = word AND length(word) >= ${LEAST_JOINED}) OR (starts_with(joined, word) AND length(word) >= ${LEAST_CUT})
    ) THEN RETURN i; END IF;
    EXIT WHEN NOT starts_with(word, joined);
  END LOOP;
  RETURN 0;
END
$fn$;
COMMENT ON FUNCTION words_joined(text, text[], integer) IS
  'Từ gõ liền (“viettiep”) là các từ từ vị trí first đến vị trí trả về; 0: không phải.';

CREATE FUNCTION fit_by_letters(asked text[], own text, above text) RETURNS real
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
DECLARE
  own_words integer := cardinality(string_to_array(own, ' '));
  parts text[] := string_to_array(btrim(own || ' ' || above), ' ');
  many integer := cardinality(parts);
  used boolean[] := array_fill(false, ARRAY[many]);
  missing text[] := '{}';
  word text;
  place integer;
  fits boolean;
BEGIN
  FOREACH word IN ARRAY asked LOOP
    fits := false;
    FOR i IN 1..many LOOP
      IF parts[i] = word AND NOT used[i] THEN used[i] := true; fits := true; EXIT; END IF;
    END LOOP;
    IF NOT fits THEN missing := missing || word; END IF;
  END LOOP;
  FOREACH word IN ARRAY missing LOOP
    fits := false;
    FOR i IN 1..own_words LOOP
      IF NOT used[i] AND starts_with(parts[i], word) THEN used[i] := true; fits := true; EXIT; END IF;
    END LOOP;
    CONTINUE WHEN fits;
    FOR i IN 1..many LOOP
      place := words_joined(word, parts, i);
      fits := place > 0 AND NOT true = ANY (used[i:place]);
      IF fits THEN
        FOR k IN i..place LOOP used[k] := true; END LOOP;
        EXIT;
      END IF;
      CONTINUE WHEN word !~ '${INITIALS.source}';
      place := i;
      fits := true;
      FOR j IN 1..length(word) LOOP
        IF j > 1 AND left(parts[place], 1) <> substr(word, j, 1) AND parts[place] IN (${LEFT_OUT_WORDS}) THEN
          place := place + 1;
        END IF;
        IF place > many OR left(parts[place], 1) <> substr(word, j, 1) THEN fits := false; EXIT; END IF;
        place := place + 1;
      END LOOP;
      IF fits AND NOT true = ANY (used[i:place - 1]) THEN
        FOR k IN i..place - 1 LOOP used[k] := true; END LOOP;
        EXIT;
      END IF;
      fits := false;
    END LOOP;
    IF NOT fits THEN RETURN 0; END IF;
  END LOOP;
  IF NOT true = ANY (used[1:own_words]) THEN RETURN 0; END IF;
  RETURN cardinality(array_positions(used[1:own_words], true))::real / own_words;
END
$fn$;
COMMENT ON FUNCTION fit_by_letters(text[], text, text) IS
  'Các từ gõ vào khớp tên đến đâu, tính cả chữ đầu; 0: không khớp.';
`;

/** The ranks are those of the `search` command. */
export const SEARCH = `
CREATE FUNCTION begins_with_slip(asked text[], parts text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $fn$
  SELECT cardinality(parts) >= cardinality(asked) AND count(*) FILTER (WHERE a.word <> parts[a.n]) = 1
    AND bool_and(a.word = parts[a.n] OR (length(a.word) > 1 AND a.word !~ '[0-9]' AND EXISTS (
      SELECT FROM generate_series(0, length(a.word)) AS p
      WHERE left(a.word, p) = left(parts[a.n], p) AND (
        substr(a.word, p + 2) IN (substr(parts[a.n], p + 2), substr(parts[a.n], p + 1))
        OR substr(a.word, p + 1) = substr(parts[a.n], p + 2)
        OR (substr(a.word, p + 1, 2) = reverse(substr(parts[a.n], p + 1, 2)) AND substr(a.word, p + 3) = substr(parts[a.n], p + 3))))))
  FROM unnest(asked) WITH ORDINALITY AS a(word, n)
$fn$;
COMMENT ON FUNCTION begins_with_slip(text[], text[]) IS 'Tên bắt đầu bằng các từ đã gõ, một từ gõ sai một chữ.';

CREATE FUNCTION written_out(asked text) RETURNS text
LANGUAGE sql STABLE STRICT SET search_path FROM CURRENT AS $fn$
  SELECT coalesce(string_agg(coalesce(a.words, w.word), ' ' ORDER BY w.n), '')
  FROM unnest(string_to_array(fold(asked), ' ')) WITH ORDINALITY AS w(word, n)
  LEFT JOIN abbreviation a ON a.short = w.word
$fn$;

CREATE FUNCTION search(asked text, most integer DEFAULT 20)
RETURNS TABLE (code text, name text, status text, field text, matched text, exact boolean, score real)
LANGUAGE plpgsql STABLE STRICT SET search_path FROM CURRENT
SET pg_trgm.word_similarity_threshold = 0.5 AS $fn$
#variable_conflict use_column
DECLARE
  -- a code beside words: either is looked for as what it is
  beside text[] := coalesce(
    regexp_match(btrim(asked), '^([A-Ya-y][0-9]{2}[.][0-9.]*[0-9])\\s+([^0-9]*[^[:digit:][:punct:][:space:]]{2}[^0-9]*)$'),
    (SELECT ARRAY[m[2], m[1]]
      FROM regexp_match(btrim(asked), '^([^0-9]*[^[:digit:][:punct:][:space:]]{2}[^0-9]*)\\s+([A-Ya-y][0-9]{2}[.][0-9.]*[0-9])$') AS m
      WHERE m IS NOT NULL),
    ARRAY[asked, asked]);
  plain text := fold(beside[2]);
  toned text := lower(btrim(beside[2]));
  squashed_query text := regexp_replace(tidy_code(beside[1]), '[^A-Z0-9]', '', 'g');
  may_be_code boolean := tidy_code(beside[1]) ~ '^([A-Z][0-9]|[0-9]+[.])' OR squashed_query ~ '^[0-9]+[A-Z][0-9]';
  rough text := bare_code(in_figures(pointed_code(beside[1])));
BEGIN
  IF plain = '' THEN RETURN; END IF;
  FOR stage IN 1..6 LOOP
    RETURN QUERY
    WITH queries AS (
      SELECT DISTINCT q.q, string_to_array(q.q, ' ') AS words, l.longest, replace(q.q, ' ', '') AS joined,
        '(^| )' || regexp_replace(replace(q.q, ' ', ''), '(.)(?=.)', '\\1 ?', 'g') || '( |$)' AS joined_words,
        ARRAY(SELECT letters_pattern(w) FROM unnest(string_to_array(q.q, ' ')) AS w) AS patterns
      FROM (VALUES (plain), (fold(written_out(beside[2])))) AS q(q)
      CROSS JOIN LATERAL (
        SELECT array_agg('%' || w || '%' ORDER BY length(w) DESC) AS longest FROM unnest(string_to_array(q.q, ' ')) AS w
      ) AS l
    ), hits AS (
      SELECT u.code, 'code'::text AS field, u.code AS matched,
        CASE WHEN replace(u.code, '.', '') = squashed_query THEN 110 ELSE 90 END::real AS fit
      FROM unit u
      WHERE stage = 1 AND may_be_code AND replace(u.code, '.', '') LIKE squashed_query || '%'
      UNION ALL
      SELECT u.code, 'code', u.code, 100
      FROM unit u
      WHERE stage = 1 AND may_be_code AND rough LIKE '%.%' AND bare_code(u.code) = rough
        AND replace(u.code, '.', '') <> squashed_query
      UNION ALL
      SELECT l.code, 'legacyCode', l.legacy_code,
        CASE WHEN l.squashed = squashed_query THEN 105 ELSE 85 END
      FROM legacy_code l
      WHERE stage = 1 AND may_be_code AND l.squashed LIKE squashed_query || '%'
        AND (l.noted OR l.squashed = squashed_query)
      UNION ALL
      SELECT t.code, t.field, t.text,
        CASE
          WHEN t.folded = q.q THEN 100
          WHEN t.folded LIKE q.q || ' %' THEN 84
          WHEN ' ' || t.folded || ' ' LIKE '% ' || q.q || ' %' THEN 74
          WHEN NOT EXISTS (SELECT FROM unnest(q.words) AS w WHERE ' ' || t.folded || ' ' NOT LIKE '% ' || w || ' %')
            THEN 64
          ELSE 55
        END
        + CASE WHEN position(toned IN lower(t.text)) > 0 THEN 3 ELSE 0 END
        + 3.0 * least(1, cardinality(q.words)::real / cardinality(string_to_array(t.folded, ' ')))
        - CASE WHEN t.field = 'name' THEN 0 ELSE 1 END
        - CASE WHEN t.words <> t.text OR q.q <> plain THEN 2 ELSE 0 END
      FROM queries q JOIN unit_text t
        ON t.folded LIKE q.longest[1] AND t.folded LIKE coalesce(q.longest[2], q.longest[1])
        AND t.folded LIKE coalesce(q.longest[3], q.longest[1])
      WHERE stage = 1
        AND NOT EXISTS (SELECT FROM unnest(q.words) AS w WHERE ' ' || t.folded NOT LIKE '% ' || w || '%')
      UNION ALL
      SELECT t.code, t.field, t.text, 37 - CASE WHEN t.field = 'name' THEN 0 ELSE 1 END
        + 3.0 * (SELECT count(*) FROM unnest(q.words) AS w WHERE ' ' || t.folded LIKE '% ' || w || '%')
          / cardinality(string_to_array(t.folded, ' '))
        + CASE WHEN NOT EXISTS (
          SELECT FROM unnest(string_to_array(t.folded, ' ')) AS own WHERE own <> ALL (q.words)) THEN ${WHOLE} ELSE 0 END
        - CASE WHEN q.words <@ string_to_array(t.path, ' ') THEN 0 ELSE ${BY_BEGINNING} END
      FROM queries q JOIN unit_text t
        ON t.path LIKE q.longest[1] AND t.path LIKE coalesce(q.longest[2], q.longest[1])
        AND t.path LIKE coalesce(q.longest[3], q.longest[1])
      JOIN unit u ON u.code = t.code
      WHERE stage = 3 AND u.above <> ''
        AND EXISTS (SELECT FROM unnest(q.words) AS w WHERE ' ' || t.folded LIKE '% ' || w || '%')
        AND NOT EXISTS (
          SELECT FROM unnest(q.words) AS w WHERE ' ' || t.path NOT LIKE '% ' || w || '%')
      UNION ALL
      SELECT t.code, t.field, t.text, 24 - CASE WHEN t.field = 'name' THEN 0 ELSE 1 END
        + 3.0 * cardinality(q.words) / cardinality(string_to_array(t.folded, ' '))
        + CASE WHEN cardinality(q.words) = cardinality(string_to_array(t.folded, ' ')) THEN ${WHOLE} ELSE 0 END
      FROM queries q JOIN unit_text t
        ON t.folded LIKE q.words[1] || ' %' OR split_part(t.folded, ' ', 2) = q.words[2]
      WHERE stage = 4 AND cardinality(q.words) > ${LEAST_SURE} AND begins_with_slip(q.words, string_to_array(t.folded, ' '))
      UNION ALL
      SELECT t.code, t.field, t.text, CASE stage WHEN 2 THEN 46 ELSE 37 - ${BY_LETTERS} END + 3 * f.fit
        + CASE WHEN stage = 5 AND f.fit = 1 THEN ${WHOLE} ELSE 0 END
        - CASE WHEN t.field = 'name' THEN 0 ELSE 1 END
        - CASE WHEN t.words <> t.text OR q.q <> plain THEN 2 ELSE 0 END
      FROM queries q JOIN unit_text t ON ' ' || t.path || '|' || t.letters ~ ALL (q.patterns)
      CROSS JOIN LATERAL (
        SELECT fit_by_letters(q.words, t.folded, CASE stage WHEN 2 THEN '' ELSE substr(t.path, length(t.folded) + 2) END)
        OFFSET 0
      ) AS f(fit)
      WHERE stage IN (2, 5) AND f.fit > 0
      UNION ALL
      SELECT t.code, t.field, t.text, 46 - CASE WHEN t.field = 'name' THEN 0 ELSE 1 END
        - CASE WHEN t.words <> t.text OR q.q <> plain THEN 2 ELSE 0 END
      FROM queries q JOIN unit_text t ON replace(t.folded, ' ', '') LIKE '%' || q.joined || '%'
      WHERE stage = 2 AND length(q.joined) >= ${LEAST_JOINED}
        AND (length(q.joined) >= ${LEAST_CUT} OR t.folded ~ q.joined_words)
      UNION ALL
      SELECT t.code, t.field, t.text, (28 * word_similarity(q.q, t.folded))::real
      FROM queries q JOIN unit_text t ON q.q <% t.folded
      WHERE stage = 6
    ), best AS (
      SELECT DISTINCT ON (h.code) h.code, h.field, h.matched, h.fit FROM hits h ORDER BY h.code, h.fit DESC
    )
    SELECT u.code, u.name, u.status, b.field, b.matched, stage NOT IN (4, 6) AND (b.field <> 'code' OR b.fit <> 100),
      (b.fit + CASE u.level WHEN 1 THEN 1.5 WHEN 2 THEN 1.5 WHEN 3 THEN 0.5 ELSE 0 END
        - CASE WHEN u.status IN ('active', 'upcoming') THEN 0 ELSE 20 END)::real AS score
    FROM best b JOIN unit u ON u.code = b.code
    WHERE u.listed
    ORDER BY score DESC, u.position
    LIMIT most;
    IF FOUND THEN RETURN; END IF;
  END LOOP;
END
$fn$;
COMMENT ON FUNCTION search(text, integer) IS
  'Tìm theo tên nay, tên cũ, tên viết tắt, chữ đầu, mã viết kiểu nào cũng được; không dấu cũng ra; exact = false: đoán lỗi gõ.';
`;
