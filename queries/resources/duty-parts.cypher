// Who acts in one duty and in which role, and the numbers of the items under its heading.
MATCH (d:Duty {id: $CODE})
CALL (d) {
  MATCH (d)-[:ADDRESSEE]->(a) RETURN 'addressee' AS role, a.id AS value
  UNION MATCH (d)-[:PARTNER]->(a) RETURN 'partner' AS role, a.id AS value
  UNION MATCH (d)-[:REPORTS_TO]->(a) RETURN 'reportsTo' AS role, a.id AS value
  UNION UNWIND coalesce(d.items, []) AS value RETURN 'items' AS role, value
}
RETURN role, value
ORDER BY role, value
