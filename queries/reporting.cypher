MATCH (order:Duty|Assignment)-[:REPORTS_TO]->(whom)
WHERE ($TO = '' OR EXISTS { (whom)-[:HEAD_OF*0..1]->({id: $TO}) })
  AND ($FROM = '' OR EXISTS { (order)-[:ADDRESSEE|ACTION_FOR]->()-[:HEAD_OF*0..1]->({id: $FROM}) })
WITH DISTINCT order
MATCH (order)-[:DUTY_OF|ASSIGNMENT_OF]->(work:Instrument),
  (order)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
OPTIONAL MATCH (order)-[:DUTY_VERSION|ASSIGNMENT_VERSION]->(edition:Version)
WITH *
WHERE ($TEXTS = 'all' OR coalesce(order.proposed, false) = ($TEXTS = 'proposed'))
  AND ($DOCUMENT = '' OR source.id = $DOCUMENT)
  AND ($BODY = '' OR EXISTS { (work)-[:ADOPTED_BY]->(:Body {id: $BODY}) })
  AND ($SESSION = '' OR EXISTS { (edition)-[:ADOPTED_AT]->(:Session {id: $SESSION}) }
       OR EXISTS { (source)-[:REPORTS_ON]->(:Session {id: $SESSION}) })
RETURN work.id AS instrument,
  [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  edition.id AS version, coalesce(order.level, 'matrix') AS basis, order.verb AS verb, order.item AS item,
  [(order)-[:ORDERED_BY]->()<-[:IN_PROVISION]-(timing) | timing.when] AS when,
  [(order)-[:ADDRESSEE|ACTION_FOR]->(reporter) | reporter.id] AS reporters,
  [(order)-[:REPORTS_TO]->(receiver) | receiver.id] AS receivers,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
