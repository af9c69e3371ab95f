package clinic.content;

/** What a YAML text says, and where it says it. */
record Yaml<T>(T value, Positions positions) {}
