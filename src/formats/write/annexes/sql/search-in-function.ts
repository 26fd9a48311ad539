import { PLACE_WORDS } from '../../../../core/query/search/between.js';
import { WHOLE } from '../../../../core/query/search/covered.js';
import {
  BY_BEGINNING,
  BY_HEAD,
  BY_LETTERS,
  BY_SAID,
  FIT,
  LEAST_SURE,
  TOGETHER,
  TONED,
  VERY_NAME,
} from '../../../../core/query/search/fits.js';
import { LEAST_FULL, LEAST_HEAD, LEAST_TAIL, SCHOOL } from '../../../../core/query/search/name-query.js';
import { LEAST_CUT, LEAST_JOINED, LEFT_OUT } from '../../../../core/query/search/runs.js';
import { LESS } from '../../../../core/query/search/standing.js';

import { ASKED_OUT } from './asked-out-function.js';
import { PASTED } from './pasted-functions.js';
import { SAYS_ABOVE } from './says-above-function.js';
import { SLIP } from './slip-function.js';

/** Looks for one reading of a query, step by step; the ranks are those of the `search` command. */
export const SEARCH_IN = `
${SLIP}
${SAYS_ABOVE}
CREATE FUNCTION written_out(asked text) RETURNS text
LANGUAGE sql STABLE STRICT SET search_path FROM CURRENT AS $fn$
  SELECT coalesce(string_agg(coalesce(a.words, w.word), ' ' ORDER BY w.n), '')
  FROM regexp_split_to_table(small_words(asked), ' ') WITH ORDINALITY AS w(word, n)
  LEFT JOIN abbreviation a ON a.short = fold(w.word)
$fn$;
COMMENT ON FUNCTION written_out(text) IS 'Chữ đã gõ, viết đủ chữ tắt, còn dấu.';

${ASKED_OUT}
CREATE FUNCTION standing(level integer, status text) RETURNS real
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $fn$
  SELECT (CASE level WHEN 1 THEN 1.5 WHEN 2 THEN 1.5 WHEN 3 THEN 0.5 ELSE 0 END
    - CASE status WHEN 'active' THEN 0 WHEN 'upcoming' THEN ${LESS.toCome} ELSE ${LESS.over} END)::real
$fn$;
COMMENT ON FUNCTION standing(integer, text) IS 'Điểm thêm cho cấp cao, bớt cho mã chưa hoặc đã hết hiệu lực.';

${PASTED}
CREATE FUNCTION search_in(asked text[], below text, most integer, under text, stages integer[])
RETURNS TABLE (code text, name text, status text, field text, matched text, exact boolean, score real)
LANGUAGE plpgsql STABLE STRICT SET search_path FROM CURRENT
SET pg_trgm.word_similarity_threshold = 0.5 AS $fn$
#variable_conflict use_column
DECLARE
  plain text := fold(asked[1]);
  squashed_query text := regexp_replace(tidy_code(asked[1]), '[^A-Z0-9]', '', 'g');
  may_be_code boolean := below = ''
    AND (tidy_code(asked[1]) ~ '^([A-Z][0-9]|[0-9]+[.])' OR squashed_query ~ '^[0-9]+[A-Z][0-9]');
  rough text := bare_code(in_figures(pointed_code(asked[1])));
  stage integer;
BEGIN
  FOREACH stage IN ARRAY stages LOOP
    RETURN QUERY
    WITH queries AS (
      SELECT q.q, q.guessed, q.is_written_out, q.toned, q.toned <> q.q AS has_marks, string_to_array(q.q, ' ') AS words, l.longest, ARRAY[replace(q.q, ' ', ''), (
          -- a blank in a wrong place makes a y of two words one of another kind
          SELECT string_agg(CASE WHEN w = ANY (q.sound) THEN w ELSE translate(w, 'y', 'i') END, '' ORDER BY n)
          FROM unnest(string_to_array(q.q, ' ')) WITH ORDINALITY AS p(w, n)
        )] AS joins,
        ARRAY(SELECT letters_pattern(w, w = ANY (q.full_words)) FROM unnest(string_to_array(q.q, ' ')) AS w) AS patterns,
        q.full_words, string_to_array(q.q, ' ') <@ q.sound AS is_sound,
        cardinality(string_to_array(q.q, ' ')) - cardinality(without_left_out(q.q)) AS left_out, (
          SELECT array_agg(array_to_string((string_to_array(q.q, ' '))[n + 1:], ' '))
          FROM generate_series(1, cardinality(string_to_array(q.q, ' ')) - ${LEAST_TAIL}) AS n
        ) AS tails
      FROM (
        SELECT DISTINCT ON (fold(w.written)) fold(w.written) AS q, r.guessed, fold(w.written) <> fold(r.read) AS is_written_out,
          toned(w.written) AS toned, whole_syllables(w.written) AS sound,
          ARRAY(SELECT s FROM unnest(whole_syllables(w.written)) AS s WHERE length(s) >= ${LEAST_FULL}) AS full_words
        FROM unnest(asked) AS a(typed) CROSS JOIN LATERAL readings(a.typed) AS r(read, guessed)
        -- of two that are written alike but for their marks, the one that has them
        CROSS JOIN LATERAL (VALUES (1, r.read), (2, written_out(r.read)), (3, asked_out(r.read))) AS w(n, written)
        WHERE fold(w.written) <> ''
        ORDER BY fold(w.written), r.guessed, w.n
      ) AS q
      CROSS JOIN LATERAL (
        SELECT array_agg('%' || w || '%' ORDER BY length(w) DESC) AS longest FROM unnest(string_to_array(q.q, ' ')) AS w
      ) AS l
    ), hits AS (
      SELECT u.code, 'code'::text AS field, u.code AS matched,
        CASE WHEN replace(u.code, '.', '') = squashed_query THEN 110 ELSE 90 END::real AS fit, false AS guessed
      FROM unit u
      WHERE stage = 1 AND may_be_code AND replace(u.code, '.', '') LIKE squashed_query || '%'
      UNION ALL
      SELECT u.code, 'code', u.code, 100, true
      FROM unit u
      WHERE stage = 1 AND may_be_code AND rough LIKE '%.%' AND (bare_code(u.code) = rough
          -- its letter left out
          OR (pointed_code(asked[1]) ~ '^[0-9]{2}([.][0-9]+)+$' AND bare_code(substr(u.code, 2)) = rough))
        AND replace(u.code, '.', '') <> squashed_query
      UNION ALL
      -- an older form of three groups, and the new one with its groups the other way round
      SELECT u.code, 'legacyCode', pointed_code(asked[1]), 95, true
      FROM unit u
      WHERE stage = 1 AND may_be_code AND pointed_code(asked[1]) ~ '^([0-9]{1,3}[.])?[0-9]{1,3}[.][A-Y][0-9]{2}$' AND bare_code(u.code)
        = regexp_replace(regexp_replace(pointed_code(asked[1]), '^(?:0*([0-9]+)[.])?0*([0-9]+)[.](.*)$', '\\3.\\2.\\1'), '[.]0?$', '')
      UNION ALL
      SELECT l.code, 'legacyCode', l.legacy_code,
        CASE WHEN l.squashed = squashed_query THEN 105 ELSE 85 END, false
      FROM legacy_code l
      WHERE stage = 1 AND below = '' AND l.squashed LIKE squashed_query || '%' AND CASE WHEN may_be_code THEN l.noted OR l.squashed = squashed_query
        -- a code of an own form is found as it was noted
        ELSE l.noted AND tidy_code(l.legacy_code) = tidy_code(asked[1]) END
      UNION ALL
      -- an old form of which a spreadsheet has eaten zeros
      SELECT l.code, 'legacyCode', l.legacy_code, 95, true
      FROM legacy_code l
      WHERE stage = 1 AND may_be_code AND rough LIKE '%.%' AND l.noted AND bare_code(in_figures(tidy_code(l.legacy_code))) = rough
        AND l.squashed <> squashed_query
      UNION ALL
      -- a code of an own form with letters for figures
      SELECT l.code, 'legacyCode', l.legacy_code, 95, true
      FROM legacy_code l
      WHERE stage = 1 AND below = '' AND NOT may_be_code AND l.noted AND code_looks(l.legacy_code) = code_looks(asked[1])
        AND tidy_code(l.legacy_code) <> tidy_code(asked[1])
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
        + CASE WHEN position(q.toned IN CASE WHEN q.has_marks THEN toned(t.words) ELSE lower(t.words) END) > 0 THEN ${TONED} ELSE 0 END
        + CASE WHEN q.has_marks AND t.folded = q.q AND q.toned = toned(t.words) THEN ${VERY_NAME} ELSE 0 END
        + CASE WHEN cardinality(q.words) - q.left_out = cardinality(without_left_out(t.folded)) THEN 3 + ${WHOLE}
          ELSE 3.0 * least(1, cardinality(q.words)::real / cardinality(string_to_array(t.folded, ' '))) END
        - CASE WHEN t.field = 'name' THEN 0 ELSE 1 END
        - CASE WHEN t.words <> t.text OR q.q <> plain THEN 2 ELSE 0 END, q.guessed
      FROM queries q JOIN unit_text t
        ON t.folded LIKE q.longest[1] AND t.folded LIKE coalesce(q.longest[2], q.longest[1])
        AND t.folded LIKE coalesce(q.longest[3], q.longest[1])
      WHERE stage = 1
        AND NOT EXISTS (SELECT FROM unnest(q.words) AS w WHERE ' ' || t.folded NOT LIKE '% ' || w || '%')
        -- no word stands for two
        AND (position(q.q IN t.folded) > 0 OR fit_by_letters(q.words, q.full_words, t.folded, '') > 0)
      UNION ALL
      SELECT t.code, t.field, t.text, ${FIT.owned + WHOLE} - CASE WHEN t.field = 'name' THEN 0 ELSE 1 END
        - CASE WHEN t.words <> t.text OR q.q <> plain THEN 2 ELSE 0 END, q.guessed OR NOT says_above(q.words, string_to_array(t.folded, ' '), u.above)
      FROM queries q JOIN unit_text t
        ON t.path LIKE q.longest[1] AND t.path LIKE coalesce(q.longest[2], q.longest[1])
        AND t.path LIKE coalesce(q.longest[3], q.longest[1])
      JOIN unit u ON u.code = t.code
      CROSS JOIN LATERAL (
        SELECT btrim(regexp_replace(' ' || q.q || ' ', ' ' || t.folded || ' ', ' ')) AS above
      ) AS rest
      WHERE stage = 1 AND q.is_written_out AND ' ' || q.q || ' ' LIKE '% ' || t.folded || ' %' AND rest.above <> ''
        AND substr(t.path, length(t.folded) + 1) || ' ' LIKE '% ' || rest.above || ' %'
      UNION ALL
      SELECT t.code, t.field, t.text, CASE stage WHEN 4 THEN ${FIT.begun} ELSE ${FIT.beneath} END - CASE WHEN t.field = 'name' THEN 0 ELSE 1 END
        + 3.0 * (SELECT count(*) FROM unnest(q.words) AS w WHERE ' ' || t.folded LIKE '% ' || w || '%')
          / cardinality(string_to_array(t.folded, ' '))
        + CASE WHEN o.is_whole THEN ${WHOLE} ELSE 0 END
        + CASE WHEN o.is_whole AND ' ' || q.q || ' ' LIKE '% ' || t.folded || ' %' THEN ${TOGETHER} ELSE 0 END
        - CASE WHEN o.is_sure THEN 0 ELSE ${BY_BEGINNING} END, q.guessed OR NOT says_above(q.words, string_to_array(t.folded, ' '), u.above)
      FROM queries q JOIN unit_text t
        ON t.path LIKE q.longest[1] AND t.path LIKE coalesce(q.longest[2], q.longest[1])
        AND t.path LIKE coalesce(q.longest[3], q.longest[1])
      JOIN unit u ON u.code = t.code
      CROSS JOIN LATERAL (
        SELECT without_left_out(t.folded) <@ q.words AS is_whole, q.words <@ string_to_array(t.path, ' ') AS is_sure,
          -- words that stop within a name above may as well be others with a slip
          EXISTS (SELECT FROM regexp_split_to_table(u.above, '\\n') AS a WHERE ' ' || fold(a) LIKE '% ' || r.rest) AS ends
        FROM (
          SELECT string_agg(a.word, ' ' ORDER BY a.n) AS rest FROM unnest(q.words) WITH ORDINALITY AS a(word, n)
          WHERE ' ' || t.folded NOT LIKE '% ' || a.word || '%'
        ) AS r
      ) AS o
      WHERE (stage = 5 OR CASE WHEN o.is_whole OR (o.is_sure AND o.ends) THEN stage = 3 ELSE stage = 4 END) AND u.above <> ''
        AND EXISTS (SELECT FROM unnest(q.words) AS w WHERE ' ' || t.folded LIKE '% ' || w || '%')
        AND NOT EXISTS (
          SELECT FROM unnest(q.words) AS w
          WHERE ' ' || t.path || ' ' NOT LIKE '% ' || w || ' %' AND (' ' || t.folded NOT LIKE '% ' || w || '%'
            OR (w = ANY (q.full_words) AND w <> q.words[cardinality(q.words)])))
        AND (stage = 5 OR o.is_whole OR substr(t.path, length(t.folded) + 1) || ' ' LIKE '% ' || (
          SELECT string_agg(a.word, ' ' ORDER BY a.n) FROM unnest(q.words) WITH ORDINALITY AS a(word, n)
          WHERE ' ' || t.folded NOT LIKE '% ' || a.word || '%') || ' %')
      UNION ALL
      SELECT t.code, t.field, t.text, ${FIT.tail} - CASE WHEN t.field = 'name' THEN 0 ELSE 1 END
        + 3.0 * cardinality(string_to_array(t.folded, ' ')) / cardinality(q.words)
        - CASE WHEN t.words <> t.text OR q.q <> plain THEN 2 ELSE 0 END, true
      FROM queries q CROSS JOIN LATERAL unnest(q.tails) AS tail JOIN unit_text t ON t.folded LIKE tail
      WHERE stage = 5 AND q.is_sound
      UNION ALL
      SELECT t.code, t.field, t.text, 24 - CASE WHEN t.field = 'name' THEN 0 ELSE 1 END
        + 3.0 * cardinality(q.words) / cardinality(string_to_array(t.folded, ' '))
        + CASE WHEN cardinality(q.words) = cardinality(string_to_array(t.folded, ' ')) THEN ${WHOLE} ELSE 0 END, true
      FROM queries q JOIN unit_text t
        ON t.folded LIKE q.words[1] || ' %' OR split_part(t.folded, ' ', 2) = q.words[2]
      WHERE stage = 4 AND cardinality(q.words) > ${LEAST_SURE} AND begins_with_slip(q.words, string_to_array(t.folded, ' '))
      UNION ALL
      SELECT t.code, t.field, t.text, CASE stage WHEN 2 THEN 46 ELSE 37 - ${BY_LETTERS} END + 3 * f.fit
        + CASE WHEN f.fit = 1 THEN ${WHOLE} ELSE 0 END
        + CASE WHEN stage = 6 AND ' ' || q.q || ' ' LIKE '% ' || t.folded || ' %' THEN ${TOGETHER} ELSE 0 END
        - CASE WHEN t.field = 'name' THEN 0 ELSE 1 END
        - CASE WHEN t.words <> t.text OR q.q <> plain THEN 2 ELSE 0 END,
        q.guessed OR (stage = 6 AND NOT says_above(q.words, string_to_array(t.folded, ' '), u.above))
      FROM queries q JOIN unit_text t ON ' ' || t.path || '|' || t.letters ~ ALL (q.patterns)
      JOIN unit u ON u.code = t.code
      CROSS JOIN LATERAL (
        SELECT fit_by_letters(q.words, q.full_words, t.folded, CASE stage WHEN 2 THEN '' ELSE substr(t.path, length(t.folded) + 2) END)
        OFFSET 0
      ) AS f(fit)
      WHERE stage IN (2, 6) AND f.fit > 0
      UNION ALL
      SELECT t.code, t.field, t.text, 46 - CASE WHEN t.field = 'name' THEN 0 ELSE 1 END
        + CASE WHEN j.joined IN (replace(t.folded, ' ', ''), array_to_string(without_left_out(t.folded), '')) THEN ${WHOLE} ELSE 0 END
        - CASE WHEN t.words <> t.text OR q.q <> plain THEN 2 ELSE 0 END, q.guessed
      FROM queries q CROSS JOIN LATERAL (SELECT DISTINCT unnest(q.joins) AS joined) AS j
      JOIN unit_text t ON replace(t.folded, ' ', '') LIKE '%' || j.joined || '%'
      WHERE stage = 2 AND length(j.joined) >= ${LEAST_JOINED} AND (length(j.joined) >= ${LEAST_CUT}
        OR t.folded ~ ('(^| )' || regexp_replace(j.joined, '(.)(?=.)', '\\1 ?', 'g') || '( |$)'))
      UNION ALL
      SELECT t.code, t.field, t.text, (28 * word_similarity(q.q, t.folded))::real, true
      FROM queries q JOIN unit_text t ON q.q <% t.folded
      WHERE stage = 7
      UNION ALL
      -- a whole name with which the query begins, whatever stands behind it
      SELECT t.code, t.field, t.text, (${FIT.head} + ${BY_HEAD} * n + ${BY_SAID} * count_said(q.words, n + 1, u.above)
        + CASE WHEN starts_with(q.toned, CASE WHEN t.folded = h.words THEN toned(t.words) ELSE regexp_replace(toned(t.words), '^[^ ]+ ', '') END)
          THEN ${TONED} ELSE 0 END
        - CASE WHEN t.field = 'name' THEN 0 ELSE 1 END - CASE WHEN t.words <> t.text OR q.q <> plain THEN ${LESS.writtenOut} ELSE 0 END)::real, true
      FROM queries q CROSS JOIN LATERAL generate_series(${LEAST_HEAD}, cardinality(q.words) - 1) AS n
      CROSS JOIN LATERAL (SELECT array_to_string(q.words[1:n], ' ') AS words) AS h
      JOIN unit_text t ON t.folded LIKE h.words OR (q.words[1] <> '${SCHOOL}' AND t.folded LIKE '${SCHOOL} ' || h.words)
      JOIN unit u ON u.code = t.code
      WHERE stage = 8 AND q.words[n + 1] <> ALL ('{${[...LEFT_OUT].join(',')}}'::text[])
      UNION ALL
      -- a whole name, its words one after the other, with others between them
      SELECT t.code, t.field, t.text, (${FIT.head} + 3.0 * n / cardinality(w.typed)
        - CASE WHEN t.field = 'name' THEN 0 ELSE 1 END - CASE WHEN t.words <> t.text OR q.q <> plain THEN ${LESS.writtenOut} ELSE 0 END)::real, true
      FROM queries q JOIN unit_text t ON t.folded LIKE q.words[1] || ' %'
      JOIN unit u ON u.code = t.code
      CROSS JOIN LATERAL (
        SELECT t.folded AS called, 2 AS weight
        UNION ALL
        -- without the place behind it that a body above bears too
        (SELECT left(t.folded, -length(p.place)), 1 FROM unnest('{${PLACE_WORDS.join(',')}}'::integer[]) WITH ORDINALITY AS k(words, nth)
        CROSS JOIN LATERAL (SELECT substring(t.folded FROM '(?: [^ ]+){' || k.words || '}$') AS place) AS p
        WHERE EXISTS (SELECT FROM regexp_split_to_table(u.above, '\\n') AS a WHERE right(' ' || fold(a), length(p.place)) = p.place)
        ORDER BY k.nth LIMIT 1)
      ) AS c
      CROSS JOIN LATERAL (SELECT without_left_out(q.q) AS typed, without_left_out(c.called) AS kept) AS w
      CROSS JOIN LATERAL cardinality(w.kept) AS n
      WHERE stage = 9 AND cardinality(string_to_array(c.called, ' ')) >= ${LEAST_HEAD}
        AND cardinality(w.typed) > n AND c.weight * (cardinality(w.typed) - n) <= n + c.weight - 2
        AND ' ' || array_to_string(w.typed, '  ') || ' ' LIKE '% ' || array_to_string(w.kept, ' % ') || ' %'
    ), best AS (
      SELECT DISTINCT ON (h.code) h.code, h.field, h.matched, h.fit,
        -- beside names above, one spelling in which these are said is enough
        CASE WHEN stage < 3 THEN h.guessed ELSE bool_and(h.guessed) OVER (PARTITION BY h.code) END AS guessed
      FROM hits h
      ORDER BY h.code, h.fit DESC, guessed
    )
    SELECT u.code, u.name, u.status, b.field, b.matched, NOT b.guessed, (b.fit + standing(u.level, u.status))::real AS score
    FROM best b JOIN unit u ON u.code = b.code
    WHERE u.listed AND (under = '' OR u.code = under OR starts_with(u.code, under || '.'))
      AND (below = '' OR EXISTS (
        SELECT FROM (VALUES (below), (written_out(below)), (asked_out(below))) AS w(words)
        CROSS JOIN LATERAL (SELECT fold(w.words) AS folded) AS f
        WHERE fit_by_letters(string_to_array(f.folded, ' '),
          ARRAY(SELECT s FROM unnest(whole_syllables(w.words)) AS s WHERE length(s) >= ${LEAST_FULL}), fold(u.above), '') > 0))
    ORDER BY score DESC, u.position
    LIMIT most;
    IF FOUND THEN RETURN; END IF;
  END LOOP;
END
$fn$;
COMMENT ON FUNCTION search_in(text[], text, integer, text, integer[]) IS
  'Tìm theo một cách hiểu, trong tên của đơn vị thuộc below; stages: từ khớp hẳn (1) đến đoán lỗi gõ (7); chỉ phần đầu là tên (8), xen thêm từ khác (9).';
`;
