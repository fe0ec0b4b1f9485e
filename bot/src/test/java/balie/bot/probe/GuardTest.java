package balie.bot.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.network.AddressRange;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which addresses may be asked.
class GuardTest {
  private static final Guard CLOSED = new Guard(List.of());

  private static InetAddress address(String written) {
    return InetAddress.ofLiteral(written);
  }

  private static Guard allowing(String... ranges) {
    return new Guard(
        Stream.of(ranges).map(range -> AddressRange.parse(range).orElseThrow()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "100.64.0.1",
        "100.100.100.200",
        "169.254.169.254",
        "192.0.0.192",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd00:ec2::254",
        "fec0::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::127.0.0.1",
        "::10.0.0.1",
        "2002:7f00:1::",
        "2002:a9fe:a9fe::1",
        "64:ff9b::7f00:1",
        "64:ff9b::10.0.0.1",
        "64:ff9b:1::192.168.0.1",
        "2001:0:0:0:0:0:80ff:fffe"
      })
  void addressesThatAreNobodysBusinessAreRefusedInWhateverForm(String written) {
    assertFalse(CLOSED.allows(address(written)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "172.15.255.255",
        "172.32.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "169.253.1.1",
        "192.1.0.1",
        "223.255.255.255",
        "2606:4700::1111",
        "::ffff:8.8.8.8",
        "2002:808:808::1",
        "64:ff9b::8.8.8.8"
      })
  void theInternetMayBeAsked(String written) {
    assertTrue(CLOSED.allows(address(written)));
  }

  @Test
  void whatTheSettingsAllowMayBeAskedAndNothingBesideIt() {
    Guard guard = allowing("10.1.0.0/16", "fd00::/8");
    assertTrue(guard.allows(address("10.1.2.3")));
    assertTrue(guard.allows(address("::ffff:10.1.2.3")));
    assertTrue(guard.allows(address("64:ff9b::10.1.2.3")));
    assertTrue(guard.allows(address("fd12::1")));
    assertFalse(guard.allows(address("10.2.0.1")));
    assertFalse(guard.allows(address("127.0.0.1")));
    assertFalse(guard.allows(address("64:ff9b::10.2.0.1")));
  }

  /// However the address was come by, the connection itself is refused.
  @Test
  void aSocketLooksAtTheAddressThatItConnectsTo() throws Exception {
    try (PageServer server = PageServer.begin();
        Socket socket = CLOSED.sockets().createSocket()) {
      InetSocketAddress here = new InetSocketAddress(address("127.0.0.1"), server.port());
      assertThrows(Guard.RefusedAddress.class, () -> socket.connect(here));
      assertThrows(Guard.RefusedAddress.class, () -> socket.connect(here, 1000));
      assertThrows(
          Guard.RefusedAddress.class,
          () -> CLOSED.sockets().createSocket("127.0.0.1", server.port()));
      assertEquals(0, server.asked());
    }
  }
}
