package balie.storage.article;

/// An article of the knowledge base, by its id.
public record ArticleId(String id) implements Comparable<ArticleId> {
  public ArticleId {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an empty ArticleId");
    }
  }

  @Override
  public int compareTo(ArticleId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
