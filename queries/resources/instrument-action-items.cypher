// The rows of action plans that carry out one instrument: a row for each clause named in them.
MATCH (a:ActionItem)-[:IMPLEMENTS]->(:Instrument {id: $CODE})
MATCH (a)-[:EVIDENCE]->(e:Evidence)-[:IN_SOURCE]->(s:Source)
UNWIND CASE WHEN coalesce(a.clauses, []) = [] THEN [null] ELSE a.clauses END AS clause
RETURN a.id AS code, a.number AS number, a.milestone AS milestone, a.goalsMet AS goalsMet, a.completed AS completed,
  clause,
  s.id AS document, e.line AS line, e.start AS char, e.end AS end, e.quote AS quote
ORDER BY document, char, code, clause
