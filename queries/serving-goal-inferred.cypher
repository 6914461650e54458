MATCH (:Goal {id: $GOAL})<-[:PART_OF*0..1]-(part:Goal)<-[:MENTIONS]-(told:Mention)-[:ABOUT]->(work:Instrument)
WITH DISTINCT part, told, work
WITH work, collect({link: told, how: 'names', named: part.id}) AS names
CALL {
  WITH work
  MATCH (work)<-[:CITES]-(link:Citation)-[:CITING]->(from:Instrument)
  WHERE NOT coalesce(link.deleted, false)
  RETURN link, 'cites' AS how, from.id AS serving, null AS named
  UNION
  WITH work
  MATCH (work)<-[:IMPLEMENTS]-(link:ActionItem)
  RETURN link, 'carries out' AS how, link.number AS serving, null AS named
  UNION
  WITH work
  MATCH (work)<-[:ABOUT]-(link:Mention)-[:MENTIONS]->(text:Recommendation)
  RETURN link, 'spoken of with' AS how, text.id AS serving, null AS named
  UNION
  WITH names
  UNWIND names AS each
  RETURN each.link AS link, each.how AS how, null AS serving, each.named AS named
}
MATCH (link)-[:EVIDENCE]->(evidence:Evidence)-[:IN_SOURCE]->(source:Source)
RETURN how, serving, work.id AS via, [key IN keys(work) WHERE key STARTS WITH 'title_' | substring(key, 6) + ':' + work[key][0]] AS title, named,
  source.id AS document, evidence.line AS line, evidence.start AS char, evidence.end AS `end`, evidence.quote AS quote
