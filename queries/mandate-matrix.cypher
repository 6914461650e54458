MATCH (one)<-[:ADDRESSEE]-(duty:Duty)-[:PARTNER]->(other), (duty)-[:DUTY_OF]->(work:Instrument)
WHERE ($ACTOR = '' OR one.id = $ACTOR)
  AND ($TEXTS = 'all' OR coalesce(duty.proposed, false) = ($TEXTS = 'proposed'))
  AND ($BODY = '' OR EXISTS { (work)-[:ADOPTED_BY]->(:Body {id: $BODY}) })
OPTIONAL MATCH (duty)-[:HAS_VERB]->(word:Verb)
RETURN one.id AS actor, other.id AS partner, word.force AS force, word.strength AS strength,
  count(DISTINCT duty) AS duties, count(DISTINCT work) AS instruments
