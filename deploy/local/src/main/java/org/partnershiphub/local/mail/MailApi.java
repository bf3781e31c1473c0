package org.partnershiphub.local.mail;

import io.netty.handler.codec.http.HttpResponseStatus;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnershiphub.local.web.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The caught mails as JSON, for tests and for scripts. */
final class MailApi {
  private static final int MOST = 1000;
  private static final TypeReference<Map<String, String>> FAULTS = new TypeReference<>() {};
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MailFolder folder;
  private final Faults faults;

  MailApi(MailFolder folder, Faults faults) {
    this.folder = folder;
    this.faults = faults;
  }

  /** {@code ?to=} part of an address, {@code &after=} an id, {@code &limit=}; oldest first. */
  Answer list(Map<String, String> query) throws IOException, MessagingException {
    var after = Long.parseLong(query.getOrDefault("after", "0"));
    var limit = Math.clamp(Long.parseLong(query.getOrDefault("limit", "100")), 1, MOST);
    var wanted = query.getOrDefault("to", "");
    var found = folder.list(mail -> mail.number() > after && mail.isFor(wanted));
    var items = found.stream().limit(limit).toList();
    var answer = new LinkedHashMap<String, Object>();
    answer.put("total", found.size());
    answer.put("items", views(items));
    if (items.size() < found.size()) {
      answer.put("next", Long.toString(items.getLast().number()));
    }
    return Answer.json(answer);
  }

  private List<Map<String, Object>> views(List<CaughtMail> mails)
      throws IOException, MessagingException {
    var views = new ArrayList<Map<String, Object>>();
    for (var mail : mails) {
      views.add(view(mail, MailView.subject(folder.head(mail))));
    }
    return views;
  }

  private static Map<String, Object> view(CaughtMail mail, String subject) {
    var view = new LinkedHashMap<String, Object>();
    view.put("id", Long.toString(mail.number()));
    view.put("receivedAt", mail.receivedAt().toString());
    view.put("from", mail.sender());
    view.put("to", mail.recipients());
    view.put("subject", subject);
    view.put("size", mail.size());
    return view;
  }

  Answer show(CaughtMail mail) throws IOException, MessagingException {
    var content = MailView.of(folder.content(mail));
    var view = view(mail, content.subject());
    view.put("headers", content.headers());
    view.put("text", content.text());
    view.put(
        "parts",
        content.parts().stream()
            .map(
                leaf ->
                    Map.of("name", leaf.name(), "type", leaf.type(), "size", leaf.content().length))
            .toList());
    return Answer.json(view);
  }

  Answer faults() {
    return Answer.json(faults.all());
  }

  /** From now on exactly these addresses are refused: {@code {"gone@example.org":"550 Gone"}}. */
  Answer replaceFaults(String body) {
    try {
      faults.replace(JSON.readValue(body, FAULTS));
    } catch (JacksonException wrong) {
      return Answer.problem(
          HttpResponseStatus.BAD_REQUEST, "bad-request", "Send {\"address\":\"550 reason\"}.");
    }
    return faults();
  }
}
