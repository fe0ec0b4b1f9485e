package balie.bot.probe;

import balie.bot.probe.Finding.Fault;
import balie.storage.service.Probe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;

/// Makes connections, and closes them.
final class Ports {
  private final Guard guard;

  Ports(Guard guard) {
    this.guard = guard;
  }

  /// Of a name's addresses one that takes the connection is enough.
  Finding ask(Probe.Tcp target, Duration timeout) {
    long began = System.nanoTime();
    Finding found = new Finding.Bad(Fault.NAME);
    try {
      for (InetAddress each : guard.resolve(target.host())) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        found =
            took.compareTo(timeout) >= 0
                ? new Finding.Bad(Fault.TIMEOUT)
                : connect(each, target.port(), timeout.minus(took), began);
        if (found instanceof Finding.Good) {
          return found;
        }
      }
      return found;
    } catch (UnknownHostException _) {
      return new Finding.Bad(Fault.NAME);
    } catch (Guard.RefusedAddress _) {
      return new Finding.Refused();
    } catch (IOException _) {
      return new Finding.Bad(Fault.CONNECTION);
    }
  }

  private Finding connect(InetAddress address, int port, Duration left, long began)
      throws Guard.RefusedAddress {
    try (Socket socket = guard.sockets().createSocket()) {
      socket.connect(new InetSocketAddress(address, port), (int) Math.max(1, left.toMillis()));
      return new Finding.Good(Duration.ofNanos(System.nanoTime() - began));
    } catch (Guard.RefusedAddress refused) {
      throw refused;
    } catch (SocketTimeoutException _) {
      return new Finding.Bad(Fault.TIMEOUT);
    } catch (IOException _) {
      return new Finding.Bad(Fault.CONNECTION);
    }
  }
}
