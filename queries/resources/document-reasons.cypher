// How many mentions in one document could not be resolved, by reason.
MATCH (:Source {id: $CODE})<-[:IN_SOURCE]-(:Evidence)<-[:EVIDENCE]-(m:UnresolvedMention)
RETURN m.reason AS reason, count(DISTINCT m) AS count
ORDER BY reason
