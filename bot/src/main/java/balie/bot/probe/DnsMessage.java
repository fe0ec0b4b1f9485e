package balie.bot.probe;

import balie.storage.service.Probe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Questions and answers of DNS as they go over the network: RFC 1035, and RFC 3596 for AAAA.
final class DnsMessage {
  private static final int IN = 1;
  private static final int RECURSE = 0x0100;
  private static final int IS_ANSWER = 0x8000;
  private static final int TRUNCATED = 0x0200;
  private static final int CODE = 0x000f;
  private static final int POINTER = 0xc0;
  private static final int MOST_LABEL = 63;
  private static final int MOST_LABELS = 128;
  private static final int BYTE = 0xff;
  private static final int SHORT = 0xffff;

  private DnsMessage() {}

  /// What a server answered.
  ///
  /// @param code 0 where all is well
  /// @param truncated whether it has to be asked again for the whole
  /// @param answers of the type that was asked for, as texts; names without a dot at their end
  record Answer(int code, boolean truncated, List<String> answers) {
    Answer {
      answers = List.copyOf(answers);
    }
  }

  static byte[] question(int id, Probe.Dns target) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int each : new int[] {id, RECURSE, 1, 0, 0, 0}) {
      put(out, each);
    }
    for (String label : target.name().replaceFirst("\\.$", "").split("\\.", -1)) {
      byte[] bytes = label.getBytes(StandardCharsets.US_ASCII);
      if (bytes.length == 0 || bytes.length > MOST_LABEL) {
        throw new IOException("a name that DNS has no room for");
      }
      out.write(bytes.length);
      out.writeBytes(bytes);
    }
    out.write(0);
    put(out, number(target.type()));
    put(out, IN);
    return out.toByteArray();
  }

  /// Reads what came.
  ///
  /// @throws IOException where it is no answer to the question of that id
  static Answer answer(byte[] bytes, int id, Probe.Dns.Type type) throws IOException {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      int theirs = in.getShort() & SHORT;
      int flags = in.getShort() & SHORT;
      if (theirs != id || (flags & IS_ANSWER) == 0) {
        throw new IOException("no answer to this question");
      }
      int questions = in.getShort() & SHORT;
      int records = in.getShort() & SHORT;
      in.getInt();
      for (int i = 0; i < questions; i++) {
        String _ = name(in);
        in.getInt();
      }
      List<String> answers = new ArrayList<>();
      for (int i = 0; i < records; i++) {
        record(in, type, answers);
      }
      return new Answer(flags & CODE, (flags & TRUNCATED) != 0, answers);
    } catch (BufferUnderflowException | IllegalArgumentException malformed) {
      throw new IOException("a malformed answer", malformed);
    }
  }

  private static void record(ByteBuffer in, Probe.Dns.Type type, List<String> answers)
      throws IOException {
    String _ = name(in);
    int theirs = in.getShort() & SHORT;
    int kind = in.getShort() & SHORT;
    in.getInt();
    int length = in.getShort() & SHORT;
    int next = in.position() + length;
    if (theirs == number(type) && kind == IN) {
      answers.add(written(in, type, length));
    }
    in.position(next);
  }

  private static String written(ByteBuffer in, Probe.Dns.Type type, int length) throws IOException {
    return switch (type) {
      case A, AAAA -> {
        byte[] address = new byte[length];
        in.get(address);
        yield InetAddress.getByAddress(address).getHostAddress();
      }
      case CNAME, NS -> name(in);
      case MX -> (in.getShort() & SHORT) + " " + name(in);
      case TXT -> text(in, length);
    };
  }

  /// The pieces of a text, put together.
  private static String text(ByteBuffer in, int length) {
    int end = in.position() + length;
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    while (in.position() < end) {
      byte[] piece = new byte[in.get() & BYTE];
      in.get(piece);
      whole.writeBytes(piece);
    }
    return whole.toString(StandardCharsets.UTF_8);
  }

  /// A name, some of which may stand elsewhere in the message.
  private static String name(ByteBuffer in) throws IOException {
    List<String> labels = new ArrayList<>();
    ByteBuffer at = in;
    for (int steps = 0; steps < MOST_LABELS; steps++) {
      int length = at.get() & BYTE;
      if (length == 0) {
        return String.join(".", labels);
      }
      if ((length & POINTER) == POINTER) {
        int where = (length & ~POINTER) << Byte.SIZE | (at.get() & BYTE);
        at = in.duplicate().position(where);
      } else {
        byte[] label = new byte[length];
        at.get(label);
        labels.add(new String(label, StandardCharsets.UTF_8));
      }
    }
    throw new IOException("a name that goes round in circles");
  }

  private static int number(Probe.Dns.Type type) {
    return switch (type) {
      case A -> 1;
      case NS -> 2;
      case CNAME -> 5;
      case MX -> 15;
      case TXT -> 16;
      case AAAA -> 28;
    };
  }

  private static void put(ByteArrayOutputStream out, int twoBytes) {
    out.write(twoBytes >> Byte.SIZE);
    out.write(twoBytes);
  }
}
