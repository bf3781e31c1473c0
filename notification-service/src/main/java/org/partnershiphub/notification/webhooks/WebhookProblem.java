package org.partnershiphub.notification.webhooks;

/** Every way in which something about webhooks is refused. */
public abstract sealed class WebhookProblem extends RuntimeException {

  private WebhookProblem(String message) {
    super(message, null, false, false);
  }

  public static final class NoSuchWebhook extends WebhookProblem {
    public NoSuchWebhook() {
      super("There is no such webhook.");
    }
  }

  public static final class NoSuchDelivery extends WebhookProblem {
    public NoSuchDelivery() {
      super("There is no such delivery; those that are over are kept for a while only.");
    }
  }

  /** Without a secret of the deployment there is nothing to sign with. */
  public static final class NotOffered extends WebhookProblem {
    public NotOffered() {
      super("Webhooks are not set up here.");
    }
  }

  public static final class TooMany extends WebhookProblem {
    public TooMany(int most) {
      super("There are " + most + " webhooks, which is as many as there may be.");
    }
  }

  public static final class SwitchedOff extends WebhookProblem {
    public SwitchedOff() {
      super("The webhook is switched off.");
    }
  }
}
