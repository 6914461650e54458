MATCH (work:Instrument)<-[:CITES]-(citation:Citation)
WHERE NOT coalesce(citation.deleted, false)
  AND ($BODY = '' OR EXISTS { (work)-[:ADOPTED_BY]->(:Body {id: $BODY}) })
OPTIONAL MATCH (citation)-[:CITING]->(by:Instrument)
WITH *
WHERE $BY = '' OR EXISTS { (by)-[:ADOPTED_BY]->(:Body {id: $BY}) }
WITH work, count(DISTINCT citation) AS citations, count(DISTINCT by) AS instruments
RETURN work.id AS instrument, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title, citations, instruments
