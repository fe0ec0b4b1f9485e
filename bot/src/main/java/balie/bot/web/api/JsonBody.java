package balie.bot.web.api;

import balie.bot.web.Call;
import balie.bot.web.WebAnswer;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;

/// The JSON that a program sends: an object, of bounded size and depth.
sealed interface JsonBody {

  /// It is one.
  record Read(ObjectNode object) implements JsonBody {}

  /// It is none, and that is the answer.
  record Refused(WebAnswer answer) implements JsonBody {}

  /// Reads what was sent.
  ///
  /// @param most bytes
  static JsonBody of(Call call, int most) {
    if (!isJson(call)) {
      return new Refused(fault(415, "expected Content-Type: application/json"));
    }
    try {
      JsonNode json = Reader.JSON.readTree(call.body(most));
      return json instanceof ObjectNode object
          ? new Read(object)
          : new Refused(fault(400, "expected a JSON object"));
    } catch (Call.TooLarge tooLarge) {
      return new Refused(fault(413, "expected at most " + most + " bytes"));
    } catch (IOException malformed) {
      return new Refused(
          fault(400, "expected JSON in UTF-8, without a key twice and of at most 32 levels"));
    }
  }

  /// An answer that says what is wrong.
  static WebAnswer fault(int status, String reason) {
    return WebAnswer.json(
        status, JsonNodeFactory.instance.objectNode().put("error", reason).toString());
  }

  private static boolean isJson(Call call) {
    return call.header("Content-Type")
        .map(type -> type.toLowerCase(Locale.ROOT))
        .filter(type -> type.matches("application/json\\s*(?:;\\s*charset=\"?utf-8\"?\\s*)?"))
        .isPresent();
  }

  /// How all of it is read.
  final class Reader {
    private static final int MOST_LEVELS = 32;
    private static final JsonMapper JSON =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(MOST_LEVELS).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Reader() {}
  }
}
