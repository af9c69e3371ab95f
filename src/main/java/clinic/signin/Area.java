package clinic.signin;

import static clinic.staff.Role.ADMINISTRATOR;
import static clinic.staff.Role.CLINICIAN;
import static clinic.staff.Role.EDITOR;
import static clinic.staff.Role.FRONT_DESK;

import clinic.staff.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** The parts of the desk. An address that is in none of them is open to nobody. */
@SuppressWarnings("ImmutableEnumChecker") // it cannot see that both fields are copies
public enum Area {
    /** What patients have sent. */
    REQUESTS(
            EnumSet.of(FRONT_DESK, CLINICIAN, ADMINISTRATOR),
            "/desk",
            "/desk/search",
            "/desk/suspects",
            "/desk/requests/**",
            "/desk/messages/**"),
    /** Requests of callers and visitors. */
    INTAKE(EnumSet.of(FRONT_DESK, CLINICIAN, ADMINISTRATOR), "/desk/intake", "/desk/intake/**"),
    /** How the front desk is doing, in numbers. */
    OVERVIEW(EnumSet.of(FRONT_DESK, CLINICIAN, ADMINISTRATOR), "/desk/overview"),
    /** How the articles and pages are doing. */
    CONTENT(EnumSet.of(EDITOR, ADMINISTRATOR), "/desk/content", "/desk/content/**"),
    /** Who works here. */
    ACCOUNTS(EnumSet.of(ADMINISTRATOR), "/desk/accounts", "/desk/accounts/**"),
    /** Who did what. */
    AUDIT(EnumSet.of(ADMINISTRATOR), "/desk/audit", "/desk/audit/**"),
    /** What patients have sent, as a file; also closed to those of these roles whom nobody has allowed to export. */
    EXPORT(EnumSet.of(FRONT_DESK, CLINICIAN, ADMINISTRATOR), "/desk/export"),
    /** What one person has sent. */
    PEOPLE(EnumSet.of(ADMINISTRATOR), "/desk/people", "/desk/people/**"),
    /** What goes when. */
    RETENTION(EnumSet.of(ADMINISTRATOR), "/desk/retention", "/desk/retention/**"),
    /** How the nightly backups went. */
    BACKUPS(EnumSet.of(ADMINISTRATOR), "/desk/backups", "/desk/backups/**"),
    /** A person's own password and second factor. */
    OWN_ACCOUNT(EnumSet.allOf(Role.class), "/desk/account", "/desk/account/**");

    private final Set<Role> roles;
    private final List<String> addresses;

    Area(Set<Role> roles, String... addresses) {
        this.roles = Set.copyOf(roles);
        this.addresses = List.of(addresses);
    }

    /** Whether a form that is sent there may be kept until its sender has signed in again; none with a password is. */
    static boolean keepsForms(String address) {
        PathContainer path = PathContainer.parsePath(address);
        return Arrays.stream(values())
                .filter(area -> area != ACCOUNTS && area != OWN_ACCOUNT)
                .flatMap(area -> area.addresses.stream())
                .anyMatch(pattern ->
                        PathPatternParser.defaultInstance.parse(pattern).matches(path));
    }

    /** Where the area begins. */
    public String address() {
        return addresses.get(0);
    }

    boolean isOpenTo(Role role) {
        return roles.contains(role);
    }

    String[] addresses() {
        return addresses.toArray(String[]::new);
    }

    String[] roles() {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
