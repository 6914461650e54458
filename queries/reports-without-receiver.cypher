MATCH (act:Provision {openReport: true})-[:PROVISION_OF]->(work:Instrument),
  (act)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
WHERE ($TEXTS = 'all' OR act.proposed = ($TEXTS = 'proposed'))
  AND ($INSTRUMENT = '' OR work.id = $INSTRUMENT)
  AND ($BODY = '' OR EXISTS { (work)-[:ADOPTED_BY]->(:Body {id: $BODY}) })
OPTIONAL MATCH (act)-[:PROVISION_VERSION]->(edition:Version)
WITH *
WHERE $ACTOR = '' OR EXISTS { (act)-[:ADDRESSES]->()-[:HEAD_OF*0..1]->({id: $ACTOR}) }
RETURN work.id AS instrument,
  [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  edition.id AS version, [(act)-[:ADDRESSES]->(who) | who.id] AS addressees, act.clause AS verb, act.number AS item,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
