MATCH (work:Instrument)-[:SUPPRESSED_AT]->(meeting:Session)
WHERE ($SESSION = '' OR meeting.id = $SESSION)
  AND ($BODY = '' OR EXISTS { (work)-[:ADOPTED_BY]->(:Body {id: $BODY}) })
MATCH (work)<-[:ENTRY_OF]-(entry:Entry {status: 'suppressed'})-[:EVIDENCE]->(evidence:Evidence)
  -[:IN_SOURCE]->(source:Source)-[:REPORTS_ON]->(meeting)
RETURN meeting.id AS session, work.id AS instrument, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  reduce(last = null, code IN [(version:Version)-[:VERSION_OF]->(work) | version.id] |
         CASE WHEN last IS NULL OR code > last THEN code ELSE last END) AS last,
  COUNT { MATCH (work)<-[:CITES]-(citation:Citation)-[:CITING]->(by) WHERE by <> work AND NOT citation.deleted } AS citations,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
