MATCH (:Organization|Bureau|Director|StudyGroup|Membership {id: $ACTOR})<-[:HEAD_OF*0..1]-(one)
WITH collect(one) AS ones
MATCH (one)<-[:ADDRESSEE]-(duty:Duty)-[:DUTY_OF]->(work:Instrument)
WHERE one IN ones
  AND EXISTS { (duty)-[:DUTY_VERSION]->()-[:ADOPTED_AT]->(at:Session) WHERE at.id IN [$EARLIER, $LATER] }
WITH DISTINCT ones, work
MATCH (work)<-[:VERSION_OF]-(edition:Version)-[:ADOPTED_AT]->(meeting:Session)
WHERE meeting.id IN [$EARLIER, $LATER]
MATCH (edition)<-[:DUTY_VERSION|PROVISION_VERSION]-(act:Duty|Provision)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
WHERE coalesce(act.operative, true) AND NOT coalesce(act.proposed, false)
OPTIONAL MATCH (act)-[:HAS_VERB]->(word:Verb)
RETURN coalesce(act.level, 'provision') AS sort, work.id AS instrument, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  edition.id AS version, edition.year AS year, edition.status AS status,
  EXISTS {
    MATCH (work)<-[:ENTRY_OF]-(entry:Entry {status: 'unchanged'})-[:EVIDENCE]->()-[:IN_SOURCE]->()
          -[:REPORTS_ON]->(:Session {id: $LATER})
  } AS unchanged,
  meeting.id AS session, [one IN ones | one.id] AS family,
  coalesce(act.verb, act.clause) AS verb, word.strength AS strength, coalesce(act.item, act.number) AS item,
  [(act)-[:ADDRESSEE]->(addressee) | addressee.id] AS addressees,
  [(act)-[:PARTNER]->(partner) | partner.id] AS partners,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
