-- Weeks in which a country is written about far more than usual: burst levels 1 and 2, with the share before.
SELECT s.period_start, s.country, c.name, s.burst_level, s.stories, s.stories_total, s.story_share, s.trailing_share, s.z_score,
       s.coverage
FROM country_series s
JOIN countries c ON c.code = s.country
WHERE s.grain = 'week' AND s.burst_level > 0
ORDER BY s.country, s.period_start;
