package clinic.signin;

import static clinic.StaffVisitor.PASSWORD;
import static clinic.staff.Role.ADMINISTRATOR;
import static clinic.staff.Role.CLINICIAN;
import static clinic.staff.Role.EDITOR;
import static clinic.staff.Role.FRONT_DESK;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffAccounts;
import clinic.staff.StaffRegister;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may open what. */
@SiteTest
class DeskAccessTests {

    private static final Set<Role> REQUESTS = Set.of(FRONT_DESK, CLINICIAN, ADMINISTRATOR);
    private static final Set<Role> ALL = Set.of(Role.values());
    private static final Map<String, Set<Role>> OPEN_TO = new LinkedHashMap<>();

    static {
        for (String address : List.of(
                "/desk",
                "/desk/search",
                "/desk/suspects",
                "/desk/requests/PT-7K3M-9QXD",
                "/desk/messages/PT-7K3M-9QXD",
                "/desk/intake",
                "/desk/intake/saved/PT-7K3M-9QXD",
                "/desk/overview")) {
            OPEN_TO.put(address, REQUESTS);
        }
        for (String address : List.of(
                "/desk/content",
                "/desk/content/problems",
                "/desk/content/guide",
                "/desk/content/page",
                "/desk/content/page?file=about.md",
                "/desk/content/page/revoke",
                "/desk/content/preview")) {
            OPEN_TO.put(address, Set.of(EDITOR, ADMINISTRATOR));
        }
        OPEN_TO.put("/desk/accounts", Set.of(ADMINISTRATOR));
        OPEN_TO.put("/desk/accounts/admin", Set.of(ADMINISTRATOR));
        OPEN_TO.put("/desk/accounts/admin/role", Set.of(ADMINISTRATOR));
        OPEN_TO.put("/desk/audit", Set.of(ADMINISTRATOR));
        OPEN_TO.put("/desk/export", Set.of(ADMINISTRATOR)); // and whom they allow: see ExportTests
        OPEN_TO.put("/desk/people", Set.of(ADMINISTRATOR));
        OPEN_TO.put("/desk/people/file", Set.of(ADMINISTRATOR));
        OPEN_TO.put("/desk/people/erase", Set.of(ADMINISTRATOR));
        OPEN_TO.put("/desk/people/erased", Set.of(ADMINISTRATOR));
        OPEN_TO.put("/desk/backups", Set.of(ADMINISTRATOR));
        OPEN_TO.put("/desk/backups/run", Set.of(ADMINISTRATOR));
        OPEN_TO.put("/desk/retention", Set.of(ADMINISTRATOR));
        OPEN_TO.put("/desk/retention/run", Set.of(ADMINISTRATOR));
        OPEN_TO.put("/desk/account", ALL);
        OPEN_TO.put("/desk/account/password", ALL);
        OPEN_TO.put("/desk/account/passkeys", ALL);
        OPEN_TO.put("/desk/denied", Set.of());
        OPEN_TO.put("/desk/sign-in/code/refused", Set.of());
        OPEN_TO.put("/desk/sign-in/signed-out", Set.of());
        OPEN_TO.put("/desk/sign-in/unknown", Set.of());
        OPEN_TO.put("/desk/sign-in/refused", Set.of());
        OPEN_TO.put("/desk/sign-in/wait", Set.of());
        OPEN_TO.put("/desk/sign-out", Set.of());
        OPEN_TO.put("/desk/anything", Set.of());
        OPEN_TO.put("/desk/inboxes", Set.of());
        OPEN_TO.put("/desk/export.csv", Set.of());
    }

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister register;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    RequestMappingHandlerMapping handlers;

