// Who cites one instrument; no citing instrument where a document does so in its own text.
MATCH (c:Citation)-[:CITES]->(:Instrument {id: $CODE})
MATCH (c)-[:EVIDENCE]->(e:Evidence)-[:IN_SOURCE]->(s:Source)
OPTIONAL MATCH (c)-[:CITING]->(citing:Instrument)
OPTIONAL MATCH (c)-[:CITES_VERSION]->(v:Version)
OPTIONAL MATCH (c)-[:ABOUT]->(subject:Instrument)
UNWIND CASE WHEN coalesce(citing.title_en, []) = [] THEN [null] ELSE citing.title_en END AS title
RETURN c.id AS code, citing.id AS instrument, title, v.id AS version, subject.id AS about,
  c.clause AS clause, c.deleted AS deleted,
  s.id AS document, e.line AS line, e.start AS char, e.end AS end, e.quote AS quote
ORDER BY coalesce(instrument, ''), document, char, code, title
