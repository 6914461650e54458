// Where documents deal with one instrument.
MATCH (n:Entry)-[:ENTRY_OF]->(:Instrument {id: $CODE})
MATCH (n)-[:EVIDENCE]->(e:Evidence)-[:IN_SOURCE]->(s:Source)
OPTIONAL MATCH (n)-[:ENTRY_VERSION]->(v:Version)
WITH n, e, s, v, [name IN keys(n) WHERE name STARTS WITH 'title_'] AS names
WITH n, e, s, v, reduce(all = [], name IN names | all + n[name]) AS titles
UNWIND CASE WHEN titles = [] THEN [null] ELSE titles END AS title
RETURN n.status AS status, title, v.id AS version,
  s.id AS document, e.line AS line, e.start AS char, e.end AS end, e.quote AS quote
ORDER BY document, char, title
