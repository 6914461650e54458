MATCH (work:Instrument)<-[:CITES]-(citation:Citation)
WHERE NOT work.ingested AND NOT coalesce(citation.deleted, false)
  AND ($BODY = '' OR EXISTS { (work)-[:ADOPTED_BY]->(:Body {id: $BODY}) })
OPTIONAL MATCH (citation)-[:CITING]->(by:Instrument)
WITH work, count(DISTINCT citation) AS citations, collect(DISTINCT by.id) AS citing
RETURN work.id AS instrument, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title, citations, citing
