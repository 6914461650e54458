MATCH (work:Instrument)-[:ADOPTED_BY]->(body:Body)
WHERE body.id IN [$BODY, $OTHER]
CALL {
  WITH work
  MATCH (work)<-[:DUTY_OF]-(:Duty)-[:ADDRESSEE]->(who)
  RETURN DISTINCT who.id AS actor, null AS cited, 0 AS citations,
    null AS document, null AS line, null AS char, null AS quote
  UNION
  WITH work
  MATCH (work)<-[:CITING]-(citation:Citation)-[:CITES]->(target:Instrument)
  WHERE NOT coalesce(citation.deleted, false)
  RETURN null AS actor, target.id AS cited, count(DISTINCT citation) AS citations,
    null AS document, null AS line, null AS char, null AS quote
  UNION
  WITH work
  MATCH (work)<-[:PROVISION_OF]-(act:Provision)-[:ADDRESSES]->(one), (act)-[:EVIDENCE]->(evidence)-[:IN_SOURCE]->(source)
  WHERE NOT act.proposed AND evidence.quote IS NOT NULL
  RETURN one.id AS actor, null AS cited, 0 AS citations,
    source.id AS document, evidence.line AS line, evidence.start AS char, evidence.quote AS quote
  UNION
  WITH work
  RETURN null AS actor, null AS cited, 0 AS citations,
    null AS document, null AS line, null AS char, null AS quote
}
RETURN body.id AS side, work.id AS instrument, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title, actor, cited, citations,
  document, line, char, quote
