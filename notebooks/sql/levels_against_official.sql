-- Stated levels by year beside an official series. The series is a table of the year, the force, the host and the number of persons:
-- put your own in place of these rows, or a table in place of `official`. What data/README.md tells of the sample's facts:
--   28,500  United States in South Korea, both governments, 4 Oct 2024
--    2,000  United States in Syria, US Department of Defense, 19 Dec 2024
--      150  Germany in Lithuania, defence ministry, 2024
--    4,700  KFOR in Kosovo, NATO, 2025
--    1,500  Russia in Transnistria, Moldova's government, Jan 2025
-- A year is that of the last day for which the number holds, else of publication.
WITH official (year, force, host, persons) AS (
    VALUES (2024, 'USA', 'KOR', 28500), (2024, 'USA', 'SYR', 2000), (2024, 'DEU', 'LTU', 150), (2025, 'NATO', 'XKX', 4700),
           (2025, 'RUS', 'MDA', 1500)
),
stated AS (
    SELECT CAST(extract(YEAR FROM coalesce(as_of_end, published_on)) AS INT) AS year, force, host, point, claim_id, story_id
    FROM troop_claims
    WHERE basis = 'level' AND status = 'deployed' AND modality = 'actual' AND timeframe = 'current' AND part_of IS NULL
)
SELECT o.year, o.force, o.host, o.persons AS official,
       count(DISTINCT s.story_id) AS stories,
       count(s.claim_id) AS claims,
       min(s.point) AS lowest,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY s.point) AS middle,
       max(s.point) AS highest,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY s.point) / o.persons AS middle_to_official
FROM official o
LEFT JOIN stated s ON s.year = o.year AND s.host = o.host
    AND concat('+', s.force, '+') LIKE concat('%+', o.force, '+%')
GROUP BY o.year, o.force, o.host, o.persons
ORDER BY o.year, o.force, o.host;
