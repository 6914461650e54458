// What one instrument cites.
MATCH (c:Citation)-[:CITING]->(:Instrument {id: $CODE})
MATCH (c)-[:CITES]->(cited:Instrument)
MATCH (c)-[:EVIDENCE]->(e:Evidence)-[:IN_SOURCE]->(s:Source)
OPTIONAL MATCH (c)-[:CITES_VERSION]->(v:Version)
OPTIONAL MATCH (c)-[:ABOUT]->(subject:Instrument)
UNWIND CASE WHEN coalesce(cited.title_en, []) = [] THEN [null] ELSE cited.title_en END AS title
RETURN c.id AS code, cited.id AS instrument, title, v.id AS version, subject.id AS about,
  c.clause AS clause, c.deleted AS deleted,
  s.id AS document, e.line AS line, e.start AS char, e.end AS end, e.quote AS quote
ORDER BY document, char, code, title
