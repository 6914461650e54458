// The documents whose records the graph holds.
MATCH (s:Source)
OPTIONAL MATCH (s)-[:REPORTS_ON]->(m:Session)
RETURN s.id AS code, s.title AS title, s.format AS format, s.language AS language, s.characters AS characters,
  s.lines AS lines, s.sha256 AS sha256, m.id AS session
ORDER BY code
