package balie.bot.desk;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The desk folder that ships with the bot, also where the bot is a jar.
public final class DemoDesk implements AutoCloseable {
  private static final String RESOURCE = "/demo-desk/desk.yaml";

  private final Path folder;
  private final Optional<FileSystem> jar;

  private DemoDesk(Path folder, Optional<FileSystem> jar) {
    this.folder = folder;
    this.jar = jar;
  }

  /// Opens it for reading.
  public static DemoDesk open() throws IOException {
    URL url = Objects.requireNonNull(DemoDesk.class.getResource(RESOURCE), RESOURCE);
    try {
      if (!url.getProtocol().equals("jar")) {
        return new DemoDesk(parent(Path.of(url.toURI())), Optional.empty());
      }
      String archive = url.getPath().substring(0, url.getPath().indexOf("!/"));
      FileSystem jar = FileSystems.newFileSystem(Path.of(new URI(archive)), Map.of());
      return new DemoDesk(parent(jar.getPath(RESOURCE)), Optional.of(jar));
    } catch (URISyntaxException strange) {
      throw new IOException(strange);
    }
  }

  /// The folder, while this is open.
  public Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    if (jar.isPresent()) {
      jar.get().close();
    }
  }

  private static Path parent(Path file) {
    return Objects.requireNonNull(file.getParent());
  }
}
