-- A force abroad by month: how many stories, and the numbers that they state as so, by kind of number. Parts, rates, vague and
-- one-sided numbers are in the counts and not in the quantiles. A month without a row: no claim, or no article; see coverage.
WITH asked AS (SELECT 'PRK' AS force),
months AS (SELECT DISTINCT period_start, articles_total, coverage FROM country_series WHERE grain = 'month')
SELECT m.period_start, m.articles_total, m.coverage, t.host, t.host_relation, t.status, t.basis,
       t.stories, t.outlets, t.claims, t.sources, t.low_min, t.point_p25, t.point_median, t.point_p75, t.high_max
FROM months m
CROSS JOIN asked
LEFT JOIN troop_series t ON t.grain = 'month' AND t.period_start = m.period_start AND t.force = asked.force
    AND t.modality = 'actual' AND t.host <> t.force AND t.force_name IS NULL
ORDER BY m.period_start, t.host, t.host_relation, t.status, t.basis;
