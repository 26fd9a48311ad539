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
  SELECT upper(regexp_replace(asked, E'[\\\\s\\u00a0\\u00ad\\u200b-\\u200f\\u2060\\ufeff]+', '', 'g'))
$fn$;
COMMENT ON FUNCTION tidy_code(text) IS 'Mã như đã gõ, không khoảng trắng, chữ hoa.';
`;

export const RESOLVE = `
CREATE FUNCTION resolve(asked text)
RETURNS TABLE (query text, key text, result text, code text, name text, part boolean, decisions text[])
LANGUAGE sql STABLE STRICT SET search_path FROM CURRENT AS $fn$
  WITH typed AS (
    SELECT tidy_code(asked) AS plain, regexp_replace(tidy_code(asked), '[-_/,:;]+', '.', 'g') AS pointed
  ), found AS (
    SELECT m.* FROM typed JOIN code_map m ON m.key IN (plain, pointed) ORDER BY m.key = plain DESC LIMIT 1
  )
  SELECT asked, m.key, coalesce(m.result, 'unknown'), t.code, u.name, t.part, coalesce(m.decisions, '{}')
  FROM typed
  LEFT JOIN found m ON true
  LEFT JOIN code_map_target t ON t.key = m.key
  LEFT JOIN unit u ON u.code = t.code
  ORDER BY u.position
$fn$;
COMMENT ON FUNCTION resolve(text) IS
  'Mã, mã cũ nay là mã nào: mỗi mã kế thừa một hàng; result như lệnh resolve; không có thì unknown.';
`;

/** The ranks are those of the `search` command; a copy knows no first letters (“bv vt”). */
export const SEARCH = `
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
  plain text := fold(asked);
  toned text := lower(btrim(asked));
  squashed_query text := regexp_replace(upper(asked), '[^A-Z0-9]', '', 'g');
  may_be_code boolean := tidy_code(asked) ~ '^([A-Z][0-9]|[0-9]+[.])';
BEGIN
  IF plain = '' THEN RETURN; END IF;
  FOR stage IN 1..3 LOOP
    RETURN QUERY
    WITH queries AS (
      SELECT DISTINCT q.q, string_to_array(q.q, ' ') AS words, l.longest
      FROM (VALUES (plain), (fold(written_out(asked)))) AS q(q)
      CROSS JOIN LATERAL (
        SELECT array_agg('%' || w || '%' ORDER BY length(w) DESC) AS longest FROM unnest(string_to_array(q.q, ' ')) AS w
      ) AS l
    ), hits AS (
      SELECT u.code, 'code'::text AS field, u.code AS matched,
        CASE WHEN replace(u.code, '.', '') = squashed_query THEN 110 ELSE 90 END::real AS fit
      FROM unit u
      WHERE stage = 1 AND may_be_code AND replace(u.code, '.', '') LIKE squashed_query || '%'
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
      FROM queries q JOIN unit_text t
        ON t.path LIKE q.longest[1] AND t.path LIKE coalesce(q.longest[2], q.longest[1])
        AND t.path LIKE coalesce(q.longest[3], q.longest[1])
      JOIN unit u ON u.code = t.code
      WHERE stage = 2 AND u.above <> ''
        AND EXISTS (SELECT FROM unnest(q.words) AS w WHERE ' ' || t.folded LIKE '% ' || w || '%')
        AND NOT EXISTS (
          SELECT FROM unnest(q.words) AS w WHERE ' ' || t.path NOT LIKE '% ' || w || '%')
      UNION ALL
      SELECT t.code, t.field, t.text, (28 * word_similarity(q.q, t.folded))::real
      FROM queries q JOIN unit_text t ON q.q <% t.folded
      WHERE stage = 3
    ), best AS (
      SELECT DISTINCT ON (h.code) h.code, h.field, h.matched, h.fit FROM hits h ORDER BY h.code, h.fit DESC
    )
    SELECT u.code, u.name, u.status, b.field, b.matched, stage < 3,
      (b.fit + CASE u.level WHEN 1 THEN 1.5 WHEN 2 THEN 1.5 WHEN 3 THEN 0.5 ELSE 0 END
        - CASE WHEN u.status = 'active' THEN 0 ELSE 20 END)::real AS score
    FROM best b JOIN unit u ON u.code = b.code
    WHERE u.listed
    ORDER BY score DESC, u.position
    LIMIT most;
    IF FOUND THEN RETURN; END IF;
  END LOOP;
END
$fn$;
COMMENT ON FUNCTION search(text, integer) IS
  'Tìm theo tên nay, tên cũ, tên viết tắt, mã viết kiểu nào cũng được; không dấu cũng ra; exact = false: đoán lỗi gõ.';
`;
