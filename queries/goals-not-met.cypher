MATCH (action:ActionItem)-[:IMPLEMENTS]->(work:Instrument), (action)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
WHERE NOT action.goalsMet AND NOT action.completed AND ($INSTRUMENT = '' OR work.id = $INSTRUMENT)
RETURN action.number AS number, work.id AS instrument, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  action.milestone AS milestone, action.clauses AS clauses,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
