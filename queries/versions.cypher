MATCH (work:Instrument {id: $INSTRUMENT})<-[:VERSION_OF]-(edition:Version)
OPTIONAL MATCH (edition)-[:ADOPTED_AT]->(meeting:Session)
OPTIONAL MATCH (edition)-[:REPLACES]->(older:Version)
OPTIONAL MATCH (work)-[:SUPPRESSED_AT]->(last:Session)
RETURN edition.id AS version, edition.year AS year, meeting.id AS session, edition.place AS place,
  edition.status AS status, older.id AS predecessor, last.id AS suppressed,
  [key IN keys(edition) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + edition[key][0]] AS title,
  reduce(first = null, code IN [(newer:Version)-[:REPLACES]->(edition) | newer.id] |
         CASE WHEN first IS NULL OR code < first THEN code ELSE first END) AS successor,
  [(entry:Entry)-[:ENTRY_VERSION]->(edition) | head([(entry)-[:EVIDENCE]->()-[:IN_SOURCE]->(s) | s.id])] AS documents
