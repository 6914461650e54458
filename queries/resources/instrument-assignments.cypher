// The rows of implementation matrices about one instrument: a row for each actor, and for each name that is none.
MATCH (a:Assignment)-[:ASSIGNMENT_OF]->(:Instrument {id: $CODE})
MATCH (a)-[:EVIDENCE]->(e:Evidence)-[:IN_SOURCE]->(s:Source)
OPTIONAL MATCH (a)-[:ASSIGNMENT_VERSION]->(v)
WITH a, e, s, v, [(a)-[:ACTION_FOR]->(one) | ['actionFor', one.id]] + [(a)-[:PARTNER]->(one) | ['partner', one.id]]
  + [(a)-[:REPORTS_TO]->(one) | ['reportsTo', one.id]] + [one IN coalesce(a.others, []) | ['others', one]] AS parts
UNWIND CASE WHEN parts = [] THEN [[null, null]] ELSE parts END AS part
RETURN a.id AS code, v.id AS version, part[0] AS role, part[1] AS value,
  s.id AS document, e.line AS line, e.start AS char, e.end AS end, e.quote AS quote
ORDER BY document, char, code, role, value
