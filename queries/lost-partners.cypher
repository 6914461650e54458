MATCH (newer:Version)-[:REPLACES*1..]->(older:Version)
WHERE EXISTS { (:Duty)-[:DUTY_VERSION]->(older) } AND EXISTS { (:Duty)-[:DUTY_VERSION]->(newer) }
MATCH (newer)-[:VERSION_OF]->(work:Instrument)
WHERE $BODY = '' OR EXISTS { (work)-[:ADOPTED_BY]->(:Body {id: $BODY}) }
WITH DISTINCT work
MATCH (work)<-[:DUTY_OF|PROVISION_OF]-(act:Duty|Provision)
MATCH (act)-[:DUTY_VERSION|PROVISION_VERSION]->(edition:Version), (act)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
WHERE coalesce(act.operative, true) AND NOT coalesce(act.proposed, false)
OPTIONAL MATCH (act)-[:HAS_VERB]->(word:Verb)
RETURN coalesce(act.level, 'provision') AS sort, work.id AS instrument, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  edition.id AS version, edition.year AS year,
  coalesce(act.verb, act.clause) AS verb, word.strength AS strength, coalesce(act.item, act.number) AS item,
  [(act)-[:ADDRESSEE]->(addressee) | addressee.id] AS addressees,
  [(act)-[:PARTNER]->(partner) | partner.id] AS partners,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
