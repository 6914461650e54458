MATCH (next:Version)-[:REPLACES]->(old:Version)<-[:CITES_VERSION]-(citation:Citation)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
MATCH (newest:Version)-[:REPLACES*1..]->(old)
WHERE NOT EXISTS { (:Version)-[:REPLACES]->(newest) } AND NOT coalesce(citation.deleted, false)
OPTIONAL MATCH (citation)-[:CITING]->(work:Instrument)
OPTIONAL MATCH (citation)-[:CITING_VERSION]->(edition:Version)
OPTIONAL MATCH (next)-[:ADOPTED_AT]->(meeting:Session)
WITH *
WHERE ($INSTRUMENT = '' OR work.id = $INSTRUMENT)
  AND ($BODY = '' OR EXISTS { (work)-[:ADOPTED_BY]->(:Body {id: $BODY}) })
  AND ($DOCUMENT = '' OR source.id = $DOCUMENT)
RETURN work.id AS citing, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  edition.id AS citing_version, old.id AS cited_version, newest.id AS current, meeting.id AS replaced,
  citation.clause AS clause,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
