package org.partnershiphub.notification.deliverability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershiphub.notification.delivery.Diagnosis;

class DiagnosisTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          550 | 5.1.1 No such user                         | HARD
          550 | No such user here                          | HARD
          553 | 5.1.3 Bad address                          | HARD
          550 | 5.2.1 Mailbox disabled                     | HARD
          550 | 5.7.1 Relaying denied                      | POLICY
          554 | Transaction failed                         | POLICY
          554 | 5.7.26 Unauthenticated                     | POLICY
          552 | Mailbox full                               | SOFT
          552 | 5.2.2 Over quota                           | SOFT
          552 | 5.3.4 Message too big                      | POLICY
          550 | 5.4.4 Host not found                       | SOFT
          451 | 4.7.1 Greylisted                           | POLICY
          451 | Later                                      | SOFT
          421 | 4.4.2 mx1.10.5.1.1.example timed out       | SOFT
          550 | refused by 5.1.1.9                         | HARD
          """)
  void an_answer_says_whether_the_address_or_only_this_mail_is_no_good(
      int code, String answer, Diagnosis expected) {
    assertThat(Diagnosis.of(code, answer)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "5.1.1, HARD",
    "5.1.10, HARD",
    "5.1.100, SOFT",
    "4.4.1, SOFT",
    "5.7.1, POLICY",
    "'', POLICY",
    "9.1.1, POLICY",
    "5.1.1 (no), POLICY"
  })
  void a_status_says_it_alone(String status, Diagnosis expected) {
    assertThat(Diagnosis.ofStatus(status)).isEqualTo(expected);
  }
}
