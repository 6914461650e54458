// A page of the mentions in one document that could not be resolved, in the order in which they stand.
// REASON empty means any; AFTER is the key of the last mention on the page before.
MATCH (s:Source {id: $CODE})<-[:IN_SOURCE]-(e:Evidence)<-[:EVIDENCE]-(m:UnresolvedMention)
WHERE $REASON = '' OR m.reason = $REASON
WITH s, e, m, toString(e.start) AS start
WITH s, e, m, left('000000000', CASE WHEN size(start) < 9 THEN 9 - size(start) ELSE 0 END) + start + ' ' + m.id AS key
WHERE key > $AFTER
RETURN key, m.text AS text, m.reason AS reason, s.id AS document, e.line AS line, e.start AS char, e.end AS end,
  e.quote AS quote
ORDER BY key
LIMIT 201
