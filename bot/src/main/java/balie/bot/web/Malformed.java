package balie.bot.web;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers what is no request that can be read: in a word, with the headers that every answer has,
/// and without repeating anything of it.
final class Malformed implements Request.Handler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    WebAnswer.ON_EVERY_ANSWER.forEach(
        header -> response.getHeaders().put(header.name(), header.value()));
    response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
    String word = String.valueOf(HttpStatus.getMessage(response.getStatus()));
    Content.Sink.write(response, true, word, callback);
    return true;
  }
}
