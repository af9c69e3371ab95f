package clinic.form;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Those who share a line: one IPv4 address, or the 64 bits of IPv6 that a provider gives to one customer. Some customers
 * have many of those: see {@link #wide}.
 *
 * @param bits as hexadecimal digits
 */
public record AddressBlock(String bits) {

    private static final int BYTES = 8;
    private static final int WIDE_BYTES = 6;
    private static final int IPV6_BYTES = 16;

    /**
     * The block of an address.
     *
     * @param address as the server names it: digits, never a name that would have to be looked up
     */
    public static AddressBlock of(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return first(Math.min(bytes.length, BYTES), bytes);
        } catch (UnknownHostException e) {
            return new AddressBlock("unknown");
        }
    }

    /** The largest block that one customer usually gets: 48 bits of IPv6. Nobody has a block of IPv4 for nothing. */
    public static Optional<AddressBlock> wide(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6_BYTES ? Optional.of(first(WIDE_BYTES, bytes)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static AddressBlock first(int number, byte[] bytes) {
        return new AddressBlock(HexFormat.of().formatHex(Arrays.copyOf(bytes, number)));
    }
}
