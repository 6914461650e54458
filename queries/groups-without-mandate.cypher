MATCH (node:StudyGroup)-[:PART_OF]->(parent)
WHERE node.category <> 'study groups' AND ($CATEGORY = 'any' OR node.category = $CATEGORY)
  AND NOT EXISTS { (node)<-[:ADDRESSEE]-(:Duty) }
  AND ($SECTOR = '' OR EXISTS { (node)-[:PART_OF*1..]->({id: $SECTOR}) })
RETURN node.id AS `group`, node.category AS category, parent.id AS sector,
  [key IN keys(node) WHERE key STARTS WITH 'name_' | substring(key, 5) + ':' + node[key][0]] AS name,
  COUNT { (:Mention)-[:MENTIONS]->(node) } AS mentions
