package clinic.yaml;

/** What a YAML text says or was made of it, and where it says so. */
public record Yaml<T>(T value, Positions positions) {}
