package balie.bot.discord;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.requests.GatewayIntent;

/// What the bot must be allowed, each for a reason and given in one place.
public enum Need {
  MESSAGE_CONTENT(
      GatewayIntent.MESSAGE_CONTENT,
      "the privileged intent Message Content",
      "to read replies in threads, help channels and what was said while it was away",
      "at discord.com/developers/applications under Bot, Privileged Gateway Intents"),
  VIEW_CHANNEL(Permission.VIEW_CHANNEL, "to see the channels in which it is to answer"),
  SEND_MESSAGES(Permission.MESSAGE_SEND, "to answer in channels"),
  SEND_MESSAGES_IN_THREADS(Permission.MESSAGE_SEND_IN_THREADS, "to answer in threads"),
  CREATE_PUBLIC_THREADS(
      Permission.CREATE_PUBLIC_THREADS, "to answer each question in a thread of its own"),
  READ_MESSAGE_HISTORY(
      Permission.MESSAGE_HISTORY, "to read what was said while it was away, and reply to it");

  private final GatewayIntent intent;
  private final long permission;
  private final String id;
  private final String what;
  private final String where;

  Need(Permission permission, String what) {
    this.intent = GatewayIntent.GUILD_MESSAGES;
    this.permission = permission.getRawValue();
    this.id = "the permission " + permission.getName();
    this.what = what;
    this.where = "in the server's settings under Roles, at the role of the bot";
  }

  Need(GatewayIntent intent, String id, String what, String where) {
    this.intent = intent;
    this.permission = 0;
    this.id = id;
    this.what = what;
    this.where = where;
  }

  /// All that the bot asks the gateway for.
  static EnumSet<GatewayIntent> intents() {
    EnumSet<GatewayIntent> all = EnumSet.of(GatewayIntent.DIRECT_MESSAGES);
    Arrays.stream(values()).forEach(need -> all.add(need.intent));
    return all;
  }

  /// The permissions that are missing among those that somebody has.
  static EnumSet<Need> missing(long permissions) {
    boolean admin = (permissions & Permission.ADMINISTRATOR.getRawValue()) != 0;
    return Arrays.stream(values())
        .filter(need -> !admin && (permissions & need.permission) != need.permission)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Need.class)));
  }

  /// The permissions of an invitation: the least that is needed.
  static long permissions() {
    return Arrays.stream(values()).mapToLong(need -> need.permission).sum();
  }

  /// As people find it at Discord.
  public String id() {
    return id;
  }

  /// What the bot needs it for.
  public String what() {
    return what;
  }

  /// Where it is given.
  public String where() {
    return where;
  }
}
