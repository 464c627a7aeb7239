"""A package, so that pytest closes the panel when it leaves this folder: fixtures of scope "package" know no other end."""
