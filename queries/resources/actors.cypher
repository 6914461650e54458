// Actors with the number of duties that address them. KIND empty means any.
MATCH (a:Organization|Bureau|Director|StudyGroup|Membership)
WHERE $KIND = '' OR labels(a)[0] = $KIND
RETURN a.id AS code, labels(a)[0] AS kind,
  reduce(least = null, t IN coalesce(a.name_en, []) | CASE WHEN least IS NULL OR t < least THEN t ELSE least END) AS name,
  COUNT { (:Duty)-[:ADDRESSEE]->(a) } AS duties
ORDER BY code
