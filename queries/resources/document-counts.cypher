// How many facts of each kind one document states.
MATCH (:Source {id: $CODE})<-[:IN_SOURCE]-(:Evidence)<-[:EVIDENCE]-(fact)
RETURN labels(fact)[0] AS kind, count(DISTINCT fact) AS count
ORDER BY kind
