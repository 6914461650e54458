// Who heads one actor and who is part of it.
MATCH (part)-[edge:HEAD_OF|PART_OF]->(a:Organization|Bureau|Director|StudyGroup|Membership {id: $CODE})
RETURN CASE type(edge) WHEN 'HEAD_OF' THEN 'headOf' ELSE 'partOf' END AS role, part.id AS code
ORDER BY role, code
