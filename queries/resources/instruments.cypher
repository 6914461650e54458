// A page of instruments in the order of their numbers. Empty texts and 0 mean "any"; words are in lower case;
// AFTER is the key of the last instrument on the page before.
MATCH (i:Instrument)
OPTIONAL MATCH (i)-[:ADOPTED_BY]->(b:Body)
WITH i, b.id AS body, coalesce(i.number, i.id) AS number
WITH i, body, number,
  left(i.id, size(i.id) - size(number)) + left('000000', CASE WHEN size(number) < 6 THEN 6 - size(number) ELSE 0 END)
    + number AS key
WHERE key > $AFTER
  AND ($BODY = '' OR body = $BODY)
  AND ($NUMBER = '' OR i.number = $NUMBER)
  AND ($TYPE = '' OR i.type = $TYPE)
  AND (($SESSION = '' AND $STATUS = '' AND $YEAR = 0) OR EXISTS {
    MATCH (v:Version)-[:VERSION_OF]->(i)
    WHERE ($SESSION = '' OR EXISTS { MATCH (v)-[:ADOPTED_AT]->(:Session {id: $SESSION}) })
      AND ($STATUS = '' OR v.status = $STATUS)
      AND ($YEAR = 0 OR v.year = $YEAR)
  })
WITH i, body, number, key, reduce(all = [], k IN [name IN keys(i) WHERE name STARTS WITH 'title_'] | all + i[k]) AS titles
WHERE $WORD_A = '' OR any(title IN titles WHERE
  all(word IN [$WORD_A, $WORD_B, $WORD_C, $WORD_D, $WORD_E, $WORD_F] WHERE toLower(title) CONTAINS word))
WITH i, body, number, key, reduce(least = null, t IN titles | CASE WHEN least IS NULL OR t < least THEN t ELSE least END) AS title
RETURN key, i.id AS code, i.type AS type, number, body, i.ingested AS ingested,
  reduce(least = null, t IN coalesce(i.title_en, []) | CASE WHEN least IS NULL OR t < least THEN t ELSE least END) AS titleEn,
  title
ORDER BY key, code
LIMIT 201
