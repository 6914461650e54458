// The versions of one instrument, oldest first.
MATCH (v:Version)-[:VERSION_OF]->(:Instrument {id: $CODE})
OPTIONAL MATCH (v)-[:ADOPTED_AT]->(s:Session)
OPTIONAL MATCH (v)-[:REPLACES]->(older:Version)
RETURN v.id AS code, v.year AS year, v.place AS place, v.revised AS revised, v.status AS status,
  s.id AS session, older.id AS replaces
ORDER BY year, code, replaces
