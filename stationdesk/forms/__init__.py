"""Forms of others: an .xlsx or .docx is filled in place, and nothing else in it is touched."""
