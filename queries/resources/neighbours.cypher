// The neighbours of an instrument, actor or goal, with how often each relation was read.
MATCH (here:Instrument|Organization|Bureau|Director|StudyGroup|Membership|Goal {id: $CODE})
CALL (here) {
  MATCH (here)<-[:CITING]-(fact:Citation)-[:CITES]->(there)
  RETURN 'cites' AS role, true AS out, there, elementId(fact) AS fact
  UNION MATCH (here)<-[:CITES]-(fact:Citation)-[:CITING]->(there)
  RETURN 'cites' AS role, false AS out, there, elementId(fact) AS fact
  UNION MATCH (here)<-[:DUTY_OF]-(fact:Duty)-[:ADDRESSEE]->(there)
  RETURN 'addressee' AS role, true AS out, there, elementId(fact) AS fact
  UNION MATCH (here)<-[:DUTY_OF]-(fact:Duty)-[:PARTNER]->(there)
  RETURN 'partner' AS role, true AS out, there, elementId(fact) AS fact
  UNION MATCH (here)<-[:DUTY_OF]-(fact:Duty)-[:REPORTS_TO]->(there)
  RETURN 'reportsTo' AS role, true AS out, there, elementId(fact) AS fact
  UNION MATCH (here)<-[:ADDRESSEE]-(fact:Duty)-[:DUTY_OF]->(there)
  RETURN 'addressee' AS role, false AS out, there, elementId(fact) AS fact
  UNION MATCH (here)<-[:PARTNER]-(fact:Duty)-[:DUTY_OF]->(there)
  RETURN 'partner' AS role, false AS out, there, elementId(fact) AS fact
  UNION MATCH (here)<-[:REPORTS_TO]-(fact:Duty)-[:DUTY_OF]->(there)
  RETURN 'reportsTo' AS role, false AS out, there, elementId(fact) AS fact
  UNION MATCH (here)<-[:ABOUT]-(fact:Mention)-[:MENTIONS]->(there:Goal)
  RETURN 'mentions' AS role, true AS out, there, elementId(fact) AS fact
  UNION MATCH (here)<-[:MENTIONS]-(fact:Mention)-[:ABOUT]->(there)
  RETURN 'mentions' AS role, false AS out, there, elementId(fact) AS fact
  UNION MATCH (here)-[:HEAD_OF]->(there) RETURN 'headOf' AS role, true AS out, there, elementId(here) AS fact
  UNION MATCH (here)<-[:HEAD_OF]-(there) RETURN 'headOf' AS role, false AS out, there, elementId(there) AS fact
  UNION MATCH (here)-[:PART_OF]->(there) RETURN 'partOf' AS role, true AS out, there, elementId(here) AS fact
  UNION MATCH (here)<-[:PART_OF]-(there) RETURN 'partOf' AS role, false AS out, there, elementId(there) AS fact
}
WITH CASE WHEN out THEN $CODE ELSE there.id END AS source, role,
  CASE WHEN out THEN there.id ELSE $CODE END AS target, fact
RETURN source, role, target, count(DISTINCT fact) AS count
ORDER BY source, role, target
