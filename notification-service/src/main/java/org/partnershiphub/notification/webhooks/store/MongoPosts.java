package org.partnershiphub.notification.webhooks.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static java.util.Objects.requireNonNull;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.webhooks.Post;
import org.partnershiphub.notification.webhooks.Post.State;
import org.partnershiphub.notification.webhooks.Posts;
import org.partnershiphub.notification.webhooks.WebhookId;

/** One document per webhook and fact, and one for each webhook that fails. */
final class MongoPosts implements Posts {

  static final String COLLECTION = "webhookPosts";
  static final String FAILING = "webhooksFailing";

  private static final int KEPT_TRIES = -20;

  private final MongoCollection<Document> posts;
  private final MongoCollection<Document> failing;

  MongoPosts(MongoCollection<Document> posts, MongoCollection<Document> failing) {
    this.posts = posts;
    this.failing = failing;
  }

  @Override
  public void plan(Collection<Post> planned) {
    if (planned.isEmpty()) {
      return;
    }
    try {
      posts.insertMany(
          planned.stream().map(MongoPosts::write).toList(), new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      var onlyRepeats =
          e.getWriteErrors().stream()
              .allMatch(it -> it.getCategory() == ErrorCategory.DUPLICATE_KEY);
      if (!onlyRepeats || e.getWriteConcernError() != null) {
        throw e;
      }
    }
  }

  private static Document write(Post it) {
    var document =
        new Document("_id", it.id())
            .append("webhook", it.webhook().value())
            .append("fact", it.fact())
            .append("type", it.type())
            .append("subject", it.subject())
            .append("body", new Binary(it.body()))
            .append("at", Date.from(it.at()))
            .append("tries", it.tries())
            .append("state", it.state().name());
    return it.due() == null ? document : document.append("due", Date.from(it.due()));
  }

  private static Post read(Document it) {
    var due = it.getDate("due");
    return new Post(
        new WebhookId(it.getString("webhook")),
        it.getString("fact"),
        it.getString("type"),
        it.getString("subject"),
        it.get("body", Binary.class).getData(),
        it.getDate("at").toInstant(),
        due == null ? null : due.toInstant(),
        it.getInteger("tries"),
        State.valueOf(it.getString("state")));
  }

  @Override
  public List<Post> claim(WebhookId webhook, Instant now, Instant putOffUntil, int limit) {
    var claimed = new ArrayList<Post>();
    var due =
        posts
            .find(and(eq("webhook", webhook.value()), lte("due", Date.from(now))))
            .sort(Sorts.ascending("due"))
            .limit(limit)
            .into(new ArrayList<>());
    for (var it : due) {
      var ours =
          posts.updateOne(
              and(eq("_id", it.getString("_id")), eq("due", it.getDate("due"))),
              Updates.set("due", Date.from(putOffUntil)));
      if (ours.getMatchedCount() > 0) {
        claimed.add(read(it));
      }
    }
    return claimed;
  }

  @Override
  public void tried(Post post, Post.Try made, State state, @Nullable Instant next) {
    var entry =
        new Document("at", Date.from(made.at()))
            .append("code", made.code())
            .append("millis", made.millis());
    var update =
        new Document("$set", new Document("state", state.name()))
            .append("$inc", new Document("tries", 1))
            .append(
                "$push",
                new Document(
                    "log", new Document("$each", List.of(entry)).append("$slice", KEPT_TRIES)));
    if (next == null) {
      update.append("$unset", new Document("due", ""));
    } else {
      update.get("$set", Document.class).append("due", Date.from(next));
    }
    // What was dropped meanwhile stays so.
    posts.updateOne(and(eq("_id", post.id()), eq("state", State.WAITING.name())), update);
  }

  @Override
  public void drop(WebhookId webhook) {
    posts.updateMany(
        and(eq("webhook", webhook.value()), gte("due", Date.from(Instant.EPOCH))),
        Updates.combine(Updates.set("state", State.DROPPED.name()), Updates.unset("due")));
    works(webhook);
  }

  @Override
  public Optional<Logged> find(WebhookId webhook, String fact) {
    return Optional.ofNullable(posts.find(eq("_id", webhook + "|" + fact)).first())
        .map(MongoPosts::logged);
  }

  @Override
  public List<Logged> log(
      WebhookId webhook, @Nullable State state, @Nullable String after, int limit) {
    var wanted = new ArrayList<Bson>();
    wanted.add(eq("webhook", webhook.value()));
    if (state != null) {
      wanted.add(eq("state", state.name()));
    }
    if (after != null) {
      wanted.add(beyond(after));
    }
    return posts
        .find(and(wanted))
        .sort(Sorts.descending("at", "_id"))
        .limit(limit)
        .map(MongoPosts::logged)
        .into(new ArrayList<>());
  }

  private static Bson beyond(String cursor) {
    var millis = Long.parseLong(cursor.substring(0, cursor.indexOf(' ')));
    var at = Date.from(Instant.ofEpochMilli(millis));
    var id = cursor.substring(cursor.indexOf(' ') + 1);
    return or(lt("at", at), and(eq("at", at), lt("_id", id)));
  }

  private static Logged logged(Document it) {
    var tries =
        it.getList("log", Document.class, List.of()).stream()
            .map(
                one ->
                    new Post.Try(
                        one.getDate("at").toInstant(),
                        one.getInteger("code"),
                        one.getLong("millis")))
            .toList();
    return new Logged(read(it), tries);
  }

  @Override
  public long replay(WebhookId webhook, Instant since, boolean failedOnly, Instant now) {
    var wanted = new ArrayList<Bson>();
    wanted.add(eq("webhook", webhook.value()));
    wanted.add(gte("at", Date.from(since)));
    if (failedOnly) {
      wanted.add(in("state", State.GIVEN_UP.name(), State.DROPPED.name()));
    }
    return posts.updateMany(and(wanted), anew(now)).getMatchedCount();
  }

  @Override
  public boolean replay(WebhookId webhook, String fact, Instant now) {
    return posts.updateOne(eq("_id", webhook + "|" + fact), anew(now)).getMatchedCount() > 0;
  }

  private static Bson anew(Instant now) {
    return Updates.combine(
        Updates.set("due", Date.from(now)),
        Updates.set("tries", 0),
        Updates.set("state", State.WAITING.name()));
  }

  @Override
  public Optional<Failing> failing(WebhookId webhook) {
    return Optional.ofNullable(failing.find(eq("_id", webhook.value())).first())
        .map(MongoPosts::failing);
  }

  private static Failing failing(Document it) {
    return new Failing(it.getDate("since").toInstant(), it.getBoolean("told", false));
  }

  @Override
  public Failing failed(WebhookId webhook, Instant at) {
    var found =
        failing.findOneAndUpdate(
            eq("_id", webhook.value()),
            Updates.combine(
                Updates.setOnInsert("since", Date.from(at)), Updates.set("last", Date.from(at))),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    return failing(requireNonNull(found));
  }

  @Override
  public void toldOwner(WebhookId webhook) {
    failing.updateOne(eq("_id", webhook.value()), Updates.set("told", true));
  }

  @Override
  public void works(WebhookId webhook) {
    failing.deleteOne(eq("_id", webhook.value()));
  }

  @Override
  public void prune(Instant before) {
    posts.deleteMany(
        and(lt("at", Date.from(before)), in("state", over().stream().map(State::name).toList())));
  }

  private static List<State> over() {
    return List.of(State.DELIVERED, State.GIVEN_UP, State.DROPPED);
  }
}
