package clinic.content;

/** What a YAML text says or was made of it, and where it says so. */
record Yaml<T>(T value, Positions positions) {}
