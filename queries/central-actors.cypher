MATCH (one)<-[:ADDRESSEE]-(duty:Duty)-[:PARTNER|REPORTS_TO]->(other), (duty)-[:DUTY_OF]->(work:Instrument)
WHERE NOT coalesce(duty.proposed, false)
  AND ($BODY = '' OR EXISTS { (work)-[:ADOPTED_BY]->(:Body {id: $BODY}) })
RETURN one.id AS actor, other.id AS partner, count(DISTINCT duty) AS duties
