MATCH (:Organization|Bureau|Director|StudyGroup|Membership {id: $ACTOR})<-[:HEAD_OF*0..1]-(one)
MATCH (one)<-[:ADDRESSEE]-(duty:Duty)-[:DUTY_OF]->(work:Instrument)-[:ADOPTED_BY]->(:Body {id: $BODY})
WHERE NOT coalesce(duty.proposed, false)
  AND NOT EXISTS { (work)<-[:CITES]-(:Citation)-[:CITING]->()-[:ADOPTED_BY]->(:Body {id: $ASSEMBLY}) }
WITH DISTINCT duty, work
MATCH (duty)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
OPTIONAL MATCH (duty)-[:HAS_VERB]->(word:Verb)
OPTIONAL MATCH (duty)-[:DUTY_VERSION]->(edition:Version)
WITH *
WHERE $VERB = 'any' OR word.force = $VERB OR word.id = $VERB
RETURN work.id AS instrument, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  edition.id AS version, duty.verb AS verb, duty.item AS item,
  [(duty)-[:ADDRESSEE]->(addressee) | addressee.id] AS addressees,
  [(duty)-[:PARTNER]->(partner) | partner.id] AS partners,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
