package org.partnershiphub.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Answers commands, and acknowledges one only when what it changed is on disk. */
final class StoreBackend extends AbstractMongoBackend {
  private final StoreMaps maps;
  private final GroupCommit commits;
  private final Map<String, StoreDatabase> databases = new ConcurrentHashMap<>();
  private final OpenCursors cursors;
  private final Expiry expiry;

  StoreBackend(StoreMaps maps, GroupCommit commits, Clock clock) {
    super(clock);
    this.maps = maps;
    this.commits = commits;
    this.cursors = new OpenCursors(getCursorRegistry(), clock);
    this.expiry = new Expiry(commits, clock);
    maps.databases().forEach(this::resolveDatabase);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return databases.computeIfAbsent(
        name, fresh -> new StoreDatabase(fresh, cursors, maps, commits));
  }

  @Override
  public void dropDatabase(String name) {
    databases.remove(name);
    commits.change(
        () -> {
          commits.noteCatalogue();
          super.dropDatabase(name);
          return true;
        });
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    Refusals.check(command, query);
    try {
      return switch (command) {
        case "hello" -> hello(super.handleCommand(channel, database, "ismaster", query));
        case "create", "createIndexes", "drop", "dropIndexes", "renameCollection" ->
            commits.change(
                () -> {
                  commits.noteCatalogue();
                  return super.handleCommand(channel, database, command, query);
                });
        default -> super.handleCommand(channel, database, command, query);
      };
    } finally {
      commits.awaitDurable();
    }
  }

  /** Does again what the log says was done, as far as its collection is still there. */
  void redo(String namespace, long position, byte @Nullable [] document) {
    int dot = namespace.indexOf('.');
    StoreDatabase database = databases.get(namespace.substring(0, dot));
    StoreCollection collection =
        database == null ? null : database.opened(namespace.substring(dot + 1));
    if (collection != null) {
      collection.table().redo(position, document);
    }
  }

  /** Deletes what is past and forgets cursors that nobody asks for any more. */
  void tidyUp() {
    databases.values().stream()
        .flatMap(database -> database.collections().stream())
        .forEach(expiry::sweep);
    cursors.forgetIdle();
  }

  private static Document hello(Document answer) {
    answer.put("isWritablePrimary", true);
    answer.put("helloOk", true);
    return answer;
  }
}
