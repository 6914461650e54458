// The duties that one instrument orders, in the order in which they stand.
MATCH (d:Duty)-[:DUTY_OF]->(:Instrument {id: $CODE})
MATCH (d)-[:EVIDENCE]->(e:Evidence)-[:IN_SOURCE]->(s:Source)
OPTIONAL MATCH (d)-[:DUTY_VERSION]->(v:Version)
RETURN d.id AS code, d.verb AS verb, d.level AS level, d.item AS item, d.proposed AS proposed, v.id AS version,
  s.id AS document, e.line AS line, e.start AS char, e.end AS end, e.quote AS quote
ORDER BY document, char, code
