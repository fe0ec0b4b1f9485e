package balie.bot.discord;

import balie.bot.channel.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;

/// The calls of Discord's REST API that the bot makes. JDA keeps the limits, waits where Discord
/// asks for patience, and tries again where Discord was busy.
final class Api {
  private static final long TIMEOUT_SECONDS = 20;
  private static final int PAGE = 100;
  private static final int SERVER_ERROR = 500;

  /// Discord's code where somebody is not in a guild.
  private static final int NO_MEMBER = 10_007;

  /// Discord's code where a message has a thread already.
  private static final int HAS_A_THREAD = 160_004;

  private static final int TITLE = 100;

  /// A thread is out of sight after a day without a word, and back with the next.
  private static final int OPEN_MINUTES = 1_440;

  private final Session session;

  Api(Session session) {
    this.session = session;
  }

  /// Posts a message.
  ///
  /// @param nonce what makes it the same when it is posted again
  /// @param to the message that it replies to, empty for none
  /// @return its id
  String post(String channel, Face face, String nonce, Optional<String> to) throws Trouble {
    DataObject body = face.json().put("nonce", nonce).put("enforce_nonce", true);
    to.ifPresent(
        message ->
            body.put(
                "message_reference",
                DataObject.empty().put("message_id", message).put("fail_if_not_exists", false)));
    return object(Route.Messages.SEND_MESSAGE.compile(channel), body).getString("id");
  }

  void edit(String channel, String message, Face face) throws Trouble {
    DataObject unused = object(Route.Messages.EDIT_MESSAGE.compile(channel, message), face.json());
  }

  void delete(String channel, String message) throws Trouble {
    nothing(Route.Messages.DELETE_MESSAGE.compile(channel, message), null);
  }

  /// Opens a thread at a message.
  ///
  /// @return its id, which is that of the message
  String thread(String channel, String message, String title) throws Trouble {
    DataObject body =
        DataObject.empty()
            .put("name", title.length() > TITLE ? title.substring(0, TITLE) : title)
            .put("auto_archive_duration", OPEN_MINUTES);
    try {
      return object(Route.Channels.CREATE_THREAD_FROM_MESSAGE.compile(channel, message), body)
          .getString("id", message);
    } catch (Trouble trouble) {
      if (trouble.code() == HAS_A_THREAD) {
        return message;
      }
      throw trouble;
    }
  }

  /// The channel in which somebody and the bot are alone.
  String direct(String user) throws Trouble {
    return object(
            Route.Self.CREATE_PRIVATE_CHANNEL.compile(),
            DataObject.empty().put("recipient_id", user))
        .getString("id");
  }

  /// Whether somebody is in a guild; a guild that does not say so is taken to have them.
  boolean isMember(String guild, String user) throws Trouble {
    try {
      DataObject unused = object(Route.Guilds.GET_MEMBER.compile(guild, user), null);
      return true;
    } catch (Trouble trouble) {
      if (trouble.isRefusal()) {
        return trouble.code() != NO_MEMBER;
      }
      throw trouble;
    }
  }

  DataObject channel(String id) throws Trouble {
    return object(Route.Channels.GET_CHANNEL.compile(id), null);
  }

  /// One message, empty where it is gone.
  Optional<DataObject> message(String channel, String message) throws Trouble {
    try {
      return Optional.of(object(Route.Messages.GET_MESSAGE.compile(channel, message), null));
    } catch (Trouble trouble) {
      if (trouble.isRefusal()) {
        return Optional.empty();
      }
      throw trouble;
    }
  }

  /// The messages of a channel or thread after one of them, the oldest first.
  List<DataObject> history(String channel, String after) throws Trouble {
    List<DataObject> all = new java.util.ArrayList<>();
    String from = after;
    List<DataObject> page;
    do {
      page =
          array(
                  Route.Messages.GET_MESSAGE_HISTORY
                      .compile(channel)
                      .withQueryParams("limit", Integer.toString(PAGE), "after", from))
              .stream(DataArray::getObject)
              .sorted(java.util.Comparator.comparing(m -> Snowflake.sorting(m.getString("id"))))
              .toList();
      all.addAll(page);
      if (!page.isEmpty()) {
        from = page.getLast().getString("id");
      }
    } while (page.size() == PAGE);
    return all;
  }

  /// Answers an interaction for the first time, within the 3 seconds that Discord gives.
  CompletableFuture<Boolean> acknowledge(Ticket ticket, DataObject body) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Optional<JDA> jda = session.jda();
    if (jda.isEmpty()) {
      done.complete(false);
      return done;
    }
    new RestActionImpl<Void>(
            jda.get(), Route.Interactions.CALLBACK.compile(ticket.id(), ticket.token()), body)
        .priority()
        .queue(_ -> done.complete(true), _ -> done.complete(false));
    return done;
  }

  /// Changes the first answer to an interaction.
  ///
  /// @return the id of the message that it is
  String answer(Ticket ticket, Face face) throws Trouble {
    return object(
            Route.Interactions.EDIT_FOLLOWUP.compile(
                ticket.application(), ticket.token(), "@original"),
            face.json())
        .getString("id", "");
  }

  /// Answers an interaction once more, for the one who did it alone.
  ///
  /// @return the id of the message
  String answerMore(Ticket ticket, Face face) throws Trouble {
    return object(
            Route.Interactions.CREATE_FOLLOWUP.compile(ticket.application(), ticket.token()),
            face.json().put("flags", Face.EPHEMERAL))
        .getString("id", "");
  }

  /// Takes the first answer to an interaction back.
  void takeBack(Ticket ticket) throws Trouble {
    nothing(
        Route.Interactions.DELETE_FOLLOWUP.compile(
            ticket.application(), ticket.token(), "@original"),
        null);
  }

  private DataObject object(CompiledRoute route, @Nullable DataObject body) throws Trouble {
    return call(route, body, Response::getObject);
  }

  private DataArray array(CompiledRoute route) throws Trouble {
    return call(route, null, Response::getArray);
  }

  private void nothing(CompiledRoute route, @Nullable DataObject body) throws Trouble {
    boolean unused = call(route, body, _ -> true);
  }

  private <T> T call(CompiledRoute route, @Nullable DataObject body, Function<Response, T> reader)
      throws Trouble {
    JDA jda = session.jda().orElseThrow(() -> Trouble.unknown("no-session"));
    CompletableFuture<T> answer;
    try {
      answer =
          new RestActionImpl<T>(jda, route, body, (response, _) -> reader.apply(response)).submit();
    } catch (RuntimeException stopped) {
      throw Trouble.unknown(stopped.getClass().getSimpleName());
    }
    try {
      return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      throw trouble(failed.getCause());
    } catch (TimeoutException late) {
      boolean unused = answer.cancel(true);
      throw Trouble.unknown("timeout");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw Trouble.unknown("interrupted");
    }
  }

  private static Trouble trouble(@Nullable Throwable cause) {
    if (cause instanceof ErrorResponseException refused) {
      int status = refused.getResponse().code;
      return status <= 0 || status >= SERVER_ERROR
          ? Trouble.unknown("status-" + status)
          : Trouble.refused(status, refused.getErrorCode());
    }
    return Trouble.unknown(cause == null ? "unknown" : cause.getClass().getSimpleName());
  }
}
