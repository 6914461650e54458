// The bodies with their sessions: a row for each session.
MATCH (b:Body)
OPTIONAL MATCH (m:Session)-[:SESSION_OF]->(b)
UNWIND CASE WHEN coalesce(b.name_en, []) = [] THEN [null] ELSE b.name_en END AS name
RETURN b.id AS code, name, m.id AS session, m.place AS place, m.year AS year,
  toString(m.startDate) AS start, toString(m.endDate) AS end
ORDER BY code, year, session
