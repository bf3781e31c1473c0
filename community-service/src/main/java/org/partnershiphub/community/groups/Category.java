package org.partnershiphub.community.groups;

/** What sort of body a group is; data, never derived from its name. */
public enum Category {
  GOVERNANCE_COMMITTEE,
  GOVERNANCE_GROUP,
  COMMITTEE,
  WORKGROUP,
  LEARNING_COMMUNITY,
  AFFINITY_GROUP,
  PEER_TO_PEER,
  /** A template: it gives its rules to groups and has no people of its own. */
  AFFINITY_GROUP_FAMILY
}
