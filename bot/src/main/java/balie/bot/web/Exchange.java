package balie.bot.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.Deflater;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The border to Jetty: a request becomes a [Call], a [WebAnswer] becomes the response. What is
/// thrown on the way is caught here, once.
final class Exchange extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final int WORTH_COMPRESSING = 1_000;

  private final WebSite site;
  private final Filter.Next road;

  Exchange(WebSite site) {
    this.site = site;
    Routes routes = new Routes(site);
    Filter.Next inner = call -> caught(call, routes::answer);
    for (Filter filter : site.filters().reversed()) {
      Filter.Next behind = inner;
      inner = call -> caught(call, each -> filter.around(each, behind));
    }
    this.road = inner;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Call call = new Call(request, Map.of());
    WebAnswer answer = compressed(caught(call, road), call);
    try {
      send(answer, call, response);
      callback.succeeded();
    } catch (IOException gone) {
      // The other side went away, or read too slowly: nobody is left to tell.
      callback.failed(gone);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      callback.failed(stopped);
    } catch (RuntimeException thrown) {
      // What was begun can't be taken back: the connection ends, and a page comes again.
      LOG.error("event=answer-broken-off method={} failure={}", call.method(), where(thrown));
      callback.failed(thrown);
    }
    return true;
  }

  /// Around the routes and around each filter, so that the filters before it see every answer.
  private WebAnswer caught(Call call, Filter.Next next) {
    try {
      return next.answer(call);
    } catch (Call.TooLarge _) {
      return site.troubles().show(call, WebSite.Trouble.TOO_LARGE);
    } catch (Call.Unreadable _) {
      return site.troubles().show(call, WebSite.Trouble.BAD_REQUEST);
    } catch (RuntimeException | StackOverflowError thrown) {
      LOG.error("event=page-failed method={} failure={}", call.method(), where(thrown));
      return site.troubles().show(call, WebSite.Trouble.FAILED);
    }
  }

  /// What was thrown and where in our own code; never its message, which may hold a person's words.
  private static String where(Throwable thrown) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().startsWith("balie.")) {
        return thrown.getClass().getSimpleName()
            + "@"
            + frame.getFileName()
            + ":"
            + frame.getLineNumber();
      }
    }
    return thrown.getClass().getSimpleName();
  }

  /// A page of some size, smaller; what is compressed already stays.
  private static WebAnswer compressed(WebAnswer answer, Call call) {
    return answer.body() instanceof WebAnswer.Whole(byte[] bytes)
            && bytes.length > WORTH_COMPRESSING
            && !answer.has("Content-Encoding")
            && answer.isText()
            && Gzip.isTakenBy(call)
        ? new WebAnswer(
                answer.status(),
                answer.headers(),
                new WebAnswer.Whole(Gzip.of(bytes, Deflater.DEFAULT_COMPRESSION)))
            .with("Content-Encoding", "gzip")
            .with("Vary", "Accept-Encoding")
        : answer;
  }

  private static void send(WebAnswer answer, Call call, Response response)
      throws IOException, InterruptedException {
    response.setStatus(answer.status());
    answer.headers().forEach(header -> response.getHeaders().add(header.name(), header.value()));
    switch (answer.body()) {
      case WebAnswer.Whole(byte[] bytes) -> {
        response.getHeaders().put("Content-Length", bytes.length);
        boolean told = call.method().equals("HEAD");
        Content.Sink.write(response, true, ByteBuffer.wrap(told ? new byte[0] : bytes));
      }
      case WebAnswer.Live(WebAnswer.Source source) -> {
        source.writeTo(
            text ->
                Content.Sink.write(
                    response, false, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
        Content.Sink.write(response, true, ByteBuffer.allocate(0));
      }
    }
  }
}
