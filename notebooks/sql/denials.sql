-- Who denies which number, and how many claims state the same number of the same force as so.
SELECT d.published_on, d.outlet, d.source_name, d.source_country, d.force, d.host, d.surface, d.point,
       count(s.claim_id) AS stated_as_so,
       min(s.published_on) AS first_stated,
       d.sentence_text, d.url, d.claim_id
FROM troop_claims d
LEFT JOIN troop_claims s ON s.force = d.force AND s.point = d.point AND s.modality = 'actual'
WHERE d.modality = 'denied'
GROUP BY d.published_on, d.outlet, d.source_name, d.source_country, d.force, d.host, d.surface, d.point, d.sentence_text,
         d.url, d.claim_id
ORDER BY d.published_on NULLS LAST, d.claim_id;
