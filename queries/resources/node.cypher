// An instrument, actor or goal by its code.
MATCH (n:Instrument|Organization|Bureau|Director|StudyGroup|Membership|Goal {id: $CODE})
UNWIND CASE WHEN coalesce(n.title_en, n.name_en, []) = [] THEN [null] ELSE coalesce(n.title_en, n.name_en) END AS label
RETURN labels(n)[0] AS kind, label
ORDER BY kind, label
