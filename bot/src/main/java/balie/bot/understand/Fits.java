package balie.bot.understand;

import balie.storage.desk.Register;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/// The thresholds that were fitted to desks, a file each in a folder: a cache that can be thrown
/// away, after which what ships counts again.
public final class Fits {
  private final Optional<Path> folder;

  private Fits(Optional<Path> folder) {
    this.folder = folder;
  }

  /// Keeps nothing, so what ships counts.
  public static Fits none() {
    return new Fits(Optional.empty());
  }

  /// Keeps them in a folder, which is made when it is needed.
  public static Fits in(Path folder) {
    return new Fits(Optional.of(folder));
  }

  /// Those of a desk; what ships where nothing was fitted to it, or nothing that can be read.
  public Thresholds of(Register register) {
    return folder
        .map(each -> each.resolve(file(register)))
        .filter(Files::isRegularFile)
        .flatMap(Fits::read)
        .orElse(Thresholds.SHIPPED);
  }

  /// Keeps those of a desk.
  public void keep(Register register, Thresholds thresholds) throws IOException {
    if (folder.isPresent()) {
      Files.createDirectories(folder.get());
      Path written = Files.createTempFile(folder.get(), "fit", ".part");
      Files.writeString(written, thresholds.written() + "\n");
      Files.move(
          written, folder.get().resolve(file(register)), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Optional<Thresholds> read(Path file) {
    try {
      return Thresholds.read(Files.readString(file));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /// A desk is known by its organisation's name and its services.
  private static String file(Register register) {
    StringBuilder desk = new StringBuilder(register.organisation().name());
    register.services(LocalDate.MAX).stream()
        .map(service -> service.id().id())
        .sorted()
        .forEach(id -> desk.append('\n').append(id));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(desk.toString().getBytes(StandardCharsets.UTF_8));
      return "fit-" + HexFormat.of().formatHex(digest, 0, 8) + ".txt";
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
