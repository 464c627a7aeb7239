"""The worker process: what it needs, how it is started and spoken to, and a question on its way through it. No widget in here."""
