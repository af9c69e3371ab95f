package clinic.form;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Those who share a line: one IPv4 address, or the 64 bits of IPv6 that a provider gives to one customer.
 *
 * @param bits as hexadecimal digits
 */
public record AddressBlock(String bits) {

    private static final int BYTES = 8;

    /**
     * The block of an address.
     *
     * @param address as the server names it: digits, never a name that would have to be looked up
     */
    public static AddressBlock of(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return new AddressBlock(HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, BYTES))));
        } catch (UnknownHostException e) {
            return new AddressBlock("unknown");
        }
    }
}
