package org.partnershiphub.local.signin;

import static org.partnershiphub.local.web.Page.escape;

import java.util.List;
import org.partnershiphub.local.partnership.DemoPerson;
import org.partnershiphub.local.web.Answer;
import org.partnershiphub.local.web.Page;

/** The cast to choose from, and the token of the one that was chosen. */
final class SignInPages {
  private final List<DemoPerson> people;
  private final Tokens tokens;

  SignInPages(List<DemoPerson> people, Tokens tokens) {
    this.people = people;
    this.tokens = tokens;
  }

  Answer cast() {
    var rows = new StringBuilder();
    people.stream().filter(person -> !person.tokenRoles().isEmpty()).forEach(it -> row(rows, it));
    people.stream().filter(person -> person.tokenRoles().isEmpty()).forEach(it -> row(rows, it));
    return Answer.page(
        new Page(
            "Sign in as a demo person",
            """
            <p>This sign-in exists only on this machine and asks for no password. For a script:</p>
            <pre>curl -s -d person=p181 %s/token</pre>
            <table><caption>The invented cast; whoever carries a role in the token stands first</caption>
            <thead><tr><th scope="col">Person</th><th scope="col">Name</th>\
            <th scope="col">Organisation</th><th scope="col">Work</th>\
            <th scope="col">Roles in the token</th><th scope="col">Token</th></tr></thead>
            <tbody>
            %s</tbody></table>
            """
                .formatted(escape(tokens.issuer()), rows)));
  }

  private static void row(StringBuilder rows, DemoPerson person) {
    rows.append(
        """
        <tr><td>%1$s</td><td>%2$s</td><td>%3$s</td><td>%4$s</td><td>%5$s</td><td>\
        <form action="/" method="post"><button name="person" value="%1$s" \
        aria-label="Token for %2$s">Token</button></form></td></tr>
        """
            .formatted(
                escape(person.personId()),
                escape(person.displayName()),
                escape(person.organisationId()),
                escape(person.jobTitle()),
                escape(String.join(", ", person.tokenRoles()))));
  }

  Answer token(String person) {
    return Answer.page(
        new Page(
            "Token for " + person,
            """
            <p><a href="/">All people</a>. The token is good for %d hours. Send it as\
             <code>Authorization: Bearer ...</code>.</p>
            <label for="token">Token</label>
            <textarea id="token" rows="12" readonly>%s</textarea>
            """
                .formatted(Tokens.VALID.toHours(), escape(tokens.tokenFor(person)))));
  }
}
