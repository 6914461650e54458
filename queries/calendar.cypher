MATCH (order:Duty|Assignment)-[:REPORTS_TO]->(whom)
WHERE NOT coalesce(order.proposed, false)
  AND ($TO = '' OR EXISTS { (whom)-[:HEAD_OF*0..1]->({id: $TO}) })
  AND ($FROM = '' OR EXISTS { (order)-[:ADDRESSEE|ACTION_FOR]->()-[:HEAD_OF*0..1]->({id: $FROM}) })
MATCH (order)-[:DUTY_OF|ASSIGNMENT_OF]->(work:Instrument), (order)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
WHERE $BODY = '' OR EXISTS { (work)-[:ADOPTED_BY]->(:Body {id: $BODY}) }
OPTIONAL MATCH (order)-[:DUTY_VERSION|ASSIGNMENT_VERSION]->(edition:Version)
OPTIONAL MATCH (edition)-[:ADOPTED_AT]->(adopted:Session)
OPTIONAL MATCH (held:Session)-[:SESSION_OF]->(:Body {id: whom.id})
WITH order, whom, work, evidence, source, edition, adopted,
  collect(toString(held.startDate) + ' ' + held.id) AS meetings
RETURN work.id AS instrument, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  edition.id AS version, coalesce(order.level, 'matrix') AS basis, order.verb AS verb, order.item AS item,
  whom.id AS receiver, toString(adopted.startDate) AS asked, meetings,
  [(order)-[:ORDERED_BY]->()<-[:IN_PROVISION]-(timing) | timing.when] AS when,
  [(order)-[:ADDRESSEE|ACTION_FOR]->(reporter) | reporter.id] AS reporters,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
