MATCH (:Instrument {id: $INSTRUMENT})<-[:CITES]-(citation:Citation)
WHERE NOT coalesce(citation.deleted, false)
MATCH (citation)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
OPTIONAL MATCH (citation)-[:CITING]->(work:Instrument)
OPTIONAL MATCH (citation)-[:CITING_VERSION]->(edition:Version)
OPTIONAL MATCH (citation)-[:CITES_VERSION]->(target:Version)
OPTIONAL MATCH (citation)-[:ABOUT]->(subject:Instrument)
WITH *
WHERE ($YEAR = 0 OR target.year = $YEAR)
  AND ($BODY = '' OR EXISTS { (work)-[:ADOPTED_BY]->(:Body {id: $BODY}) })
  AND ($DOCUMENT = '' OR source.id = $DOCUMENT)
RETURN work.id AS citing,
  [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  edition.id AS citing_version, target.id AS cited_version, citation.clause AS clause, subject.id AS about,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
