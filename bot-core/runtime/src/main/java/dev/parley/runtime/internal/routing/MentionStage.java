package dev.parley.runtime.internal.routing;

/** Routes for messages that call the bot, by its name or as one of all. */
record MentionStage(Bucket byName, Bucket asOneOfAll) implements Stage {

  @Override
  public int lowest() {
    return Math.min(byName.lowest(), asOneOfAll.lowest());
  }

  @Override
  public void open(IndexSearch search) {
    switch (search.spoken().called()) {
      case BY_NAME -> {
        byName.open(search.event(), search);
        asOneOfAll.open(search.event(), search);
      }
      case AS_ONE_OF_ALL -> asOneOfAll.open(search.event(), search);
      case NOT -> {}
    }
  }
}
