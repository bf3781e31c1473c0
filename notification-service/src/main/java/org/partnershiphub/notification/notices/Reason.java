package org.partnershiphub.notification.notices;

/** Why a notice was not sent, one of its channels was left out, or it waits. */
public enum Reason {
  DEPARTED("The person has left."),
  DECLINED("The person has said that they do not come."),
  NO_LONGER_INVITED("The invitation was withdrawn before this was sent."),
  SUPERSEDED("A later version took its place before this was sent."),
  NEVER_TOLD("The person had not been told of the meeting, so there is nothing to take back."),
  TOO_LATE("Its time was over before this could be sent."),
  SETTLED_MEANWHILE("What this was about was settled before this was sent."),
  FORGOTTEN("The person asked to be forgotten, or their record was removed."),
  MERGED("The person is known under another id, and hears this there."),
  SAME_CLOCK("The rules of clocks changed elsewhere; this person's own time stays as it was."),
  TOLD_WITH_NEXT("It is told in one mail with the series that goes on from it."),
  MEETING_OVER("The meeting was over before this could be sent."),
  OPTED_OUT("The person has stopped mails of this kind."),
  NO_ADDRESS("No mail address is known."),
  ADDRESS_REFUSED("Too much came back from this address: it is suspended."),
  QUIET_HOURS("It waits for the end of the quiet hours where the person is."),
  IN_DIGEST("It waits for the person's digest."),
  ITS_HOUR("It is sent at the hour that the person has chosen."),
  TOLD_IN_DIGEST("The mail that told it is the person's digest."),
  NOTHING_LEFT("Nothing of what waited for this digest was worth telling any more."),
  UNKNOWN_PERSON("The person's card has not come yet."),
  CARD_OUTDATED("The person left an organisation and the card that follows has not come yet."),
  UNKNOWN_SUBJECT("The meeting or group has not been heard of yet."),
  DOMAIN_PACE("It waits, for the mail servers of this domain take only so many at a time."),
  MAIL_DEFERRED("The mail server asked to try again later."),
  MAIL_REFUSED("The mail server refused the address."),
  MAIL_CAME_BACK("A mail server took the mail and could not deliver it: it came back.");

  private final String text;

  Reason(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
