MATCH (:Instrument {id: $INSTRUMENT})<-[:CITING]-(citation:Citation)-[:CITES]->(target:Instrument),
  (citation)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
WHERE NOT coalesce(citation.deleted, false)
  AND ($BODY = '' OR EXISTS { (target)-[:ADOPTED_BY]->(:Body {id: $BODY}) })
  AND ($DOCUMENT = '' OR source.id = $DOCUMENT)
OPTIONAL MATCH (citation)-[:CITING_VERSION]->(edition:Version)
OPTIONAL MATCH (citation)-[:CITES_VERSION]->(old:Version)
RETURN target.id AS cited, [key IN keys(target) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + target[key][0]] AS title,
  old.id AS cited_version, edition.id AS citing_version, citation.clause AS clause,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
