MATCH (work:Instrument)-[:ADOPTED_BY]->(body:Body)
WHERE body.id IN [$BODY, $OTHER]
CALL {
  WITH work
  MATCH (work)<-[:DUTY_OF]-(:Duty)-[:ADDRESSEE]->(who)
  RETURN DISTINCT who.id AS actor, null AS cited, 0 AS citations
  UNION
  WITH work
  MATCH (work)<-[:CITING]-(citation:Citation)-[:CITES]->(target:Instrument)
  WHERE NOT coalesce(citation.deleted, false)
  RETURN null AS actor, target.id AS cited, count(DISTINCT citation) AS citations
  UNION
  WITH work
  RETURN null AS actor, null AS cited, 0 AS citations
}
RETURN body.id AS side, work.id AS instrument, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title, actor, cited, citations
