// One actor: a row for each of its names, abbreviations and places in the house.
MATCH (a:Organization|Bureau|Director|StudyGroup|Membership {id: $CODE})
OPTIONAL MATCH (a)-[:HEAD_OF]->(headed)
OPTIONAL MATCH (a)-[:PART_OF]->(whole)
WITH a, headed, whole, [name IN keys(a) WHERE name STARTS WITH 'name_'] AS names
UNWIND CASE WHEN names = [] THEN [null] ELSE names END AS key
UNWIND CASE WHEN key IS NULL THEN [null] ELSE a[key] END AS name
UNWIND CASE WHEN coalesce(a.abbreviation, []) = [] THEN [null] ELSE a.abbreviation END AS abbreviation
WITH a, headed, whole, name, abbreviation, replace(substring(key, size('name_')), '_', '-') AS language
RETURN a.id AS code, labels(a)[0] AS kind, a.category AS category, name, language, abbreviation,
  headed.id AS headOf, whole.id AS partOf
ORDER BY language, name, abbreviation
