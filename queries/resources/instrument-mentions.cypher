// The goals, groups, Recommendations and documents that stand in the text about one instrument.
MATCH (m:Mention)-[:ABOUT]->(:Instrument {id: $CODE})
MATCH (m)-[:MENTIONS]->(named)
MATCH (m)-[:EVIDENCE]->(e:Evidence)-[:IN_SOURCE]->(s:Source)
RETURN labels(named)[0] AS kind, named.id AS code,
  s.id AS document, e.line AS line, e.start AS char, e.end AS end, e.quote AS quote
ORDER BY kind, code, document, char
