MATCH (:Session {id: $SESSION})<-[:REPORTS_ON]-(source:Source)<-[:IN_SOURCE]-(evidence:Evidence)
MATCH (evidence)<-[:EVIDENCE]-(entry:Entry)-[:ENTRY_OF]->(work:Instrument)
WHERE entry.status IS NOT NULL AND ($STATUS = '' OR entry.status = $STATUS)
OPTIONAL MATCH (entry)-[:ENTRY_VERSION]->(edition:Version)
RETURN work.id AS instrument, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  entry.status AS status, edition.id AS version,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
