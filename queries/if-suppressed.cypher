MATCH (:Instrument {id: $INSTRUMENT})
  <-[:DUTY_OF|CITES|IMPLEMENTS|ASSIGNMENT_OF|PROPOSES_CHANGE_TO]-
  (dependent:Duty|Citation|ActionItem|Assignment|Proposal)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
WHERE NOT coalesce(dependent.deleted, false)
RETURN head([label IN labels(dependent)
             WHERE label IN ['Duty', 'Citation', 'ActionItem', 'Assignment', 'Proposal']]) AS kind,
  [(dependent)-[:ADDRESSEE|CITING|ACTION_FOR]->(who) | who.id] AS affected,
  coalesce(dependent.verb, dependent.clause, dependent.milestone, dependent.action) AS detail,
  coalesce(dependent.item, dependent.number) AS number,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
