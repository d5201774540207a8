-- Pairs of countries that stand out beyond how much each is written about and how long stories' lists of countries are.
-- The backbone first, then by the degree-corrected lift.
SELECT p.country_a, a.name AS name_a, p.country_b, b.name AS name_b, p.n_ab, p.n_a, p.n_b, p.n, p.lift, p.npmi, p.g2,
       p.expected_degree, p.lift_degree, p.backbone
FROM comentions p
JOIN countries a ON a.code = p.country_a
JOIN countries b ON b.code = p.country_b
WHERE p.unit = 'document'
ORDER BY p.backbone DESC, p.lift_degree DESC NULLS LAST, p.country_a, p.country_b;
