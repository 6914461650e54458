MATCH (actor:Organization|Bureau|Director|StudyGroup|Membership {id: $ACTOR})<-[:HEAD_OF*0..1]-(one)
WITH collect(one) AS ones
UNWIND ones AS one
MATCH (one)<-[:ADDRESSEE]-(order:Duty)-[:DUTY_OF]->(work:Instrument)-[:ADOPTED_BY]->(:Body {id: $BODY})
WHERE NOT coalesce(order.proposed, false)
MATCH (work)<-[:CITES]-(citation:Citation)-[:CITING]->(taking:Instrument)-[:ADOPTED_BY]->(:Body {id: $ASSEMBLY})
WHERE NOT coalesce(citation.deleted, false)
MATCH (taking)<-[:DUTY_OF]-(answer:Duty)-[:ADDRESSEE]->(two)
WHERE two IN ones AND NOT coalesce(answer.proposed, false)
WITH work, taking, count(DISTINCT order) AS orders, count(DISTINCT answer) AS answers,
  count(DISTINCT citation) AS citations
RETURN work.id AS instrument, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  taking.id AS taken_up_by, orders, answers, citations
