MATCH (one:Organization|Bureau|Director|StudyGroup|Membership)
WHERE one.id = $ACTOR OR EXISTS { (one)-[:HEAD_OF]->({id: $ACTOR}) }
RETURN $WITH, $VERB, $BODY, $SESSION, $DOCUMENT, 1 AS instrument, title, version, verb, item, addressees, partners,
document, line, char, end, quote
