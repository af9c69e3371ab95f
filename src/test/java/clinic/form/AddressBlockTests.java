package clinic.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressBlockTests {

    @Test
    void takesTheAddressesOfOneLineTogether() {
        assertThat(AddressBlock.of("2001:db8:1:2::1")).isEqualTo(AddressBlock.of("2001:db8:1:2:ffff::9"));
        assertThat(AddressBlock.of("2001:db8:1:3::1")).isNotEqualTo(AddressBlock.of("2001:db8:1:2::1"));
        assertThat(AddressBlock.of("::ffff:203.0.113.7")).isEqualTo(AddressBlock.of("203.0.113.7"));
        assertThat(AddressBlock.of("203.0.113.7")).isNotEqualTo(AddressBlock.of("203.0.113.8"));
    }

    @Test
    void takesTheLinesOfOneNetworkTogether() {
        assertThat(AddressBlock.wide("2001:db8:1:2::1")).isEqualTo(AddressBlock.wide("2001:db8:1:ffff::1"));
        assertThat(AddressBlock.wide("2001:db8:1:2::1")).isNotEqualTo(AddressBlock.wide("2001:db8:2:2::1"));
        assertThat(AddressBlock.wide("203.0.113.7")).isEmpty();
        assertThat(AddressBlock.wide("::ffff:203.0.113.7")).isEmpty();
    }
}
