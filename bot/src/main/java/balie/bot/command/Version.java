package balie.bot.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version of this build, as its jar has it.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"balie " + Objects.requireNonNullElse(version, "(not packaged)")};
  }
}
