package balie.bot.understand.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A text cut into words, numbers and marks. Every index may be asked for: beyond the ends stands
/// an empty mark.
final class Tokens {
  private static final Token NONE = new Token(0, 0, Token.Kind.MARK, "", false, false);
  private static final Set<String> STOPS =
      Set.of("", ".", ",", ";", ":", "?", "!", ")", "]", "\"", "-", "–", "—", "…", "(", "\n");
  private static final Set<String> NAME_MARKS = Set.of("@", ".", "_", "\\", "#");
  private static final Set<String> NUMBER_MARKS = Set.of("@", ".", "_", "\\", "#", "-", "/", ":");

  private final List<Token> tokens;

  private Tokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// Cuts a text; takes time in proportion to its length.
  static Tokens of(String text) {
    List<Token> tokens = new ArrayList<>();
    int last = -1;
    for (int at = 0; at < text.length(); ) {
      int end = endOf(text, at);
      if (!skipped(text.charAt(at))) {
        add(tokens, text, at, end, last == at);
        last = end;
      }
      at = end;
    }
    return new Tokens(tokens);
  }

  private static boolean skipped(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || isApostrophe(c);
  }

  private static void add(List<Token> tokens, String text, int from, int to, boolean glued) {
    if (isDigit(text.charAt(from))) {
      String digits = to - from > 9 ? "" : text.substring(from, to);
      tokens.add(new Token(from, to, Token.Kind.NUMBER, digits, glued));
    } else if (letterAt(text, from)) {
      addWord(tokens, text, from, to, glued);
    } else {
      tokens.add(new Token(from, to, Token.Kind.MARK, text.substring(from, to), glued));
    }
  }

  private static void addWord(List<Token> tokens, String text, int from, int to, boolean glued) {
    List<String> parts = Spelling.parts(text, from, to);
    int middle = parts.size() == 1 ? to : to - 1;
    tokens.add(new Token(from, middle, Token.Kind.WORD, parts.getFirst(), glued));
    if (parts.size() > 1) {
      tokens.add(new Token(middle, to, Token.Kind.WORD, parts.getLast(), false));
    }
  }

  private static int endOf(String text, int from) {
    int at = from;
    if (isDigit(text.charAt(at))) {
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
      return at;
    }
    while (letterAt(text, at)
        || (at > from
            && at < text.length()
            && isApostrophe(text.charAt(at))
            && letterAt(text, at + 1))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return Math.max(at, from + 1);
  }

  private static boolean letterAt(String text, int at) {
    return at < text.length() && Character.isLetter(text.codePointAt(at));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´';
  }

  int size() {
    return tokens.size();
  }

  Token get(int index) {
    return index < 0 || index >= tokens.size() ? NONE : tokens.get(index);
  }

  /// Whether a number stands here without a gap before it, as the 30 of "9:30".
  boolean gluedNumber(int index) {
    return get(index).isNumber() && get(index).glued();
  }

  boolean gluedMark(int index, String mark) {
    return get(index).glued() && get(index).text().equals(mark);
  }

  /// Whether a phrase may start here: not in the middle of a name, an address or a version.
  boolean startsAt(int index) {
    Token token = get(index);
    if (!token.glued()) {
      return true;
    }
    Token before = get(index - 1);
    if (before.kind() != Token.Kind.MARK) {
      return false;
    }
    Set<String> marks = token.isNumber() ? NUMBER_MARKS : NAME_MARKS;
    return !(marks.contains(before.text()) && before.glued());
  }

  /// Whether a phrase may end with the token before this index.
  boolean endsBefore(int index) {
    Token next = get(index);
    if (!next.glued()) {
      return true;
    }
    if (next.kind() != Token.Kind.MARK) {
      return false;
    }
    boolean joins = next.text().equals("@") || next.text().equals("_") || next.text().equals(".");
    boolean numeric = get(index - 1).isNumber() && NUMBER_MARKS.contains(next.text());
    Token after = get(index + 1);
    return !(after.glued() && ((joins && after.isWord()) || (numeric && after.isNumber())));
  }

  /// Whether a mark that ends a clause stands here, or nothing.
  boolean stopsAt(int index) {
    return STOPS.contains(get(index).text()) && !gluedNumber(index + 1);
  }
}
