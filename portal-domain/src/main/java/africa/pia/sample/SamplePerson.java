package africa.pia.sample;

import africa.pia.account.DisplayName;
import africa.pia.account.EmailAddress;
import africa.pia.account.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Somebody of the sample edition, as {@code people.properties} tells of them. */
record SamplePerson(String key, EmailAddress email, DisplayName name, Set<Role> roles) {

    private static final String EMAIL = ".email";

    static List<SamplePerson> of(Properties lines) {
        List<SamplePerson> people = new ArrayList<>();
        for (String line : new TreeSet<>(lines.stringPropertyNames())) {
            if (line.endsWith(EMAIL)) {
                String key = line.substring(0, line.length() - EMAIL.length());
                Set<Role> roles = EnumSet.noneOf(Role.class);
                for (String role : lines.getProperty(key + ".roles").split(",")) {
                    roles.add(Role.valueOf(role.strip()));
                }
                people.add(new SamplePerson(
                        key,
                        new EmailAddress(lines.getProperty(line)),
                        new DisplayName(lines.getProperty(key + ".name")),
                        roles));
            }
        }
        return people;
    }
}
