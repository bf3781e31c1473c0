package org.partnershiphub.community.groups;

import org.partnershiphub.community.RunningCommunity;
import org.springframework.beans.factory.annotation.Autowired;

@RunningCommunity
class MongoGroupsTest implements GroupsContract {

  @Autowired private Groups groups;

  @Override
  public Groups groups() {
    return groups;
  }

  @Override
  public String name(String plain) {
    return "contract-" + plain;
  }
}
