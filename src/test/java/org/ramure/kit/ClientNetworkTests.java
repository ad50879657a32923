package org.ramure.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTests {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::9",
        "2001:db8::1, 2001:db8:0:0:ffff::9",
        "2001:DB8:0:0::1, 2001:db8::",
        "::ffff:192.0.2.1, 192.0.2.1"
    })
    void takesTheAddressesOfOneSubscriberForOne(String one, String other) {
        assertThat(ClientNetwork.of(one)).isEqualTo(ClientNetwork.of(other));
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:1:2::1, 2001:db8:1:3::1", "2001:db8::1, 2001:db8:0:1::1", "192.0.2.1, 192.0.2.2"})
    void tellsSubscribersApart(String one, String other) {
        assertThat(ClientNetwork.of(one)).isNotEqualTo(ClientNetwork.of(other));
    }

    @Test
    void takesAllThatIsNoAddressForOne() {
        assertThat(ClientNetwork.of("localhost")).isEqualTo(ClientNetwork.of("<script>"));
    }
}
