package balie.storage.access;

/// Somebody's account on a chat platform: never a display name, which anybody can take.
///
/// @param platform such as `discord`
/// @param place the workspace or guild that it belongs to
/// @param user the platform's own id
public record Account(String platform, String place, String user) {
  public Account {
    if (platform.isBlank() || place.isBlank() || user.isBlank()) {
      throw new IllegalArgumentException("an account without its platform, place or user");
    }
  }

  @Override
  public String toString() {
    return platform + "/" + place + "/" + user;
  }
}
