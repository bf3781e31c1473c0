package org.partnershiphub.community.groups;

import org.partnershiphub.community.memory.InMemoryGroups;

class InMemoryGroupsTest implements GroupsContract {

  private final InMemoryGroups groups = new InMemoryGroups();

  @Override
  public Groups groups() {
    return groups;
  }

  @Override
  public String name(String plain) {
    return plain;
  }
}
