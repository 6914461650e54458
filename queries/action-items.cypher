MATCH (action:ActionItem)-[:IMPLEMENTS]->(work:Instrument), (action)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
WHERE ($INSTRUMENT = '' OR work.id = $INSTRUMENT)
  AND ($MILESTONE = '' OR action.milestone = $MILESTONE)
  AND ($COMPLETED = '' OR action.completed = ($COMPLETED = 'yes'))
  AND ($GOALS_MET = '' OR action.goalsMet = ($GOALS_MET = 'yes'))
OPTIONAL MATCH (meeting:Session) WHERE action.milestone CONTAINS meeting.id
WITH action, work, evidence, source, toString(max(meeting.startDate)) AS due
WHERE $AT = '' OR (NOT action.completed AND due < $AT)
RETURN action.number AS number, work.id AS instrument, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title,
  action.milestone AS milestone, due, action.goalsMet AS goals_met, action.completed AS completed,
  action.clauses AS clauses,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
