package org.partnershiphub.membership.directory;

import java.util.List;
import org.partnershiphub.membership.people.Person;

/** A person with their groups. */
public record Entry(Person person, List<String> groups) {}
