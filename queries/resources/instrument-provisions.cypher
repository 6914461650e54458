// The provisions of one instrument, in the order in which they stand.
MATCH (p:Provision)-[:PROVISION_OF]->(:Instrument {id: $CODE})
MATCH (p)-[:EVIDENCE]->(e:Evidence)-[:IN_SOURCE]->(s:Source)
OPTIONAL MATCH (p)-[:PROVISION_VERSION]->(v:Version)
RETURN p.clause AS clause, p.number AS number, p.operative AS operative, p.proposed AS proposed, v.id AS version,
  s.id AS document, e.line AS line, e.start AS char, e.end AS end, e.quote AS quote
ORDER BY document, char, number
