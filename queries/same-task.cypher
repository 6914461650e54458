MATCH (own:Instrument {id: $INSTRUMENT})<-[:PROVISION_OF]-(:Provision)-[:ADDRESSES]->(same)
WITH DISTINCT own, same
MATCH (same)<-[:ADDRESSES]-(act:Provision)
MATCH (act)-[:PROVISION_OF]->(work:Instrument), (act)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
WHERE NOT act.proposed AND ($BODY = '' OR work = own OR EXISTS { (work)-[:ADOPTED_BY]->(:Body {id: $BODY}) })
OPTIONAL MATCH (act)-[:PROVISION_VERSION]->(edition:Version)
RETURN same.id AS addressee, work.id AS instrument, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  edition.id AS version, act.clause AS verb, act.number AS item,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
