-- Every claim about a force, with its sentence and link: one row a claim, in the order of the reports.
-- Joint forces in which it takes part are among them.
WITH asked AS (SELECT 'PRK' AS force)
SELECT c.published_on, c.outlet, c.surface, c.low, c.high, c.precision, c.basis, c.status, c.modality, c.host,
       c.source_name, c.source_country, c.as_of_start, c.as_of_end, c.part_of, c.sentence_text, c.url, c.claim_id
FROM troop_claims c
JOIN asked ON concat('+', c.force, '+') LIKE concat('%+', asked.force, '+%')
ORDER BY c.published_on NULLS LAST, c.claim_id;
