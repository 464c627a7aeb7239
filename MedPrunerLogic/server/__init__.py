"""One machine with a GPU for many who ask: the worker's messages over HTTP, engines in replicas on Ray Serve."""
