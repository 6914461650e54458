MATCH (:Recommendation {id: $RECOMMENDATION})<-[:MENTIONS]-(mention:Mention)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
WHERE $DOCUMENT = '' OR source.id = $DOCUMENT
OPTIONAL MATCH (mention)-[:ABOUT]->(work:Instrument)
RETURN work.id AS instrument, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
