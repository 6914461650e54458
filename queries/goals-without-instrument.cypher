MATCH (node:Goal)
WHERE EXISTS { (node)-[:PART_OF]->() } = ($LEVEL = 'targets')
  AND NOT EXISTS { (node)<-[:PART_OF*0..1]-()<-[:MENTIONS]-(:Mention)-[:ABOUT]->() }
RETURN node.id AS goal,
  [key IN keys(node) WHERE key STARTS WITH 'name_' | substring(key, 5) + ':' + node[key][0]] AS name,
  COUNT { (:Mention)-[:MENTIONS]->(node) } AS mentions
