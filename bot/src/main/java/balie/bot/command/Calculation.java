package balie.bot.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `balie calculate FILE`: calendars, clocks and availability on given cases, one JSON object a
/// line in and out, in order. A faulty case is answered with its `error` and keeps no other from
/// being computed. Values that the input expects are not looked at.
public final class Calculation {
  private static final int DONE = 0;
  private static final int FAULTY = 1;
  private static final int FAILED = 3;
  private final JsonMapper json =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /// What became of a line.
  private record Answer(int status, ObjectNode object) {}

  /// Computes the cases of a file.
  ///
  /// @param out takes the answers
  /// @param err takes each problem as `file:line: reason`
  /// @return 0; 1 where a case or the file is at fault; 3 where the program failed on a case
  public int run(Path file, Appendable out, Appendable err) throws IOException {
    if (Files.isDirectory(file)) {
      err.append(file + ": expected a file, not a folder\n");
      return FAULTY;
    }
    int status = DONE;
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          Answer answer = answer(line, number);
          out.append(json.writeValueAsString(answer.object())).append('\n');
          if (answer.status() != DONE) {
            String reason = answer.object().get("error").textValue();
            err.append("%s:%d: %s\n".formatted(file, number, reason));
          }
          status = Math.max(status, answer.status());
        }
      }
      return status;
    } catch (CharacterCodingException notUtf8) {
      err.append("%s:%d: not UTF-8\n".formatted(file, number + 1));
    } catch (FileSystemException unreadable) {
      err.append("%s: can't be read\n".formatted(file));
    }
    return FAULTY;
  }

  private Answer answer(String line, int number) {
    ObjectNode answer = json.createObjectNode().putNull("case");
    try {
      Fields given = parsed(line, number);
      if (given.has("case")) {
        answer.set("case", given.any("case"));
      }
      return new Answer(DONE, answer.setAll(Operation.of(given).compute(given)));
    } catch (FaultyCase fault) {
      return new Answer(FAULTY, answer.put("error", fault.getMessage()));
    } catch (RuntimeException bug) {
      return new Answer(FAILED, answer.put("error", "the program failed: " + bug));
    }
  }

  private Fields parsed(String line, int number) throws FaultyCase {
    try {
      JsonNode node = json.readTree(line.startsWith("\uFEFF") ? line.substring(1) : line);
      return Fields.of(node, "line " + number);
    } catch (JsonProcessingException noJson) {
      throw new FaultyCase("line %d is no JSON: %s".formatted(number, noJson.getOriginalMessage()));
    }
  }
}
