"""What can be wrong in a chest, a file for each part of it."""
