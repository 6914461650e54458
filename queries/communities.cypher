MATCH (work:Instrument)<-[:CITING]-(citation:Citation)-[:CITES]->(target:Instrument)
WHERE NOT coalesce(citation.deleted, false)
  AND ($BODY = '' OR (EXISTS { (work)-[:ADOPTED_BY]->(:Body {id: $BODY}) }
                      AND EXISTS { (target)-[:ADOPTED_BY]->(:Body {id: $BODY}) }))
WITH work, target, count(DISTINCT citation) AS citations
RETURN work.id AS instrument, target.id AS cited, citations, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  [key IN keys(target) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + target[key][0]] AS cited_title
