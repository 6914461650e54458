MATCH (timing:Timing)-[:IN_PROVISION]->(act:Provision)-[:PROVISION_OF]->(work:Instrument),
  (act)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
WHERE ($TEXTS = 'all' OR act.proposed = ($TEXTS = 'proposed'))
  AND ($INSTRUMENT = '' OR work.id = $INSTRUMENT)
  AND ($BODY = '' OR EXISTS { (work)-[:ADOPTED_BY]->(:Body {id: $BODY}) })
  AND ($EVERY = '' OR (timing.every IS NOT NULL) = ($EVERY = 'again'))
OPTIONAL MATCH (timing)-[:DUE_AT]->(session:Session)
OPTIONAL MATCH (act)-[:PROVISION_VERSION]->(edition:Version)
WITH *, coalesce(toString(session.startDate), CASE WHEN size(timing.due) = 10 THEN timing.due END) AS due
WHERE $UNTIL = '' OR due <= $UNTIL
WITH *
WHERE $ACTOR = '' OR EXISTS { (act)-[:ADDRESSES]->()-[:HEAD_OF*0..1]->({id: $ACTOR}) }
RETURN timing.when AS when, due, work.id AS instrument,
  [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  edition.id AS version, [(act)-[:ADDRESSES]->(who) | who.id] AS addressees, act.clause AS verb, act.number AS item,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
