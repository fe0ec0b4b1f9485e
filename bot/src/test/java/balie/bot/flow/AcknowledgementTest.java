package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing is acknowledged before the disk has confirmed it. A kill can't tell, since what the
/// system took over survives the process; so the system's calls are looked at.
class AcknowledgementTest {
  private static final int MESSAGES = 12;

  @TempDir Path folder;

  @Test
  void theDiskConfirmsBeforeTheOtherSideIsTold() throws IOException, InterruptedException {
    assumeTrue(
        System.getenv("CI") != null || hasTracer(),
        "strace is not installed, so what the disk confirms is not looked at");
    Path log = folder.resolve("trace");
    List<String> tracer =
        List.of(
            "strace",
            "-f",
            "-y",
            "-s",
            "32",
            "--seccomp-bpf",
            "-e",
            "trace=fsync,fdatasync,read,write,recvfrom,sendto",
            "-o",
            log.toString());
    try (Peer peer = new Peer(folder.resolve("balie.db"));
        Peer.Life life = peer.begin(tracer, "never", 0)) {
      for (int i = 0; i < MESSAGES; i++) {
        peer.send("event-" + i, "peer-1");
        peer.awaitAll();
      }
      life.leave();
    }
    Trace trace = Trace.of(Files.readAllLines(log));
    assertEquals(MESSAGES, trace.acknowledgements());
    assertEquals(Set.of(), trace.early());
  }

  @Test
  void anAcknowledgementThatComesTooEarlyIsFound() {
    Trace trace =
        Trace.of(
            List.of(
                "10 read(7<socket:[1]>, \"EVENT event-0 peer-1\\n\", 8192) = 21",
                "11 fdatasync(5</tmp/balie.db-wal>) = 0",
                "11 write(7<socket:[1]>, \"ACK event-0\\n\", 12) = 12",
                "10 read(7<socket:[1]>, \"OK 1\\nEVENT event-1 peer-1\\n\", 8192) = 21",
                "11 fdatasync(5</tmp/another>) = 0",
                "11 fdatasync(5</tmp/balie.db-wal> <unfinished ...>",
                "12 write(7<socket:[1]>, \"ACK event-1\\n\", 12) = 12",
                "10 read(7<socket:[1]>, \"EVENT event-2 peer-1\\n\", 8192) = 21",
                "11 <... fdatasync resumed>)       = 0",
                "12 write(7<socket:[1]>, \"ACK event-2\\n\", 12) = 12"));
    assertEquals(3, trace.acknowledgements());
    assertEquals(
        Set.of("event-1", "event-2"), trace.early(), "the second came while the first was written");
  }

  private static boolean hasTracer() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(each -> Files.isExecutable(Path.of(each, "strace")));
  }
}
