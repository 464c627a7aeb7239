"""Many scans, many questions: one table."""
