// Each operative paragraph that addresses an actor, itself or by its heading; PROPOSED: whether it may be a proposed one.
MATCH (actor:Organization|Bureau|Director|StudyGroup|Membership {id: $CODE})
MATCH (actor)<-[:ADDRESSES]-(act:Provision)
MATCH (act)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
WHERE NOT act.proposed OR $PROPOSED = 'yes'
OPTIONAL MATCH (act)-[:PROVISION_OF]->(work:Instrument)
OPTIONAL MATCH (act)-[:PROVISION_VERSION]->(edition:Version)
WITH *
WHERE $BODY = '' OR EXISTS { (work)-[:ADOPTED_BY]->(:Body {id: $BODY}) }
RETURN actor.id AS addressee, work.id AS instrument, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  edition.id AS version, act.clause AS verb, act.number AS item,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
