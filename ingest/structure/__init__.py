"""How a document shows which stretch belongs to which instrument: headings, titles, tables of status, parts."""
