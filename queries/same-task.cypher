MATCH (own:Instrument {id: $INSTRUMENT})<-[:DUTY_OF]-(:Duty)-[:ADDRESSEE]->(same)
WITH DISTINCT own, same
MATCH (same)<-[:ADDRESSEE]-(:Duty)-[:DUTY_OF]->(work:Instrument)
WHERE $BODY = '' OR work = own OR EXISTS { (work)-[:ADOPTED_BY]->(:Body {id: $BODY}) }
WITH DISTINCT work
MATCH (work)<-[:DUTY_OF|PROVISION_OF]-(act:Duty|Provision)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
WHERE coalesce(act.operative, true) AND NOT coalesce(act.proposed, false)
OPTIONAL MATCH (act)-[:HAS_VERB]->(word:Verb)
OPTIONAL MATCH (act)-[:DUTY_VERSION|PROVISION_VERSION]->(edition:Version)
RETURN coalesce(act.level, 'provision') AS sort, work.id AS instrument, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  edition.id AS version, edition.year AS year,
  coalesce(act.verb, act.clause) AS verb, word.strength AS strength, coalesce(act.item, act.number) AS item,
  [(act)-[:ADDRESSEE]->(addressee) | addressee.id] AS addressees,
  [(act)-[:PARTNER]->(partner) | partner.id] AS partners,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
