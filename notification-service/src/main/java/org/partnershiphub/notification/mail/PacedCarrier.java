package org.partnershiphub.notification.mail;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Keeps to the pace of each domain: what is too fast for one waits, and holds up no other. */
final class PacedCarrier implements Carrier, AutoCloseable {

  private final SmtpCarrier carrier;
  private final Pace pace;
  private final MailServerWatch watch;
  private final InstantSource clock;

  PacedCarrier(SmtpCarrier carrier, Pace pace, MailServerWatch watch, InstantSource clock) {
    this.watch = watch;
    this.carrier = carrier;
    this.pace = pace;
    this.clock = clock;
  }

  @Override
  public int atOnce() {
    return carrier.atOnce();
  }

  @Override
  public List<Carried> carry(List<Mail> mails, IntConsumer taken) {
    var now = clock.instant();
    var until = new ArrayList<@Nullable Instant>(mails.size());
    var places = new ArrayList<Integer>(mails.size());
    var going = new ArrayList<Mail>(mails.size());
    for (int i = 0; i < mails.size(); i++) {
      var mail = mails.get(i);
      var hold = pace.hold(Pace.domainOf(mail.to()), now);
      until.add(hold);
      if (hold == null) {
        places.add(i);
        going.add(mail);
      }
    }
    var carried = carrier.carry(going, at -> taken.accept(places.get(at)));
    for (int i = 0; i < going.size(); i++) {
      heed(going.get(i), carried.get(i));
    }
    return together(until, carried);
  }

  private static List<Carried> together(List<@Nullable Instant> until, List<Carried> carried) {
    if (carried.size() == until.size()) {
      return carried;
    }
    var all = new ArrayList<Carried>(until.size());
    var went = carried.iterator();
    for (var it : until) {
      all.add(it == null ? went.next() : new Carried.Held(it));
    }
    return all;
  }

  private void heed(Mail mail, Carried carried) {
    var domain = Pace.domainOf(mail.to());
    if (!(carried instanceof Carried.NotTried)) {
      watch.answered();
    }
    switch (carried) {
      case Carried.Accepted yes -> pace.answered(domain);
      case Carried.Refused no -> pace.answered(domain);
      case Carried.Deferred later -> pace.putOff(domain, clock.instant());
      case Carried.NotTried not -> watch.notTried(not.why(), clock.instant());
      case Carried.Held held -> {}
    }
  }

  @Override
  public void close() {
    carrier.close();
  }
}
