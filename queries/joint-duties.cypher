MATCH (:Organization|Bureau|Director|StudyGroup|Membership {id: $ACTOR})<-[:HEAD_OF*0..1]-(one)
MATCH (:Organization|Bureau|Director|StudyGroup|Membership {id: $WITH})<-[:HEAD_OF*0..1]-(other)
MATCH (one)<-[:ADDRESSEE]-(duty:Duty)-[:ADDRESSEE|PARTNER]->(other)
WHERE one <> other
WITH DISTINCT duty
MATCH (duty)-[:DUTY_OF]->(work:Instrument), (duty)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
OPTIONAL MATCH (duty)-[:HAS_VERB]->(word:Verb)
OPTIONAL MATCH (duty)-[:DUTY_VERSION]->(edition:Version)
WITH *
WHERE ($VERB = 'any' OR word.force = $VERB OR word.id = $VERB)
  AND ($TEXTS = 'all' OR coalesce(duty.proposed, false) = ($TEXTS = 'proposed'))
  AND ($DOCUMENT = '' OR source.id = $DOCUMENT)
  AND ($BODY = '' OR EXISTS { (work)-[:ADOPTED_BY]->(:Body {id: $BODY}) })
  AND ($SESSION = '' OR EXISTS { (edition)-[:ADOPTED_AT]->(:Session {id: $SESSION}) }
       OR EXISTS { (source)-[:REPORTS_ON]->(:Session {id: $SESSION}) })
RETURN work.id AS instrument,
  [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  edition.id AS version, duty.verb AS verb, duty.item AS item,
  [(duty)-[:ADDRESSEE]->(addressee) | addressee.id] AS addressees,
  [(duty)-[:PARTNER]->(partner) | partner.id] AS partners,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
