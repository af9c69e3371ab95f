package clinic.yaml;

/** A text that does not say clearly whether readers may see its file. Problems have been told of. */
public final class UndecidedException extends RuntimeException {}
