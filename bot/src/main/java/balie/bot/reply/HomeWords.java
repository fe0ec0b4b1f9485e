package balie.bot.reply;

import balie.bot.channel.Home;
import balie.storage.language.Language;
import java.util.ArrayList;
import java.util.List;

/// Words a service of somebody's for a page of plain text, from the same sheet that the web shows.
public final class HomeWords {
  private final Tongue tongue;

  public HomeWords(Language language) {
    this.tongue = new Tongue(language);
  }

  /// What was promised of a service, the figures first.
  public Home.Part service(ServiceSheet sheet) {
    List<String> lines = new ArrayList<>();
    lines.add(sheet.summary());
    sheet.figures().forEach(each -> lines.add("- " + each.name() + ": " + each.value()));
    sheet.hours().forEach(each -> lines.add("- " + hours(each)));
    sheet.soon().forEach(each -> lines.add("- " + soon(each)));
    sheet.agreement().ifPresent(each -> lines.add(agreed(each)));
    String name =
        sheet.offering().map(way -> sheet.name() + " · " + way).orElseGet(() -> sheet.name());
    return new Home.Part(name, String.join("\n", lines));
  }

  private String hours(ServiceSheet.Hours hours) {
    String what =
        hours.support() ? tongue.say("Help", "Hulp") : tongue.say("Available", "Beschikbaar");
    return what + ": " + hours.written();
  }

  private String soon(ServiceSheet.Soon soon) {
    List<String> parts = new ArrayList<>();
    soon.response()
        .ifPresent(in -> parts.add(tongue.say("answered within ", "antwoord binnen ") + in));
    soon.resolution()
        .ifPresent(in -> parts.add(tongue.say("solved within ", "opgelost binnen ") + in));
    return soon.what() + ": " + String.join(", ", parts);
  }

  private String agreed(ServiceSheet.Agreed agreed) {
    String version = agreed.id() + " v" + agreed.version();
    return "("
        + agreed
            .since()
            .map(day -> version + tongue.say(", since ", ", sinds ") + day)
            .orElse(version)
        + ")";
  }
}
