MATCH (older:Version)<-[:DUTY_VERSION]-(before:Duty)-[:PARTNER]->(gone), (before)-[:ADDRESSEE]->(who),
  (before)-[:HAS_VERB]->(word:Verb)
WHERE $ACTOR = '' OR who.id = $ACTOR
MATCH (newer:Version)-[:REPLACES*1..]->(older)
MATCH (newer)<-[:DUTY_VERSION]-(after:Duty)-[:ADDRESSEE]->(who), (after)-[:HAS_VERB]->(word)
WHERE coalesce(before.item, '') = coalesce(after.item, '')
  AND NOT coalesce(before.proposed, false) AND NOT coalesce(after.proposed, false)
  AND NOT EXISTS { (after)-[:PARTNER|ADDRESSEE]->(gone) }
MATCH (after)-[:DUTY_OF]->(work:Instrument), (after)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source),
  (before)-[:EVIDENCE]->(was:Evidence)-[:IN_SOURCE]->(there:Source)
WHERE $BODY = '' OR EXISTS { (work)-[:ADOPTED_BY]->(:Body {id: $BODY}) }
RETURN work.id AS instrument, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  who.id AS actor, gone.id AS lost, after.verb AS verb, after.item AS item,
  older.id AS earlier, newer.id AS later, there.id AS earlier_document, was.line AS earlier_line,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
