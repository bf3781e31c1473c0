package org.partnershiphub.notification.push.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.push.Device;
import org.partnershiphub.notification.push.Devices;

/** One document per device. */
final class MongoDevices implements Devices {

  static final String COLLECTION = "pushSubscriptions";

  private final MongoCollection<Document> devices;

  MongoDevices(MongoCollection<Document> devices) {
    this.devices = devices;
  }

  @Override
  public void keep(Device it) {
    devices.replaceOne(
        eq("_id", it.id()),
        new Document("_id", it.id())
            .append("person", it.person().value())
            .append("endpoint", it.endpoint().toString())
            .append("p256dh", it.keys().p256dh())
            .append("auth", it.keys().auth())
            .append("since", Date.from(it.since())),
        new ReplaceOptions().upsert(true));
  }

  @Override
  public boolean none() {
    return devices.find().projection(new Document("_id", 1)).first() == null;
  }

  @Override
  public List<Device> of(Collection<PersonId> people) {
    return devices
        .find(in("person", values(people)))
        .sort(Sorts.ascending("_id"))
        .map(MongoDevices::device)
        .into(new ArrayList<>());
  }

  @Override
  public List<Device> named(Collection<String> ids) {
    return devices.find(in("_id", ids)).map(MongoDevices::device).into(new ArrayList<>());
  }

  private static Device device(Document it) {
    return new Device(
        it.getString("_id"),
        new PersonId(it.getString("person")),
        URI.create(it.getString("endpoint")),
        new Device.Keys(it.getString("p256dh"), it.getString("auth")),
        it.getDate("since").toInstant());
  }

  @Override
  public boolean end(Collection<PersonId> people, String id) {
    return devices.deleteOne(and(eq("_id", id), in("person", values(people)))).getDeletedCount()
        > 0;
  }

  @Override
  public void gone(String id) {
    devices.deleteOne(eq("_id", id));
  }

  @Override
  public void forget(PersonId person) {
    devices.deleteMany(eq("person", person.value()));
  }

  private static List<String> values(Collection<PersonId> people) {
    return people.stream().map(PersonId::value).toList();
  }
}
