MATCH (work:Instrument)<-[:CITING]-(citation:Citation)-[:CITES]->(named:Instrument), (citation)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(origin:Source)
WHERE NOT coalesce(citation.deleted, false)
RETURN work.id AS source, 'cites' AS role, named.id AS target,
  origin.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
UNION
MATCH (work:Instrument)<-[:DUTY_OF]-(duty:Duty)-[edge:ADDRESSEE|PARTNER|REPORTS_TO]->(named),
  (duty)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(origin:Source)
WHERE NOT coalesce(duty.proposed, false)
RETURN work.id AS source,
  CASE type(edge) WHEN 'ADDRESSEE' THEN 'addresses' WHEN 'PARTNER' THEN 'names as partner'
                  ELSE 'asks to report to' END AS role,
  named.id AS target,
  origin.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
