MATCH (session:Session)<-[:SUPPRESSED_AT]-(target:Instrument)<-[:CITES]-(citation:Citation)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
WHERE NOT coalesce(citation.deleted, false)
OPTIONAL MATCH (citation)-[:CITING]->(work:Instrument)
OPTIONAL MATCH (citation)-[:CITES_VERSION]->(old:Version)
WITH *
WHERE ($BODY = '' OR EXISTS { (work)-[:ADOPTED_BY]->(:Body {id: $BODY}) })
  AND ($DOCUMENT = '' OR source.id = $DOCUMENT)
RETURN work.id AS citing, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  target.id AS cited, old.id AS cited_version, session.id AS suppressed, citation.clause AS clause,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
