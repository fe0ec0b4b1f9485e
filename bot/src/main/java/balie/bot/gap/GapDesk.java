package balie.bot.gap;

import balie.bot.request.Asking;
import balie.bot.request.Gap;
import balie.bot.request.GapOutcome;
import balie.bot.request.GapRequest;
import balie.bot.request.Outcome;
import balie.bot.understand.Interpreter;
import balie.bot.understand.Understood;
import balie.storage.article.Article;
import balie.storage.article.Audience;
import balie.storage.conversation.Message;
import balie.storage.conversation.MessageNumber;
import balie.storage.desk.Register;
import balie.storage.gap.AddedExample;
import balie.storage.gap.ArticleDraft;
import balie.storage.gap.ArticleDrafts;
import balie.storage.gap.DraftNumber;
import balie.storage.gap.Unanswered;
import balie.storage.person.Person;
import balie.storage.service.ServiceId;
import balie.storage.service.TermCatalogue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Where requests about gaps and drafts are handled. All of it is staff's: others hear so, whether
/// what they name exists or not. Over one snapshot of the record.
public final class GapDesk {
  private static final int LONGEST_TITLE = 120;
  private static final int MOST_EXAMPLES = 8;

  private final Register register;
  private final TermCatalogue terms;
  private final GapStores stores;
  private final Gathering gathering;

  public GapDesk(
      Register register, TermCatalogue terms, Interpreter interpreter, GapStores stores) {
    this.register = register;
    this.terms = terms;
    this.stores = stores;
    this.gathering = new Gathering(register, interpreter, stores.gaps());
  }

  /// What comes of a request.
  public Outcome answer(Asking asking, GapRequest request) {
    Optional<Person> staff = asking.asker().filter(Person::isStaff);
    return staff.isPresent()
        ? answer(staff.get(), asking.now().toInstant(), request)
        : new GapOutcome.StaffOnly();
  }

  private Outcome answer(Person staff, Instant now, GapRequest request) {
    return switch (request) {
      case GapRequest.ListGaps _ -> new GapOutcome.Gaps(gathering.all());
      case GapRequest.BeginDraft(MessageNumber about) -> with(about, gap -> begin(staff, now, gap));
      case GapRequest.Teach teach -> with(teach.about(), gap -> teach(staff, now, gap, teach));
      case GapRequest.TakeBack(List<MessageNumber> questions) -> takeBack(questions);
      case GapRequest.SetAside(MessageNumber about) ->
          with(
              about,
              gap -> {
                stores.gaps().settle(numbers(gap), staff.id(), now);
                return new GapOutcome.SetAside();
              });
      case GapRequest.ListDrafts _ -> new GapOutcome.Drafts(stores.drafts().open());
      case GapRequest.ShowDraft(DraftNumber number) -> draft(number, this::shown);
      case GapRequest.Write(DraftNumber number, GapRequest.Change change) ->
          draft(number, draft -> write(staff, now, draft, change));
      case GapRequest.Publish publish ->
          draft(publish.draft(), draft -> publish(staff, now, draft, publish.seen()));
      case GapRequest.Drop(DraftNumber number) -> draft(number, draft -> drop(staff, now, draft));
    };
  }

  private Outcome with(MessageNumber about, Function<Gap, Outcome> deed) {
    return gathering.all().stream()
        .filter(gap -> numbers(gap).contains(about))
        .findFirst()
        .map(deed)
        .orElseGet(GapOutcome.NoGap::new);
  }

  private Outcome draft(DraftNumber number, Function<ArticleDraft, Outcome> deed) {
    return stores.drafts().find(number).map(deed).orElseGet(GapOutcome.NoSuchDraft::new);
  }

  private static List<MessageNumber> numbers(Gap gap) {
    return gap.questions().stream().map(Unanswered::message).toList();
  }

  /// The draft is for everyone until its writer says otherwise: nothing is read by anybody before
  /// it is published.
  private Outcome begin(Person staff, Instant now, Gap gap) {
    Understood understood = gathering.read(gap.typical());
    List<ServiceId> services = Gathering.services(understood.request());
    Article empty =
        new Article(
            ArticleDrafts.id(new DraftNumber(1)),
            title(gap.typical().words()),
            understood.asking().language(),
            services.size() == 1 ? Optional.of(services.getFirst()) : Optional.empty(),
            new Audience.Everyone(),
            Optional.empty(),
            Optional.empty(),
            "");
    return shown(
        stores.drafts().begin(gap.typical().message(), numbers(gap), empty, staff.id(), now));
  }

