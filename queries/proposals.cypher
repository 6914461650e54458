MATCH (proposal:Proposal)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
WHERE ($ACTION = '' OR proposal.action = $ACTION) AND ($DOCUMENT = '' OR source.id = $DOCUMENT)
OPTIONAL MATCH (proposal)-[:PROPOSES_CHANGE_TO]->(work:Instrument)
OPTIONAL MATCH (proposal)-[:FROM_VERSION]->(old:Version)
OPTIONAL MATCH (proposal)-[:TO_VERSION]->(new:Version)
WITH *
WHERE $INSTRUMENT = '' OR work.id = $INSTRUMENT
RETURN proposal.number AS number, proposal.action AS action, work.id AS instrument,
  'en:' + proposal.title AS title, old.id AS `from`, new.id AS `to`,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
