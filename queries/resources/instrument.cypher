// One instrument: a row for each of its titles.
MATCH (i:Instrument {id: $CODE})
OPTIONAL MATCH (i)-[:ADOPTED_BY]->(b:Body)
OPTIONAL MATCH (i)-[:SUPPRESSED_AT]->(end:Session)
WITH i, b, end, [name IN keys(i) WHERE name STARTS WITH 'title_'] AS names
UNWIND CASE WHEN names = [] THEN [null] ELSE names END AS name
UNWIND CASE WHEN name IS NULL THEN [null] ELSE i[name] END AS title
WITH i, b, end, title, replace(substring(name, size('title_')), '_', '-') AS language
RETURN i.id AS code, i.type AS type, i.number AS number, b.id AS body, i.ingested AS ingested,
  end.id AS suppressedAt, title, language
ORDER BY language, title
