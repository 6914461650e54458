// A page of the duties that name one actor in one of its roles (ROLE empty: in any), by instrument and place.
// AFTER is the key of the last duty on the page before.
MATCH (a:Organization|Bureau|Director|StudyGroup|Membership {id: $CODE})
MATCH (d:Duty)-[edge:ADDRESSEE|PARTNER|REPORTS_TO]->(a)
WHERE $ROLE = '' OR $ROLE = CASE type(edge)
  WHEN 'ADDRESSEE' THEN 'addressee' WHEN 'PARTNER' THEN 'partner' ELSE 'reportsTo' END
WITH DISTINCT d
MATCH (d)-[:DUTY_OF]->(i:Instrument)
MATCH (d)-[:EVIDENCE]->(e:Evidence)-[:IN_SOURCE]->(s:Source)
OPTIONAL MATCH (d)-[:DUTY_VERSION]->(v:Version)
WITH d, i, e, s, v, coalesce(i.number, i.id) AS number, toString(e.start) AS start
WITH d, i, e, s, v, left(i.id, size(i.id) - size(number))
  + left('000000', CASE WHEN size(number) < 6 THEN 6 - size(number) ELSE 0 END) + number + ' ' + s.id + ' '
  + left('000000000', CASE WHEN size(start) < 9 THEN 9 - size(start) ELSE 0 END) + start + ' ' + d.id AS key
WHERE key > $AFTER
RETURN key, d.id AS code, i.id AS instrument,
  reduce(least = null, t IN coalesce(i.title_en, []) | CASE WHEN least IS NULL OR t < least THEN t ELSE least END) AS title,
  d.verb AS verb, d.level AS level, d.item AS item, d.proposed AS proposed, v.id AS version,
  s.id AS document, e.line AS line, e.start AS char, e.end AS end, e.quote AS quote
ORDER BY key
LIMIT 201
