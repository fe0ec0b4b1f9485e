package balie.bot.understand;

import balie.knowledge.understanding.Mention;
import balie.storage.service.ServiceId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The services that a message means by its names.
final class NamedServices {
  private static final Set<String> PREPOSITIONS =
      Set.of("of", "for", "about", "with", "on", "van", "voor", "over", "bij", "met", "op", "aan");
  private static final Set<String> DETERMINERS =
      Set.of("my", "the", "our", "a", "an", "mijn", "de", "het", "onze", "ons", "een", "m'n", "mn");

  private NamedServices() {}

  /// Of several names, one behind a preposition is the object: "the phone number of the helpdesk".
  static List<ServiceId> in(Mentions mentions) {
    List<Mention> named = mentions.services();
    if (named.size() > 1) {
      List<Mention> objects =
          named.stream().filter(m -> isObject(m, mentions.text().forms())).toList();
      named = objects.isEmpty() ? named : objects;
    }
    Set<ServiceId> services = new LinkedHashSet<>();
    named.forEach(mention -> services.addAll(Names.services(mention)));
    return new ArrayList<>(services);
  }

  private static boolean isObject(Mention mention, List<String> words) {
    int before = mention.from() - 1;
    if (before >= 0 && DETERMINERS.contains(words.get(before))) {
      before--;
    }
    return before >= 0 && PREPOSITIONS.contains(words.get(before));
  }
}
