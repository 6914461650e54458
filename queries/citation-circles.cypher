MATCH (citation:Citation)-[:CITING]->(one:Instrument), (citation)-[:CITES]->(two:Instrument)
WHERE one <> two AND NOT coalesce(citation.deleted, false)
  AND ($BODY = '' OR EXISTS { (one)-[:ADOPTED_BY]->(:Body {id: $BODY}) })
WITH DISTINCT one, two
MATCH (two)<-[:CITING]-(on:Citation)-[:CITES]->(three:Instrument)
WHERE NOT coalesce(on.deleted, false)
WITH DISTINCT one, two, three
WHERE (three = one AND one.id < two.id)
  OR (three <> two AND one.id < two.id AND one.id < three.id AND EXISTS {
       MATCH (three)<-[:CITING]-(back:Citation)-[:CITES]->(one) WHERE NOT coalesce(back.deleted, false) })
RETURN one.id AS first, two.id AS second, CASE WHEN three = one THEN null ELSE three.id END AS third