  private static String title(String words) {
    String line = words.strip().lines().findFirst().orElse("").strip();
    return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE).strip();
  }

  private GapOutcome.Draft shown(ArticleDraft draft) {
    List<String> questions =
        draft.questions().stream()
            .flatMap(number -> stores.conversations().message(number).stream())
            .map(Message::said)
            .map(said -> said.text().strip())
            .filter(words -> !words.isEmpty())
            .distinct()
            .toList();
    return new GapOutcome.Draft(draft, questions);
  }

  private Outcome teach(Person staff, Instant now, Gap gap, GapRequest.Teach teach) {
    if (terms.term(teach.term()).isEmpty()) {
      return new GapOutcome.NoGap();
    }
    Map<String, AddedExample> examples = new LinkedHashMap<>();
    for (Unanswered question : gap.questions()) {
      Understood understood = gathering.read(question);
      examples.putIfAbsent(
          understood.masked(),
          new AddedExample(
              question.message(),
              teach.term(),
              understood.asking().language(),
              understood.masked()));
    }
    List<AddedExample> added =
        examples.values().stream()
            .filter(example -> !example.words().isBlank())
            .limit(MOST_EXAMPLES)
            .toList();
    stores.examples().add(added, staff.id(), now);
    stores.gaps().settle(numbers(gap), staff.id(), now);
    return new GapOutcome.Taught(
        added.stream().map(AddedExample::message).toList(), teach.term(), gap.typical().words());
  }

  private Outcome takeBack(List<MessageNumber> questions) {
    int counted = stores.examples().takeBack(questions);
    if (counted == 0) {
      return new GapOutcome.NoGap();
    }
    stores.gaps().reopen(questions);
    return new GapOutcome.TakenBack();
  }

  private Outcome write(Person staff, Instant now, ArticleDraft draft, GapRequest.Change change) {
    Optional<Article> changed = changed(draft.article(), change);
    if (changed.isEmpty()) {
      return new GapOutcome.NoSuchAudience();
    }
    stores.drafts().write(draft.number(), changed.get(), staff.id(), now);
    return draft(draft.number(), this::shown);
  }

  private Optional<Article> changed(Article article, GapRequest.Change change) {
    return switch (change) {
      case GapRequest.Title(String words) ->
          Optional.of(with(article, title(words), article.body()));
      case GapRequest.Body(String markdown) -> Optional.of(written(article, markdown.strip()));
      case GapRequest.For(Audience audience) ->
          isThere(audience) ? Optional.of(with(article, audience)) : Optional.empty();
    };
  }

  private static Article written(Article article, String markdown) {
    if (!markdown.startsWith("# ")) {
      return with(article, article.title(), markdown);
    }
    int end = markdown.indexOf('\n') < 0 ? markdown.length() : markdown.indexOf('\n');
    return with(article, title(markdown.substring(2, end)), markdown.substring(end).strip());
  }

  private boolean isThere(Audience audience) {
    return !(audience instanceof Audience.OfUnit(var unit)) || register.unit(unit).isPresent();
  }

  private static Article with(Article article, String title, String body) {
    return new Article(
        article.id(),
        title.isBlank() ? article.title() : title,
        article.language(),
        article.service(),
        article.audience(),
        article.reviewBy(),
        article.owner(),
        body);
  }

  private static Article with(Article article, Audience audience) {
    return new Article(
        article.id(),
        article.title(),
        article.language(),
        article.service(),
        audience,
        article.reviewBy(),
        article.owner(),
        article.body());
  }

  private Outcome publish(Person staff, Instant now, ArticleDraft draft, int seen) {
    return switch (stores.drafts().publish(draft.number(), seen, staff.id(), now)) {
      case DONE -> {
        stores.gaps().settle(draft.questions(), staff.id(), now);
        yield new GapOutcome.Published(stores.drafts().find(draft.number()).orElse(draft));
      }
      case EMPTY -> new GapOutcome.NothingWritten(draft);
      case STALE -> new GapOutcome.Changed(shown(draft));
      case IN_FOLDER -> new GapOutcome.InFolder(draft);
    };
  }

  private Outcome drop(Person staff, Instant now, ArticleDraft draft) {
    boolean isGone = stores.drafts().drop(draft.number(), staff.id(), now);
    stores.gaps().reopen(draft.questions());
    return isGone ? new GapOutcome.Dropped() : new GapOutcome.NoSuchDraft();
  }
}
