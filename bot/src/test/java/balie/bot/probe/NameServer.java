package balie.bot.probe;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;

/// A DNS server on loopback that gives one answer to whatever it is asked, or none.
public final class NameServer implements AutoCloseable {
  private final DatagramSocket packets;
  private final ServerSocket connections;
  private volatile byte[] data = {};
  private volatile int type;
  private volatile int code;
  private volatile boolean silent;
  private volatile boolean tooLong;

  private NameServer(DatagramSocket packets, ServerSocket connections) {
    this.packets = packets;
    this.connections = connections;
    Thread.ofVirtual().start(this::byPacket);
    Thread.ofVirtual().start(this::byConnection);
  }

  /// Takes a port that is free for both.
  public static NameServer begin() {
    InetAddress here = InetAddress.getLoopbackAddress();
    for (int tries = 0; tries < 50; tries++) {
      try {
        DatagramSocket packets = new DatagramSocket(new InetSocketAddress(here, 0));
        try {
          return new NameServer(packets, new ServerSocket(packets.getLocalPort(), 50, here));
        } catch (BindException taken) {
          packets.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new IllegalStateException("no port is free");
  }

  public String address() {
    return "127.0.0.1:" + packets.getLocalPort();
  }

  public NameServer answers(int number, int... bytes) {
    type = number;
    byte[] all = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      all[i] = (byte) bytes[i];
    }
    data = all;
    return this;
  }

  public NameServer code(int number) {
    code = number;
    return this;
  }

  public NameServer silent() {
    silent = true;
    return this;
  }

  /// Answers by packet that it has more to say than fits.
  public NameServer tooLong() {
    tooLong = true;
    return this;
  }

  private byte[] answer(byte[] question, boolean truncated) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean any = code == 0 && !truncated;
    out.write(question, 0, 2);
    out.writeBytes(
        new byte[] {
          (byte) (truncated ? 0x83 : 0x81), (byte) code, 0, 1, 0, (byte) (any ? 1 : 0), 0, 0, 0, 0
        });
    out.write(question, 12, question.length - 12);
    if (any) {
      out.writeBytes(new byte[] {(byte) 0xc0, 12, 0, (byte) type, 0, 1, 0, 0, 0, 60});
      out.writeBytes(new byte[] {0, (byte) data.length});
      out.writeBytes(data);
    }
    return out.toByteArray();
  }

  private void byPacket() {
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(new byte[999], 999);
        packets.receive(packet);
        if (!silent) {
          byte[] answer = answer(Arrays.copyOf(packet.getData(), packet.getLength()), tooLong);
          packets.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
        }
      }
    } catch (IOException closed) {
      connectionsClosed();
    }
  }

  private void byConnection() {
    try {
      while (true) {
        try (Socket socket = connections.accept()) {
          DataInputStream in = new DataInputStream(socket.getInputStream());
          byte[] answer = answer(in.readNBytes(in.readUnsignedShort()), false);
          DataOutputStream out = new DataOutputStream(socket.getOutputStream());
          out.writeShort(answer.length);
          out.write(answer);
          out.flush();
        }
      }
    } catch (IOException closed) {
      packets.close();
    }
  }

  private void connectionsClosed() {
    try {
      connections.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    packets.close();
    connectionsClosed();
  }
}