    @ParameterizedTest
    @EnumSource(Role.class)
    void opensToEachRoleWhatItNeedsAndNothingElse(Role role) throws RefusedException {
        StaffVisitor visitor = signedIn(role);

        OPEN_TO.forEach((address, roles) -> {
            int status = visitor.opens(address).status();
            if (roles.contains(role)) {
                assertThat(status).as(address).isNotIn(303, 403, 401);
            } else {
                assertThat(status).as(address).isEqualTo(403);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void showsEachRoleOnlyLinksThatWork(Role role) throws RefusedException {
        StaffVisitor visitor = signedIn(role);
        List<String> links =
                visitor.opens("/desk/account").page().select(".desk-menu a").eachAttr("href");

        assertThat(links)
                .contains("/desk/account")
                .allSatisfy(link ->
                        assertThat(visitor.opens(link).status()).as(link).isEqualTo(200));
        assertThat(visitor.opens("/desk/account/first-page").leadsTo()).isEqualTo(links.get(0));
    }

    @Test
    void sendsStrangersToTheSignIn() {
        Visitor stranger = Visitor.of(port);

        OPEN_TO.keySet().forEach(address -> {
            assertThat(stranger.opens(address).status()).as(address).isEqualTo(303);
            assertThat(stranger.opens(address).leadsTo()).as(address).startsWith("/desk/sign-in");
            assertThat(stranger.opens(address).header("Cache-Control")).isEqualTo("no-store");
            assertThat(stranger.sends(address, Map.of()).status()).as(address).isEqualTo(403);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/DESK/accounts",
                "/Desk/Accounts",
                "/desk/ACCOUNTS",
                "//desk/accounts",
                "/desk//accounts",
                "/desk/accounts/",
                "/desk/./accounts",
                "/x/../desk/accounts",
                "/desk/x/../accounts",
                "/desk;x=1/accounts",
                "/desk/accounts;x=1",
                "/desk/accounts.html",
                "/desk/accounts%2f",
                "/%64esk/accounts",
                "/desk/%61ccounts",
                "/desk%2faccounts",
                "/desk/accounts%00",
                "/desk/accounts%20",
                "/desk/sign-in/../accounts",
                "/desk/sign-in%2f..%2faccounts",
                "/desk/sign-in;/../accounts",
                "/desk/accounts/index.html"
            })
    void staysClosedHoweverAnAddressIsWritten(String address) {
        Visitor.Seen seen = Visitor.of(port).opens(address);

        assertThat(seen.status()).isNotEqualTo(200);
        assertThat(seen.text("h1")).isNotEqualTo("Accounts");
        for (String leadsTo = seen.leadsTo(); !leadsTo.isEmpty() && !leadsTo.startsWith("/desk/sign-in"); ) {
            Visitor.Seen next = Visitor.of(port).opens(leadsTo);
            assertThat(next.status()).isNotEqualTo(200);
            leadsTo = next.leadsTo();
        }
    }

    /** Whoever adds a page to the site says here that it is for everyone, or puts it into an area of the desk. */
    @Test
    void knowsEveryAddressOfTheSite() {
        Set<String> forEveryone = Set.of(
                "/",
                "/error",
                "/assets",
                "/blog",
                "/consultation",
                "/contact",
                "/preview",
                "/search",
                "/team",
                "/feed.{format:xml|json}",
                "/robots.txt",
                "/sitemap.xml",
                "/sitemap-{number:[1-9]\\d{0,5}}.xml",
                "/.well-known",
                "/{first:(?!assets$).+}");

        assertThat(handlers.getHandlerMethods().keySet().stream()
                        .map(RequestMappingInfo::getPatternValues)
                        .flatMap(Set::stream)
                        .filter(pattern -> !pattern.equals("/desk") && !pattern.startsWith("/desk/"))
                        .map(pattern -> pattern.replaceFirst("^(/[^/]*).*", "$1"))
                        .collect(Collectors.toSet()))
                .isSubsetOf(forEveryone);
        assertThat(handlers.getHandlerMethods().keySet().stream()
                        .map(RequestMappingInfo::getPatternValues)
                        .flatMap(Set::stream)
                        .filter(pattern -> pattern.startsWith("/desk"))
                        .map(pattern -> pattern.replaceAll("\\{[^}]*}", "x"))
                        .filter(address -> Visitor.of(port).opens(address).status() != 303))
                .containsExactlyInAnyOrder("/desk/sign-in", "/desk/sign-in/passkey/question");
    }

    private StaffVisitor signedIn(Role role) throws RefusedException {
        String name = "access-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (accounts.findByName(name).isEmpty()) {
            register.add(name, role, PASSWORD);
        }
        StaffVisitor visitor = StaffVisitor.of(port);
        visitor.signsIn(name);
        return visitor;
    }
}
