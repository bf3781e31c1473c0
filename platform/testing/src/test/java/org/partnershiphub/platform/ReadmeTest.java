package org.partnershiphub.platform;

import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.FactTable;
import org.partnershiphub.platform.testing.ProjectFiles;

class ReadmeTest {

  @Test
  void the_table_of_facts_is_what_the_contracts_say() {
    var readme = ProjectFiles.root().resolve("README.md");
    ProjectFiles.same(
        readme,
        FactTable.between(
            ProjectFiles.text(readme), "<!-- facts -->", "<!-- /facts -->", FactTable.markdown()));
  }
}
