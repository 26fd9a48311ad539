import { LONGEST } from '../../../../core/query/search/longest.js';
import { BESIDE, ROOT } from '../../../../core/query/search/standing.js';
import { SEARCH_IN } from './search-in-function.js';

/** What was asked, read as the `search` command reads it: reading after reading, as long as none finds anything. */
export const SEARCH = `
${SEARCH_IN}
CREATE FUNCTION search(asked text, most integer DEFAULT 20, under text DEFAULT '')
RETURNS TABLE (code text, name text, status text, field text, matched text, exact boolean, score real)
LANGUAGE plpgsql STABLE STRICT SET search_path FROM CURRENT AS $fn$
#variable_conflict use_column
DECLARE
  p record;
  m record;
  every integer := 2147483647;
  words text;
BEGIN
  -- as many as are wanted, at least none
  most := greatest(most, 0);
  IF length(btrim(asked)) > ${LONGEST} THEN
    RAISE NOTICE 'Chỉ tìm theo ${LONGEST} ký tự đầu.';
    asked := regexp_replace(left(btrim(asked), ${LONGEST}), '\\s\\S*$', '');
  END IF;
  IF fold(asked) = '' THEN RETURN; END IF;
  SELECT * INTO p FROM pasted(asked);
  IF p.root IS NOT NULL THEN
    RETURN QUERY
    SELECT s.code, s.name, s.status, s.field, s.matched, s.exact,
      (s.score + CASE WHEN s.exact AND s.code = p.root THEN ${ROOT} ELSE 0 END)::real AS score
    FROM search(p.words, every, p.root) AS s JOIN unit u ON u.code = s.code
    ORDER BY score DESC, u.position
    LIMIT most;
    RETURN;
  END IF;
  IF cardinality(p.codes) > 0 THEN
    -- what fits by a code and by the words
    RETURN QUERY
    WITH coded AS MATERIALIZED (
      SELECT DISTINCT ON (s.code) s.* FROM unnest(p.codes) AS c CROSS JOIN LATERAL search_in(ARRAY[c], '', every, under, '{1}') AS s
      WHERE s.field IN ('code', 'legacyCode') ORDER BY s.code, s.score DESC
    ), heads AS (
      SELECT c.code FROM coded c
      WHERE NOT EXISTS (SELECT FROM coded a WHERE starts_with(c.code, a.code || '.'))
    )
    SELECT n.code, n.name, n.status, n.field, n.matched, n.exact AND c.exact,
      (n.score + c.score - standing(u.level, u.status))::real AS score
    FROM heads h CROSS JOIN LATERAL search(p.words, every, h.code) AS n
    JOIN coded c ON c.code = n.code JOIN unit u ON u.code = n.code
    WHERE n.exact
    ORDER BY score DESC, u.position
    LIMIT most;
    IF FOUND THEN RETURN; END IF;
    -- else by either, a whole code first
    RETURN QUERY
    SELECT DISTINCT ON (b.score, u.position) u.code, u.name, u.status, b.field, b.matched, false, b.score
    FROM (
      SELECT DISTINCT ON (a.code) a.* FROM (
        SELECT s.code, s.field, s.matched, (s.score + ${BESIDE})::real AS score
        FROM unnest(p.codes) AS c CROSS JOIN LATERAL search_in(ARRAY[c], '', every, under, '{1}') AS s
        WHERE s.field IN ('code', 'legacyCode') AND s.score - standing(array_length(string_to_array(s.code, '.'), 1), s.status) > 90
        UNION ALL
        SELECT s.code, s.field, s.matched, s.score FROM search_in(ARRAY[p.words], '', every, under, '{1,2}') AS s
      ) AS a ORDER BY a.code, a.score DESC
    ) AS b JOIN unit u ON u.code = b.code
    ORDER BY b.score DESC, u.position
    LIMIT most;
    IF FOUND THEN RETURN; END IF;
  END IF;
  words := without_short_forms(p.words);
  FOR m IN SELECT * FROM meanings(words) AS r ORDER BY r.n LOOP
    RETURN QUERY
    SELECT s.code, s.name, s.status, s.field, s.matched, s.exact AND NOT m.guessed, s.score
    FROM search_in(ARRAY[m.words], m.above, most, under, CASE m.above WHEN '' THEN '{1,2,3}'::integer[] ELSE '{1,2}' END) AS s;
    IF FOUND THEN RETURN; END IF;
  END LOOP;
  RETURN QUERY
  SELECT s.* FROM search_in(
    ARRAY(SELECT DISTINCT a.t FROM (
      SELECT r.words AS t FROM meanings(words) AS r WHERE r.above = '' UNION ALL SELECT without_belongs(words)) AS a),
    -- alike letters let pass more than slips do: a whole name at the beginning says more
    '', most, under, '{4,5,6,8,9,7}') AS s;
  IF FOUND THEN RETURN; END IF;
  FOR m IN SELECT * FROM without_places(words) AS r(words) LOOP
    RETURN QUERY
    SELECT s.code, s.name, s.status, s.field, s.matched, false, s.score FROM search_in(ARRAY[m.words], '', most, under, '{1,2,3}') AS s;
    IF FOUND THEN RETURN; END IF;
  END LOOP;
END
$fn$;
COMMENT ON FUNCTION search(text, integer, text) IS
  'Tìm theo tên nay, tên cũ, tên viết tắt, chữ đầu, mã viết kiểu nào cũng được; không dấu cũng ra; exact = false: đoán lỗi gõ.';
`;
