// The proposals to change one instrument.
MATCH (p:Proposal)-[:PROPOSES_CHANGE_TO]->(:Instrument {id: $CODE})
MATCH (p)-[:EVIDENCE]->(e:Evidence)-[:IN_SOURCE]->(s:Source)
OPTIONAL MATCH (p)-[:FROM_VERSION]->(old:Version)
OPTIONAL MATCH (p)-[:TO_VERSION]->(new:Version)
RETURN p.number AS number, p.action AS action, p.title AS title, old.id AS fromVersion, new.id AS toVersion,
  s.id AS document, e.line AS line, e.start AS char, e.end AS end, e.quote AS quote
ORDER BY document, char
