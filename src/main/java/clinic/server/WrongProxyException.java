package clinic.server;

/** A part of {@code clinic.proxies} that names no address. */
class WrongProxyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongProxyException(String value, IllegalArgumentException cause) {
        super("clinic.proxies names \"" + value + "\", which is no address and no range of addresses.", cause);
    }
}
